package vn.temlang.launcher.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import vn.temlang.launcher.terminal.Trouble;

/**
 * The processes that this launcher started. Each gets a session of its own: Ctrl-C reaches the
 * launcher alone, which then stops them in the right order.
 */
public final class Children {
  private static final List<List<String>> OWN_SESSION =
      List.of(
          List.of("setsid"),
          List.of("perl", "-e", "use POSIX; setsid(); exec {$ARGV[0]} @ARGV or exit 127"));

  private final DataFolder data;
  private final RunRecords records;
  private final Map<Role, Child> children = new EnumMap<>(Role.class);
  private final Set<Process> helpers = ConcurrentHashMap.newKeySet();
  private final Map<Role, Runnable> acts = new ConcurrentHashMap<>();
  private volatile boolean stopping;

  public Children(DataFolder data) {
    this.data = data;
    this.records = new RunRecords(data);
  }

  /**
   * Starts a program, its output appended to the log of its role.
   *
   * @throws Trouble if the command cannot be run, or everything is being stopped
   */
  public synchronized Child start(Program program) {
    if (stopping) {
      throw new Trouble(program.role().title() + " was stopped before it started.");
    }
    Process process = launch(program);
    OsProcess known =
        OsProcess.of(process.pid())
            .orElseGet(() -> new OsProcess(process.pid(), java.time.Instant.EPOCH));
    records.remember(program.role(), known);
    Child child = new Child(program.role(), process, known);
    children.put(program.role(), child);
    return child;
  }

  private Process launch(Program program) {
    List<String> command = new ArrayList<>(ownSession());
    command.addAll(program.command());
    File log = data.log(program.role()).toFile();
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(program.folder().toFile())
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
    builder.environment().putAll(program.environment());
    try {
      return builder.start();
    } catch (IOException e) {
      throw new Trouble(
          "%s cannot be started: %s".formatted(program.role().title(), e.getMessage()), e);
    }
  }

  private static List<String> ownSession() {
    return OWN_SESSION.stream()
        .filter(command -> isOnPath(command.getFirst()))
        .findFirst()
        .orElse(List.of());
  }

  private static boolean isOnPath(String command) {
    return List.of("/usr/bin", "/bin", "/usr/local/bin").stream()
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
  }

  /** The child of a role, if it was started and not stopped. */
  public synchronized Optional<Child> find(Role role) {
    return Optional.ofNullable(children.get(role));
  }

  /** Completes with the first child that ends. */
  public synchronized CompletableFuture<Child> firstEnd() {
    return CompletableFuture.anyOf(
            children.values().stream().map(Child::ended).toArray(CompletableFuture[]::new))
        .thenApply(Child.class::cast);
  }

  /** A child that ended is no longer waited for. */
  public synchronized void forget(Child child) {
    children.remove(child.role());
    records.forget(child.role());
  }

  /**
   * Runs a program that ends by itself and gives its status; it is killed when everything stops.
   *
   * @throws IOException if there is no such program
   */
  public int help(ProcessBuilder program) throws IOException {
    Process helper = program.start();
    helpers.add(helper);
    try {
      if (stopping) {
        helper.destroyForcibly();
      }
      return helper.waitFor();
    } catch (InterruptedException e) {
      helper.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new Trouble("Interrupted while waiting for " + program.command().getFirst() + ".", e);
    } finally {
      helpers.remove(helper);
    }
  }

  /** Whether nothing that it started is left. */
  public synchronized boolean isEmpty() {
    return children.isEmpty();
  }

  /** Whether everything is being stopped, so that an end is no news. */
  public boolean isStopping() {
    return stopping;
  }

  /** What to do once a role has gone because it was asked to, and not by being killed. */
  public void whenItWentInOrder(Role role, Runnable act) {
    acts.put(role, act);
  }

  /** Stops all, the last started first, in bounded time. Nothing starts after it. */
  public void stopAll() {
    stopping = true;
    helpers.forEach(Process::destroyForcibly);
    stopChildren();
  }

  private synchronized void stopChildren() {
    List.of(Role.values()).reversed().forEach(this::stop);
  }

  /** Stops the child of a role, if there is one. */
  public synchronized void stop(Role role) {
    Child child = children.remove(role);
    if (child == null) {
      return;
    }
    boolean inOrder = child.stop();
    records.forget(role);
    Runnable act = acts.remove(role);
    if (inOrder && act != null) {
      act.run();
    }
  }

  /**
   * Stops what a launcher that was killed left behind.
   *
   * @return the roles that were still running
   */
  public synchronized List<Role> stopLeftovers() {
    List<Role> found = new ArrayList<>();
    for (Role role : List.of(Role.values()).reversed()) {
      records
          .child(role)
          .filter(OsProcess::isAlive)
          .ifPresent(
              process -> {
                process.stop(role.signal(), role.patience());
                found.add(role);
              });
      records.forget(role);
    }
    return found;
  }
}
