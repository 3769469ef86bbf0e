package vn.temlang.api.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rule 8, the part that only the sources show, in every module. */
final class PackagePurposes {
  private static final Pattern ONE_SENTENCE =
      Pattern.compile("/\\*\\*[^@]*?[.]\\s*\\*/\\s*@NullMarked\\s+package ", Pattern.DOTALL);

  private PackagePurposes() {}

  /** Source folders of main code under a root. */
  static List<Path> sources(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root, 5)) {
      return all.filter(path -> path.endsWith("src/main/java")).sorted().toList();
    }
  }

  /** Packages with Java files whose package-info is missing or says nothing. */
  static List<Path> missing(Path sources) throws IOException {
    try (Stream<Path> all = Files.walk(sources)) {
      return all.filter(Files::isDirectory)
          .filter(PackagePurposes::holdsJava)
          .filter(folder -> !saysItsPurpose(folder.resolve("package-info.java")))
          .toList();
    }
  }

  private static boolean holdsJava(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> file.toString().endsWith(".java"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static boolean saysItsPurpose(Path file) {
    try {
      return Files.exists(file) && ONE_SENTENCE.matcher(Files.readString(file)).find();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
