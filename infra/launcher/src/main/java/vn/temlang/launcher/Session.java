package vn.temlang.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import vn.temlang.launcher.process.Child;
import vn.temlang.launcher.process.Children;
import vn.temlang.launcher.process.DataFolder;
import vn.temlang.launcher.process.FolderLock;
import vn.temlang.launcher.process.LogTail;
import vn.temlang.launcher.process.Role;
import vn.temlang.launcher.process.RunRecords;
import vn.temlang.launcher.story.Story;
import vn.temlang.launcher.story.StoryAddresses;
import vn.temlang.launcher.terminal.Console;
import vn.temlang.launcher.terminal.Trouble;

/** One run of the house on one data folder, from the lock to the clean end. */
final class Session {
  private final CommandLine line;
  private final Console console;
  private final Map<String, String> environment;
  private final Set<Child> mourned = ConcurrentHashMap.newKeySet();
  private final AtomicInteger status = new AtomicInteger();

  Session(CommandLine line, Console console, Map<String, String> environment) {
    this.line = line;
    this.console = console;
    this.environment = environment;
  }

  /** Runs until it is stopped or a process that nothing works without has ended. */
  int run() {
    DataFolder data = DataFolder.open(line.data());
    FolderLock lock = FolderLock.tryTake(data).orElse(null);
    if (lock == null) {
      return refuse(data);
    }
    Children children = new Children(data);
    stopWithTheJvm(data, children, lock);
    try {
      return live(data, children);
    } catch (Trouble e) {
      return fail(children, e);
    } catch (RuntimeException e) {
      // a fault: main shows it, and the command does not end well
      status.set(1);
      throw e;
    }
  }

  private int refuse(DataFolder data) {
    console.complain("Already running on " + data.root() + ":");
    AddressBook.read(data).lines().forEach(console::complain);
    return 1;
  }

  private int live(DataFolder data, Children children) {
    new RunRecords(data).rememberLauncher();
    sayLeftovers(children.stopLeftovers());
    Extent extent = Extent.of(line);
    Startup startup =
        new Startup(
            Programs.of(new Installation(line.home())), data, children, console, environment);
    boolean first = !Files.exists(password(data));
    Running running = startup.start(line.port(), extent);
    AddressBook addresses = AddressBook.of(running, data);
    addresses.write(data);
    if (extent == Extent.DEMO) {
      addresses = tellStory(running, addresses, data, children);
    }
    addresses.lines().forEach(console::say);
    if (extent == Extent.DEMO) {
      console.say(
          "The demo asks operators for no second factor; a server that ./temlang run starts does.");
    }
    if (first && Files.exists(password(data))) {
      console.say(
          "  %-18s %s  (said once, kept in the file above)"
              .formatted("password", read(password(data))));
    }
    console.say("Ctrl-C stops everything, and so does ./temlang stop --data " + data.root());
    return watch(data, children);
  }

  private AddressBook tellStory(
      Running running, AddressBook addresses, DataFolder data, Children children) {
    var unused = children.firstEnd().thenAccept(ended -> mourn(data, children, ended));
    StoryAddresses told =
        new Story(data, console, Clock.systemUTC())
            .tell(running.server(), running.chain().isPresent(), running.sandbox().orElseThrow());
    AddressBook all = addresses.with(told);
    all.write(data);
    told.proofFile()
        .ifPresent(
            file ->
                console.say(
                    "Check the proof yourself: ./temlang verify %s --rpc %s"
                        .formatted(file, running.chain().orElseThrow())));
    return all;
  }

  private static Path password(DataFolder data) {
    return data.root().resolve("operator-password");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new Trouble("Cannot read " + file + ": " + DataFolder.reason(e), e);
    }
  }

  private void sayLeftovers(List<Role> leftovers) {
    if (!leftovers.isEmpty()) {
      console.say(
          leftovers.stream()
              .map(Role::title)
              .collect(Collectors.joining(", ", "Stopped what a killed run had left: ", "")));
    }
  }

  private int watch(DataFolder data, Children children) {
    while (true) {
      Child ended = children.firstEnd().join();
      if (children.isStopping()) {
        return 0;
      }
      mourn(data, children, ended);
      children.forget(ended);
      if (ended.role() == Role.SERVER || ended.role() == Role.POSTGRES) {
        return ended(1);
      }
    }
  }

  // an end during the story is told at once; watching then decides what it means
  private void mourn(DataFolder data, Children children, Child ended) {
    if (!children.isStopping() && mourned.add(ended)) {
      console.complain(obituary(data, ended));
    }
  }

  private static String obituary(DataFolder data, Child ended) {
    String reason = LogTail.reason(data.log(ended.role()), 0);
    return "%s ended unexpectedly with status %d%s (more in %s)"
        .formatted(
            ended.role().title(),
            ended.status(),
            reason.isEmpty() ? "" : ": " + reason,
            data.log(ended.role()));
  }

  private int fail(Children children, Trouble trouble) {
    if (children.isStopping()) {
      return 0;
    }
    console.complain(trouble.sentence());
    return ended(1);
  }

  private int ended(int code) {
    status.set(code);
    return code;
  }

  // a hook, because Ctrl-C, SIGTERM and the end of main all lead here; halt gives status 0 after a
  // signal too
  private void stopWithTheJvm(DataFolder data, Children children, FolderLock lock) {
    Thread hook =
        new Thread(
            () -> {
              stop(data, children, lock);
              Runtime.getRuntime().halt(status.get());
            },
            "stop");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void stop(DataFolder data, Children children, FolderLock lock) {
    boolean quiet = children.isEmpty();
    if (!quiet) {
      console.say("Stopping …");
    }
    try {
      children.stopAll();
      new RunRecords(data).forgetLauncher();
      lock.release();
    } catch (Trouble e) {
      console.complain(e.sentence());
      status.set(1);
    }
    if (!quiet) {
      console.say("Stopped.");
    }
  }
}
