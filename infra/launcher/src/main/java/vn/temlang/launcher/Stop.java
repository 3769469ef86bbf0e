package vn.temlang.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.temlang.launcher.process.Children;
import vn.temlang.launcher.process.DataFolder;
import vn.temlang.launcher.process.FolderLock;
import vn.temlang.launcher.process.OsProcess;
import vn.temlang.launcher.process.Patience;
import vn.temlang.launcher.process.Role;
import vn.temlang.launcher.process.RunRecords;
import vn.temlang.launcher.terminal.Console;
import vn.temlang.launcher.terminal.Trouble;

/** Stops what runs on a data folder, from another terminal. */
final class Stop {
  private static final Duration PATIENCE = Duration.ofSeconds(150);

  private final Path folder;
  private final Console console;

  Stop(Path folder, Console console) {
    this.folder = folder;
    this.console = console;
  }

  int stop() {
    DataFolder data = new DataFolder(folder.toAbsolutePath().normalize());
    if (!Files.isDirectory(data.run())) {
      console.say("Nothing runs on " + data.root() + ".");
      return 0;
    }
    Optional<OsProcess> launcher = new RunRecords(data).launcher().filter(OsProcess::isAlive);
    launcher.ifPresent(this::ask);
    List<Role> leftovers = leftovers(data);
    console.say(
        launcher.isPresent() || !leftovers.isEmpty()
            ? "Stopped."
            : "Nothing runs on " + data.root() + ".");
    return 0;
  }

  private void ask(OsProcess launcher) {
    launcher.send("TERM");
    if (!Patience.until(PATIENCE, () -> !launcher.isAlive())) {
      launcher.send("KILL");
      Patience.until(Duration.ofSeconds(5), () -> !launcher.isAlive());
    }
  }

  private static List<Role> leftovers(DataFolder data) {
    FolderLock lock = FolderLock.tryTake(data).orElseThrow(Stop::startingAgain);
    List<Role> leftovers = new Children(data).stopLeftovers();
    lock.release();
    return leftovers;
  }

  private static Trouble startingAgain() {
    return new Trouble("It is being started again at this moment: try once more.");
  }
}
