package vn.temlang.launcher.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import vn.temlang.launcher.process.DataFolder;
import vn.temlang.launcher.terminal.Trouble;

/**
 * The JDK's ahead-of-time cache of one program (JEP 483, 514): a clean stop of the first run writes
 * it, later runs start with it. It holds for exactly the JDK and the jars that it was made with, so
 * its name is a hash of them. What a run writes counts only when that run was a whole one: the
 * server became ready, and went when it was asked.
 */
final class AotCache {
  private final Path file;
  private final Path fresh;

  private AotCache(Path file) {
    this.file = file;
    this.fresh = file.resolveSibling(file.getFileName() + ".new");
  }

  /** The cache for these jars; those for other jars are removed. */
  static AotCache of(DataFolder data, List<Path> classPath) {
    AotCache cache =
        new AotCache(data.cache().resolve("server-" + fingerprint(classPath) + ".aot"));
    cache.removeOthers(data);
    return cache;
  }

  /** Whether it is there, for this run to use. */
  boolean isMade() {
    return Files.exists(file);
  }

  /** What the JVM is told: use the cache, or write it at the end of this run. */
  List<String> options() {
    return isMade()
        ? List.of("-XX:AOTCache=" + file)
        : List.of("-XX:AOTCacheOutput=" + fresh, "-Xlog:aot=error,cds=error");
  }

  /** Keeps what a whole run has written. */
  void keep() {
    if (!Files.exists(fresh)) {
      return;
    }
    try {
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new Trouble("The start-up cache cannot be kept: " + DataFolder.reason(e), e);
    }
  }

  private void removeOthers(DataFolder data) {
    try (Stream<Path> files = Files.list(data.cache())) {
      for (Path other : files.filter(this::isOther).toList()) {
        Files.delete(other);
      }
    } catch (IOException e) {
      throw new Trouble("Old start-up caches cannot be removed: " + DataFolder.reason(e), e);
    }
  }

  private boolean isOther(Path other) {
    String name = other.getFileName().toString();
    return name.startsWith("server-") && name.contains(".aot") && !other.equals(file);
  }

  private static String fingerprint(List<Path> classPath) {
    MessageDigest digest = sha256();
    digest.update(System.getProperty("java.vm.version", "").getBytes(StandardCharsets.UTF_8));
    for (Path jar : classPath) {
      digest.update(identity(jar).getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 8);
  }

  private static String identity(Path jar) {
    try {
      return jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar).toMillis() + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
