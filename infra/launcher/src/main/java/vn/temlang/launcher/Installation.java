package vn.temlang.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.temlang.launcher.process.DataFolder;
import vn.temlang.launcher.terminal.Trouble;

/** The built project that the script started this launcher from. */
public record Installation(Path home) {

  /** The folder that pins anvil. */
  Path anvil() {
    return home.resolve("infra").resolve("contracts").resolve("anvil");
  }

  List<Path> serverClassPath() {
    return classPath(home.resolve("api"));
  }

  List<Path> sandboxClassPath() {
    return classPath(home.resolve("infra").resolve("sandbox"));
  }

  // sorted: the start-up cache holds only for the class path that it was made with
  private static List<Path> classPath(Path module) {
    Path target = module.resolve("target");
    List<Path> jars = new ArrayList<>(jarsOf(target));
    jars.addAll(jarsOf(target.resolve("lib")));
    return List.copyOf(jars);
  }

  private static List<Path> jarsOf(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".jar"))
          .filter(file -> !file.toString().endsWith("-sources.jar"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new Trouble(
          "The build is missing in %s (%s): start with ./temlang, which builds first."
              .formatted(folder, DataFolder.reason(e)),
          e);
    }
  }
}
