package vn.temlang.launcher;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import vn.temlang.launcher.terminal.Trouble;

/**
 * What was typed after {@code ./temlang}.
 *
 * @param port the port that must be used; empty: 8080 or another
 */
record CommandLine(
    Command command, Path home, Path data, Optional<Integer> port, boolean developmentChain) {
  enum Command {
    DEMO,
    RUN,
    STOP
  }

  static CommandLine parse(List<String> arguments) {
    Deque<String> rest = new ArrayDeque<>();
    arguments.forEach(argument -> rest.addAll(List.of(argument.split("(?<=^--[a-z]{1,20})=", 2))));
    Command command = command(rest.isEmpty() ? "" : rest.pop());
    Path home = Path.of("");
    Path data = Path.of("data");
    Optional<Integer> port = Optional.empty();
    boolean developmentChain = false;
    while (!rest.isEmpty()) {
      String option = rest.pop();
      switch (option) {
        case "--home" -> home = Path.of(value(option, rest));
        case "--data" -> data = Path.of(value(option, rest));
        case "--port" -> port = Optional.of(port(value(option, rest)));
        case "--dev-chain" -> developmentChain = true;
        default -> throw new Trouble("Unknown option " + option + ": see ./temlang help.");
      }
    }
    return new CommandLine(command, home, data, port, developmentChain);
  }

  private static Command command(String word) {
    return switch (word) {
      case "demo" -> Command.DEMO;
      case "run" -> Command.RUN;
      case "stop" -> Command.STOP;
      default -> throw new Trouble("Unknown command " + word + ": see ./temlang help.");
    };
  }

  private static String value(String option, Deque<String> rest) {
    if (rest.isEmpty()) {
      throw new Trouble(option + " needs a value: see ./temlang help.");
    }
    return rest.pop();
  }

  private static int port(String text) {
    try {
      int port = Integer.parseInt(text);
      if (port >= 1 && port <= 65_535) {
        return port;
      }
    } catch (NumberFormatException e) {
      throw new Trouble("--port takes a number from 1 to 65535, not " + text + ".", e);
    }
    throw new Trouble("--port takes a number from 1 to 65535, not " + text + ".");
  }
}
