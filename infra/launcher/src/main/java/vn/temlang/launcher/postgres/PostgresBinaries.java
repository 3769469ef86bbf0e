package vn.temlang.launcher.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;
import vn.temlang.launcher.process.DataFolder;
import vn.temlang.launcher.terminal.Trouble;

/** The programs of PostgreSQL, unpacked from the archive on the class path. */
record PostgresBinaries(Path home) {
  private static final Map<String, String> ARCHITECTURES =
      Map.of("amd64", "x86_64", "x86_64", "x86_64", "aarch64", "arm_64");

  /** Unpacks them into the cache of the data folder unless they are there. */
  static PostgresBinaries in(DataFolder data) {
    String archive = archive();
    Path home = data.cache().resolve(archive.replace(".txz", "") + "-" + size(archive));
    if (!Files.isDirectory(home)) {
      unpack(archive, home);
    }
    return new PostgresBinaries(home);
  }

  Path program(String name) {
    return home.resolve("bin").resolve(name);
  }

  private static String archive() {
    String system =
        System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac")
            ? "darwin"
            : "linux";
    String machine = System.getProperty("os.arch", "");
    return "postgres-%s-%s.txz".formatted(system, ARCHITECTURES.getOrDefault(machine, machine));
  }

  // the archive of another version has another size: its programs get a folder of their own
  private static long size(String archive) {
    try (InputStream packed = open(archive)) {
      return packed.skip(Long.MAX_VALUE);
    } catch (IOException e) {
      throw new Trouble("The PostgreSQL archive cannot be read: " + e.getMessage(), e);
    }
  }

  private static InputStream open(String archive) {
    InputStream packed = PostgresBinaries.class.getResourceAsStream("/" + archive);
    if (packed == null) {
      throw new Trouble(
          "There is no embedded PostgreSQL for this machine (%s): name a database in JDBC_URL."
              .formatted(archive));
    }
    return packed;
  }

  private static void unpack(String archive, Path home) {
    Path fresh = home.resolveSibling(home.getFileName() + ".new");
    try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(open(archive)))) {
      remove(fresh);
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(tar, entry, fresh);
      }
      Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new Trouble(
          "PostgreSQL cannot be unpacked into %s: %s".formatted(fresh, DataFolder.reason(e)), e);
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path into)
      throws IOException {
    Path target = into.resolve(entry.getName()).normalize();
    if (!target.startsWith(into)) {
      throw new IOException("the archive points outside itself: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.resolveSibling(""));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    if (entry.isLink()) {
      Files.copy(into.resolve(entry.getLinkName()), target);
      return;
    }
    Files.copy(tar, target);
    if ((entry.getMode() & 0100) != 0) {
      Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  /** Removes a folder with what is in it, if it is there. */
  static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
