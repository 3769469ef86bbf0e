package vn.temlang.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import vn.temlang.launcher.terminal.Trouble;

/** Small files whose text appears whole or not at all, also when the disk is full. */
public final class WholeFile {
  private WholeFile() {}

  /** Keeps a folder to its owner. */
  static void protect(Path folder) {
    try {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    } catch (IOException e) {
      throw new Trouble("Cannot protect " + folder + ": " + DataFolder.reason(e), e);
    }
  }

  /** Writes a file that only its owner can read. */
  public static void writeSecret(Path file, String text) {
    write(file, text, "rw-------");
  }

  /** Writes a file. */
  public static void write(Path file, String text) {
    write(file, text, "rw-r--r--");
  }

  private static void write(Path file, String text, String permissions) {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.deleteIfExists(fresh);
      Files.createFile(
          fresh,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)));
      Files.writeString(fresh, text, StandardOpenOption.SYNC);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new Trouble("Cannot write " + file + ": " + DataFolder.reason(e), e);
    }
  }
}
