package vn.temlang.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import vn.temlang.launcher.process.DataFolder;
import vn.temlang.launcher.process.FreePort;
import vn.temlang.launcher.process.WholeFile;
import vn.temlang.launcher.terminal.Trouble;

/**
 * The port of the server. It stays the same from start to start where it can, because printed
 * labels carry it.
 */
final class ServerPort {
  private static final int USUAL = 8080;
  private static final int ANY = -1;

  private final Path memory;

  ServerPort(DataFolder data) {
    this.memory = data.root().resolve("port");
  }

  /**
   * The port that was asked for, or the last one, or 8080, or another. Whoever asks for -1 asks for
   * any that is free.
   *
   * @throws Trouble if the one that was asked for is taken
   */
  int choose(Optional<Integer> asked) {
    if (asked.isPresent()) {
      return asked.get() == ANY ? FreePort.any() : requireFree(asked.get());
    }
    return FreePort.firstFree(Stream.concat(remembered().stream(), Stream.of(USUAL)).toList());
  }

  private static int requireFree(int port) {
    if (!FreePort.isFree(port)) {
      throw new Trouble(
          "Port %d is taken: stop what uses it, or choose another with --port or TEMLANG_PORT."
              .formatted(port));
    }
    return port;
  }

  void remember(int port) {
    if (!remembered().equals(Optional.of(port))) {
      WholeFile.write(memory, Integer.toString(port));
    }
  }

  private Optional<Integer> remembered() {
    try {
      return Files.exists(memory)
          ? Optional.of(Integer.valueOf(Files.readString(memory).strip()))
          : Optional.empty();
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** What to say when the port is not the one that people expect. */
  Optional<String> remark(int port) {
    int expected = remembered().orElse(USUAL);
    return port == expected
        ? Optional.empty()
        : Optional.of("Port %d is taken: the server uses %d.".formatted(expected, port));
  }
}
