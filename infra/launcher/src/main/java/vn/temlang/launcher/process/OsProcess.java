package vn.temlang.launcher.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.temlang.launcher.terminal.Trouble;

/**
 * A process as the operating system knows it: its number and when it began, because numbers are
 * used again.
 */
public record OsProcess(long pid, Instant began) {
  // both times come from the kernel's clock, which may be set between two readings
  private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(3);

  /** The process with this number, if there is one. */
  public static Optional<OsProcess> of(long pid) {
    return ProcessHandle.of(pid)
        .flatMap(handle -> handle.info().startInstant())
        .map(began -> new OsProcess(pid, began));
  }

  /** Whether this very process, not a later one with its number, still runs. */
  public boolean isAlive() {
    return of(pid).filter(this::isSame).isPresent() && !isZombie();
  }

  private boolean isSame(OsProcess other) {
    return Duration.between(began, other.began).abs().compareTo(CLOCK_TOLERANCE) <= 0;
  }

  // a dead process whose parent does not collect it; where there is no /proc, there is no such view
  private boolean isZombie() {
    Path stat = Path.of("/proc", Long.toString(pid), "stat");
    try {
      String line = new String(Files.readAllBytes(stat), StandardCharsets.ISO_8859_1);
      char state = line.charAt(line.lastIndexOf(')') + 2);
      return state == 'Z' || state == 'X';
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Asks with the signal, waits, and kills what has not gone by then.
   *
   * @return whether it ran and went when it was asked
   */
  public boolean stop(String signal, Duration patience) {
    if (!isAlive()) {
      return false;
    }
    send(signal);
    if (Patience.until(patience, () -> !isAlive())) {
      return true;
    }
    kill();
    Patience.until(Duration.ofSeconds(5), () -> !isAlive());
    return false;
  }

  // with what it started itself
  private void kill() {
    ProcessHandle.of(pid).stream()
        .flatMap(ProcessHandle::descendants)
        .forEach(ProcessHandle::destroyForcibly);
    send("KILL");
  }

  /**
   * Sends a signal, named without SIG.
   *
   * @throws Trouble if the process is another user's
   */
  public void send(String signal) {
    try {
      int status =
          new ProcessBuilder("sh", "-c", "kill -s " + signal + " " + pid)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor();
      if (status != 0 && isAlive()) {
        throw new Trouble(
            "Process " + pid + " belongs to another user: stop it as the one who started it.");
      }
    } catch (IOException e) {
      throw new Trouble("Cannot send a signal to process " + pid + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Trouble("Interrupted while stopping process " + pid + ".", e);
    }
  }
}
