package vn.temlang.api.audit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RefusedStrangersTest {
  private Instant now = Instant.parse("2026-11-22T05:00:00Z");
  private final RefusedStrangers strangers = new RefusedStrangers(clock().withZone(ZoneOffset.UTC));

  private InstantSource clock() {
    return () -> now;
  }

  @Test
  void get_a_hundred_rows_a_minute_and_the_next_tells_of_the_others() {
    for (int row = 0; row < RefusedStrangers.MOST; row++) {
      assertThat(strangers.count()).isEqualTo(OptionalInt.of(1));
    }
    now = now.plus(RefusedStrangers.WINDOW).minusMillis(1);
    for (int more = 0; more < 7; more++) {
      assertThat(strangers.count()).isEmpty();
    }
    now = now.plusMillis(1);
    assertThat(strangers.count()).isEqualTo(OptionalInt.of(8));
    assertThat(strangers.count()).isEqualTo(OptionalInt.of(1));
  }

  @Test
  void are_counted_when_the_clock_jumps_back() {
    for (int row = 0; row <= RefusedStrangers.MOST; row++) {
      strangers.count();
    }
    now = now.minusSeconds(3600);
    assertThat(strangers.count()).isEqualTo(OptionalInt.of(2));
  }
}
