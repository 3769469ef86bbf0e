package vn.temlang.api.audit.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;

/**
 * Keeps anybody on the Internet from filling a table that nobody may empty: of requests by unknown
 * askers at most 100 a minute get a row, and the next row says how many it stands for.
 */
final class RefusedStrangers {
  static final int MOST = 100;
  static final Duration WINDOW = Duration.ofMinutes(1);

  private final Clock clock;
  private Instant begun = Instant.MIN;
  private int written;
  private int skipped;

  RefusedStrangers(Clock clock) {
    this.clock = clock;
  }

  /** How many requests the row for this one stands for; empty where it gets none. */
  synchronized OptionalInt count() {
    Instant now = clock.instant();
    if (begun.equals(Instant.MIN) || !now.isBefore(begun.plus(WINDOW)) || now.isBefore(begun)) {
      begun = now;
      written = 0;
    }
    if (written == MOST) {
      skipped++;
      return OptionalInt.empty();
    }
    written++;
    int times = 1 + skipped;
    skipped = 0;
    return OptionalInt.of(times);
  }
}
