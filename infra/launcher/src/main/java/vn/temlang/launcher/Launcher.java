package vn.temlang.launcher;

import java.util.List;
import java.util.Map;
import vn.temlang.launcher.terminal.Console;
import vn.temlang.launcher.terminal.Trouble;

/** The main class behind {@code ./temlang demo|run|stop}. */
public final class Launcher {
  private final Console console;
  private final Map<String, String> environment;

  private Launcher(Console console, Map<String, String> environment) {
    this.console = console;
    this.environment = environment;
  }

  public static void main(String[] arguments) {
    Launcher launcher = new Launcher(new Console(System.out, System.err), System.getenv());
    System.exit(launcher.launch(List.of(arguments)));
  }

  /** Gives the status of the command: 0, or 1 after a sentence about what is wrong. */
  private int launch(List<String> arguments) {
    try {
      CommandLine line = CommandLine.parse(arguments);
      return switch (line.command()) {
        case DEMO, RUN -> new Session(line, console, environment).run();
        case STOP -> new Stop(line.data(), console).stop();
      };
    } catch (Trouble e) {
      console.complain(e.sentence());
      return 1;
    }
  }
}
