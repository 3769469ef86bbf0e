package vn.temlang.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.temlang.api.TestServer;

class ThrottleTest {
  private static final Instant START = Instant.parse("2026-04-15T08:00:00Z");
  private final Attempts attempts = TestServer.shared().context().getBean(Attempts.class);
  private final String login = UUID.randomUUID().toString();
  private final String address = UUID.randomUUID().toString();
  private Instant now = START;
  private final Throttle throttle = new Throttle(attempts, clock());

  private Clock clock() {
    InstantSource source = () -> now;
    return source.withZone(ZoneOffset.UTC);
  }

  private Duration tryOnce() {
    return throttle.count(Throttle.Kind.PASSWORD, login, address);
  }

  private void tryTimes(int times) {
    for (int i = 0; i < times; i++) {
      assertThat(tryOnce()).isZero();
    }
  }

  @Test
  void lets_five_through_and_then_doubles_the_wait() {
    tryTimes(5);
    for (int seconds = 1; seconds <= 512; seconds *= 2) {
      assertThat(tryOnce()).isEqualTo(Duration.ofSeconds(seconds));
      now = now.plusSeconds(seconds);
      assertThat(tryOnce()).isZero();
    }
    assertThat(tryOnce()).isEqualTo(Duration.ofMinutes(15));
    now = now.plus(Duration.ofMinutes(15));
    assertThat(tryOnce()).isZero();
    assertThat(tryOnce()).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void a_try_that_waits_does_not_lengthen_the_wait() {
    tryTimes(5);
    assertThat(Stream.generate(this::tryOnce).limit(20)).containsOnly(Duration.ofSeconds(1));
  }

  @Test
  void the_right_password_forgets_what_went_before() {
    tryTimes(4);
    throttle.passed(Throttle.Kind.PASSWORD, login, address);
    tryTimes(5);
  }

  @Test
  void a_right_password_forgets_no_tries_at_the_second_factor() {
    for (int i = 0; i < 5; i++) {
      assertThat(throttle.count(Throttle.Kind.FACTOR, login, address)).isZero();
    }
    throttle.passed(Throttle.Kind.PASSWORD, login, address);

    assertThat(throttle.count(Throttle.Kind.FACTOR, login, address)).isPositive();
  }

  @Test
  void what_nobody_guesses_by_makes_nobody_wait_for_the_password() {
    for (int i = 0; i < 60; i++) {
      throttle.countAlone(Throttle.Kind.PROVIDER, address);
    }
    assertThat(throttle.countAlone(Throttle.Kind.PROVIDER, address)).isPositive();
    assertThat(throttle.count(Throttle.Kind.PASSWORD, login, address)).isZero();
    throttle.finished(Throttle.Kind.PROVIDER, address);
    assertThat(throttle.countAlone(Throttle.Kind.PROVIDER, address)).isZero();
  }

  @Test
  void a_day_without_tries_starts_afresh() {
    tryTimes(5);
    now = now.plus(Duration.ofHours(25));
    tryTimes(5);
  }

  @Test
  void one_address_may_try_fifty_names() {
    for (int i = 0; i < 50; i++) {
      assertThat(throttle.count(Throttle.Kind.PASSWORD, UUID.randomUUID().toString(), address))
          .isZero();
    }
    assertThat(throttle.count(Throttle.Kind.PASSWORD, UUID.randomUUID().toString(), address))
        .isEqualTo(Duration.ofSeconds(1));
    assertThat(throttle.count(Throttle.Kind.PASSWORD, login, UUID.randomUUID().toString()))
        .isZero();
  }

  @Test
  void an_office_that_signs_in_rightly_is_never_slowed() {
    for (int i = 0; i < 200; i++) {
      String person = UUID.randomUUID().toString();
      assertThat(throttle.count(Throttle.Kind.PASSWORD, person, address)).isZero();
      throttle.passed(Throttle.Kind.PASSWORD, person, address);
    }
  }

  @Test
  void guesses_at_once_gain_nothing() throws InterruptedException, ExecutionException {
    long through = 0;
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (Future<Duration> guess :
          threads.invokeAll(
              IntStream.range(0, 40)
                  .<java.util.concurrent.Callable<Duration>>mapToObj(i -> this::tryOnce)
                  .toList())) {
        through += guess.get().isZero() ? 1 : 0;
      }
    }
    assertThat(through).isEqualTo(5);
  }

  @Test
  void digits_alone_get_three_tries_and_waits_of_up_to_six_hours() {
    Duration waited = Duration.ZERO;
    int tries = 0;
    while (waited.compareTo(Duration.ofDays(30)) < 0) {
      Duration wait = throttle.count(Throttle.Kind.of("604827"), login, address);
      if (wait.isZero()) {
        tries++;
      } else {
        assertThat(tries).isGreaterThanOrEqualTo(3);
        assertThat(wait).isLessThanOrEqualTo(Duration.ofHours(6));
        waited = waited.plus(wait);
        now = now.plus(wait);
        throttle.passed(Throttle.Kind.PASSWORD, UUID.randomUUID().toString(), address);
      }
    }
    assertThat(tries).isBetween(120, 140);
    assertThat(Throttle.Kind.of("60482a")).isEqualTo(Throttle.Kind.PASSWORD);
  }

  @Test
  void a_clock_that_ran_ahead_locks_nobody_out() {
    now = START.plus(Duration.ofDays(400));
    tryTimes(5);
    now = START;
    assertThat(tryOnce()).isZero();
  }

  @Test
  void keeps_neither_names_nor_addresses() {
    tryTimes(1);
    assertThat(
            TestServer.shared()
                .text("select string_agg(encode(subject, 'escape'), ' ') from account.attempt"))
        .doesNotContain(login, address);
  }
}
