package vn.temlang.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.ToLongFunction;
import vn.temlang.launcher.terminal.Trouble;

/** The folder that holds everything one house keeps: database, keys, chain, logs, caches. */
public record DataFolder(Path root) {
  private static final long NEEDED_BYTES = 150L << 20;
  private static final long NEEDED_BYTES_AT_FIRST = 400L << 20;

  /**
   * Makes the folder where it is missing.
   *
   * @throws Trouble if it cannot be written or its disk is nearly full
   */
  public static DataFolder open(Path root) {
    return open(root, DataFolder::usableSpace);
  }

  static DataFolder open(Path root, ToLongFunction<Path> usableSpace) {
    DataFolder data = new DataFolder(root.toAbsolutePath().normalize());
    try {
      Files.createDirectories(data.root);
      Files.delete(Files.createTempFile(data.root, ".write", ".probe"));
    } catch (IOException e) {
      throw new Trouble(
          "The data folder %s cannot be written (%s): choose another with --data DIR."
              .formatted(data.root, reason(e)),
          e);
    }
    data.requireSpace(usableSpace.applyAsLong(data.root));
    for (Path folder : new Path[] {data.run(), data.logs(), data.keys(), data.cache()}) {
      data.create(folder);
    }
    WholeFile.protect(data.keys());
    return data;
  }

  private void requireSpace(long free) {
    long needed = Files.exists(postgres()) ? NEEDED_BYTES : NEEDED_BYTES_AT_FIRST;
    if (free < needed) {
      throw new Trouble(
          "The disk of %s has %d MB free and %d MB are needed: make room or choose another folder with --data DIR."
              .formatted(root, free >> 20, needed >> 20));
    }
  }

  private static long usableSpace(Path root) {
    try {
      return Files.getFileStore(root).getUsableSpace();
    } catch (IOException e) {
      throw new Trouble("The disk of " + root + " does not answer: " + reason(e), e);
    }
  }

  /** Makes a folder in it. */
  public Path create(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new Trouble("Cannot make the folder " + folder + ": " + reason(e), e);
    }
  }

  /** Gives a key its present name, where it stands under an old one alone. */
  public void renameKey(String old, String present) {
    Path from = keys().resolve(old);
    Path to = keys().resolve(present);
    if (Files.exists(from) && !Files.exists(to)) {
      try {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        throw new Trouble("Cannot rename the key " + from + ": " + reason(e), e);
      }
    }
  }

  /** What an I/O failure says when its file is already named in the sentence. */
  public static String reason(IOException e) {
    if (e instanceof java.nio.file.AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof java.nio.file.FileAlreadyExistsException) {
      return "a file stands there";
    }
    if (e instanceof java.nio.file.FileSystemException files && files.getReason() != null) {
      return files.getReason();
    }
    return String.valueOf(e.getMessage());
  }

  public Path postgres() {
    return root.resolve("postgres");
  }

  public Path keys() {
    return root.resolve("keys");
  }

  public Path chain() {
    return root.resolve("chain");
  }

  public Path logs() {
    return root.resolve("logs");
  }

  public Path log(Role role) {
    return logs().resolve(role.fileName() + ".log");
  }

  public Path cache() {
    return root.resolve("cache");
  }

  public Path run() {
    return root.resolve("run");
  }

  /** Where the addresses to open are written, for scripts. */
  public Path addresses() {
    return root.resolve("addresses.json");
  }
}
