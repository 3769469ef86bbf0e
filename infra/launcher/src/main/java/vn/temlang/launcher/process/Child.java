package vn.temlang.launcher.process;

import java.util.concurrent.CompletableFuture;

/** A process that this launcher started. */
public final class Child {
  private final Role role;
  private final Process process;
  private final OsProcess known;

  Child(Role role, Process process, OsProcess known) {
    this.role = role;
    this.process = process;
    this.known = known;
  }

  public Role role() {
    return role;
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Completes with the child when it has ended. */
  public CompletableFuture<Child> ended() {
    return process.onExit().thenApply(gone -> this);
  }

  /** The status it ended with; only for one that has ended. */
  public int status() {
    return process.exitValue();
  }

  /** Whether it ran and went when it was asked. */
  boolean stop() {
    return known.stop(role.signal(), role.patience());
  }
}
