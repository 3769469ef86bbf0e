package vn.temlang.launcher.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What to start: the command, what is added to the environment, and the folder it works in. Its
 * output goes to the log of its role.
 */
public record Program(
    Role role, List<String> command, Map<String, String> environment, Path folder) {
  public Program {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }
}
