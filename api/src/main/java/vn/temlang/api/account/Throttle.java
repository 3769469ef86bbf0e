package vn.temlang.api.account;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;

/**
 * Makes guessing slow (NIST SP 800-63B-4, 3.2.2): after five tries for a login name, or fifty from
 * a network address, each further one has to wait, twice as long each time, up to 15 minutes. An
 * office behind one address is many people, hence its larger number.
 */
@Singleton
class Throttle {
  static final int FREE_FOR_LOGIN = 5;
  static final int FREE_FOR_ADDRESS = 50;

  private final Attempts attempts;
  private final Clock clock;

  Throttle(Attempts attempts, Clock clock) {
    this.attempts = attempts;
    this.clock = clock;
  }

  /** Counts a try and answers how long it has to wait; zero where it may go on. */
  Duration count(String login, String address) {
    Duration byAddress =
        attempts.count(subject("address", address), FREE_FOR_ADDRESS, clock.instant());
    return byAddress.isZero()
        ? attempts.count(subject("login", login), FREE_FOR_LOGIN, clock.instant())
        : byAddress;
  }

  /** The password was right. */
  void passed(String login, String address) {
    attempts.forget(subject("login", login));
    attempts.takeBack(subject("address", address), clock.instant());
  }

  private static byte[] subject(String kind, String value) {
    String text = kind + ":" + value.toLowerCase(Locale.ROOT);
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
