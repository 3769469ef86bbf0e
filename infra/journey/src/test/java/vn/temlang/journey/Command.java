package vn.temlang.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of this machine, run to its end. */
final class Command {
  private static final long LONGEST_SECONDS = 180;

  private Command() {}

  /**
   * @param text standard output and error together
   */
  record Ended(int status, String text) {}

  /** A tool of a Debian package; its absence is a failure with a name, never a skipped test. */
  static Ended tool(String debianPackage, String... words) {
    Path program = Path.of("/usr/bin", words[0]);
    if (!Files.isExecutable(program)) {
      throw new AssertionError(
          "%s is missing: install the Debian package %s (.ci/run does it)"
              .formatted(program, debianPackage));
    }
    return run(words);
  }

  /** The script that people type. */
  static Ended temlang(String... words) {
    String[] all = new String[words.length + 1];
    all[0] = home().resolve("temlang").toString();
    System.arraycopy(words, 0, all, 1, words.length);
    return run(all);
  }

  static Path home() {
    return Path.of(System.getProperty("temlang.home", "../..")).toAbsolutePath().normalize();
  }

  /** Where screenshots, sheets and logs of the journey are kept. */
  static Path target() {
    Path folder = Path.of(System.getProperty("journey.target", "target")).toAbsolutePath();
    try {
      return Files.createDirectories(folder.normalize());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Ended run(String... words) {
    try {
      Path output = Files.createTempFile("journey", ".out");
      Process process =
          new ProcessBuilder(List.of(words))
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      process.getOutputStream().close();
      if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError(List.of(words) + " did not end: " + text(output));
      }
      Ended ended = new Ended(process.exitValue(), text(output));
      Files.delete(output);
      return ended;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
