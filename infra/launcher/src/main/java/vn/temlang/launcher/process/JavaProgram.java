package vn.temlang.launcher.process;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A main class on a class path, run by the JDK that runs the launcher. */
public record JavaProgram(List<Path> classPath, String mainClass) {
  public JavaProgram {
    classPath = List.copyOf(classPath);
  }

  /** The command with options for the JVM and arguments for the program. */
  public List<String> command(List<String> options, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("-cp");
    command.add(
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    command.add(mainClass);
    command.addAll(arguments);
    return command;
  }
}
