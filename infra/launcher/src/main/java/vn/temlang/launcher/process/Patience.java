package vn.temlang.launcher.process;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import vn.temlang.launcher.terminal.Trouble;

/** Waits for something that another process does, a bounded time. */
public final class Patience {
  private static final Duration STEP = Duration.ofMillis(25);

  private Patience() {}

  /** Returns whether the condition came true within the limit. */
  public static boolean until(Duration limit, BooleanSupplier condition) {
    return first(limit, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty())
        .isPresent();
  }

  /** Asks again until there is something, or nothing still at the end of the limit. */
  public static <T> Optional<T> first(Duration limit, Supplier<Optional<T>> source) {
    long end = System.nanoTime() + limit.toNanos();
    Optional<T> found = source.get();
    while (found.isEmpty() && System.nanoTime() <= end) {
      pause();
      found = source.get();
    }
    return found;
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
