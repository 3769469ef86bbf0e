package vn.temlang.launcher.chain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.temlang.launcher.process.Children;
import vn.temlang.launcher.process.DataFolder;
import vn.temlang.launcher.process.LogTail;
import vn.temlang.launcher.terminal.Trouble;

/**
 * Brings anvil from the npm registry, once, at the version and with the checksum that the lock file
 * pins.
 */
final class AnvilPackage {
  private static final List<String> FILES = List.of("package.json", "package-lock.json");

  private final Path pinned;
  private final Path folder;
  private final Path log;
  private final Children children;

  AnvilPackage(Path pinned, DataFolder data, Children children) {
    this.children = children;
    this.pinned = pinned;
    this.folder = data.cache().resolve("anvil");
    this.log = data.logs().resolve("npm.log");
  }

  /**
   * The program, brought if it is missing or the lock file has changed.
   *
   * @throws Trouble if npm is missing or fails
   */
  Path program() {
    try {
      if (!isCurrent()) {
        install();
      }
      return find()
          .orElseThrow(
              () -> new Trouble("npm brought no anvil for this machine (see " + log + ")"));
    } catch (IOException e) {
      throw new Trouble("anvil cannot be brought: " + DataFolder.reason(e), e);
    }
  }

  private boolean isCurrent() throws IOException {
    Path lock = folder.resolve("package-lock.json");
    return Files.exists(lock)
        && Files.mismatch(lock, pinned.resolve("package-lock.json")) < 0
        && find().isPresent();
  }

  private void install() throws IOException {
    Files.createDirectories(folder);
    for (String file : FILES) {
      Files.copy(pinned.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    long said = LogTail.size(log);
    if (!npmSucceeds()) {
      throw new Trouble("npm failed: %s (more in %s)".formatted(LogTail.reason(log, said), log));
    }
  }

  // the platform's package holds the program itself: no script of a package has to run. Not `npm
  // ci`: that demands the packages of every platform in the lock file, and not every registry has
  // them all; what the lock file names is held to its checksum here too
  private boolean npmSucceeds() {
    ProcessBuilder npm =
        new ProcessBuilder(
                "npm",
                "install",
                "--no-save",
                "--ignore-scripts",
                "--no-audit",
                "--no-fund",
                "--fetch-retries=1")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    try {
      return children.help(npm) == 0;
    } catch (IOException e) {
      throw new Trouble("npm is not installed", e);
    }
  }

  private Optional<Path> find() throws IOException {
    Path scope = folder.resolve("node_modules").resolve("@foundry-rs");
    if (!Files.isDirectory(scope)) {
      return Optional.empty();
    }
    try (Stream<Path> packages = Files.list(scope)) {
      return packages
          .map(platform -> platform.resolve("bin").resolve("anvil"))
          .filter(Files::isExecutable)
          .findFirst();
    }
  }
}
