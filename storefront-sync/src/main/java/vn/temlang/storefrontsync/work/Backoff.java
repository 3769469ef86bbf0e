package vn.temlang.storefrontsync.work;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Waits that double from one second to ten minutes, each drawn between half and the whole, so that
 * those who failed together do not come back together.
 */
@Singleton
public class Backoff {
  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private final RandomGenerator random;

  public Backoff(RandomGenerator random) {
    this.random = random;
  }

  /**
   * The wait after a failed attempt.
   *
   * @param attempt 1 after the first
   */
  public Duration after(int attempt) {
    int doublings = Math.min(Math.max(attempt - 1, 0), 20);
    long whole = Math.min(FIRST.toMillis() << doublings, LONGEST.toMillis());
    return Duration.ofMillis(whole / 2 + random.nextLong(whole / 2 + 1));
  }
}
