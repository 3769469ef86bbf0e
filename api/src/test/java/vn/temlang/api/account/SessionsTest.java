package vn.temlang.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.temlang.api.TestServer;
import vn.temlang.api.access.AccountId;

class SessionsTest {
  private static final AccountId LOGIN =
      TestServer.shared()
          .context()
          .getBean(Accounts.class)
          .find(FirstOperator.NAME)
          .orElseThrow()
          .account();
  private final SessionStore store = TestServer.shared().context().getBean(SessionStore.class);
  private Instant now = Instant.now();
  private final Sessions sessions =
      new Sessions(store, new SecondFactorSettings(false, false), new SecureRandom(), clock());

  private Clock clock() {
    InstantSource source = () -> now;
    return source.withZone(ZoneOffset.UTC);
  }

  @BeforeEach
  void nobodyIsSignedIn() {
    store.endAll(LOGIN);
  }

  private String open() {
    return sessions.open(LOGIN, Device.PHONE, SignedInBy.PASSWORD);
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }

  @Test
  void end_two_hours_after_they_were_last_used() {
    String token = open();
    pass(Duration.ofMinutes(119));
    assertThat(sessions.find(token)).isPresent();
    pass(Duration.ofMinutes(119));
    assertThat(sessions.find(token)).isPresent();
    pass(Duration.ofMinutes(121));
    assertThat(sessions.find(token)).isEmpty();
    assertThat(sessions.of(LOGIN)).isEmpty();
  }

  @Test
  void end_twelve_hours_after_they_were_opened_however_busy() {
    String token = open();
    for (int hour = 1; hour < 12; hour++) {
      pass(Duration.ofHours(1));
      assertThat(sessions.find(token)).isPresent();
    }
    pass(Duration.ofHours(1));
    assertThat(sessions.find(token)).isEmpty();
  }

  @Test
  void are_listed_with_the_last_used_first_and_end_one_by_one() {
    String old = open();
    pass(Duration.ofMinutes(5));
    String young = sessions.open(LOGIN, Device.COMPUTER, SignedInBy.PASSWORD);
    pass(Duration.ofMinutes(5));
    assertThat(sessions.find(old)).isPresent();
    assertThat(sessions.of(LOGIN))
        .extracting(Session::device)
        .containsExactly(Device.PHONE, Device.COMPUTER);
    sessions.end(new AccountId(new UUID(0, 1)), sessions.of(LOGIN).getFirst().id());
    assertThat(sessions.of(LOGIN)).hasSize(2);
    sessions.end(LOGIN, sessions.of(LOGIN).getFirst().id());
    assertThat(sessions.find(old)).isEmpty();
    assertThat(sessions.find(young)).isPresent();
  }

  @Test
  void of_other_devices_end_together() {
    String here = open();
    String there = open();
    sessions.endOthers(sessions.find(here).orElseThrow().session());
    assertThat(sessions.find(here)).isPresent();
    assertThat(sessions.find(there)).isEmpty();
  }

  @Test
  void that_a_clock_opened_in_the_future_do_not_last() {
    pass(Duration.ofDays(30));
    String token = open();
    pass(Duration.ofDays(-30));
    assertThat(sessions.find(token)).isEmpty();
  }

  @Test
  void know_a_device_by_little() {
    assertThat(Device.of("Mozilla/5.0 (Linux; Android 14; Mobile) Chrome/130"))
        .isEqualTo(Device.PHONE);
    assertThat(Device.of("Mozilla/5.0 (X11; Linux x86_64) Firefox/140")).isEqualTo(Device.COMPUTER);
    assertThat(Device.of("curl/8")).isEqualTo(Device.OTHER);
    assertThat(Device.of("")).isEqualTo(Device.OTHER);
  }

  @Test
  void a_token_that_is_cut_short_or_lengthened_is_none() {
    String token = open();
    assertThat(sessions.find(token.substring(1))).isEmpty();
    assertThat(sessions.find(token + "A")).isEmpty();
    assertThat(sessions.find("")).isEmpty();
  }
}
