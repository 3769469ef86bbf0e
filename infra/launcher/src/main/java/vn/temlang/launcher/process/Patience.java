package vn.temlang.launcher.process;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import vn.temlang.launcher.terminal.Trouble;

/** Waits for something that another process does, a bounded time. */
public final class Patience {
  private static final Duration STEP = Duration.ofMillis(25);

  private Patience() {}

  /** Returns whether the condition came true within the limit. */
  public static boolean until(Duration limit, BooleanSupplier condition) {
    long end = System.nanoTime() + limit.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      pause();
    }
    return true;
  }

  private static void pause() {
    try {
      Thread.sleep(STEP);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Trouble("Interrupted while waiting.", e);
    }
  }
}
