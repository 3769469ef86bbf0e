package vn.temlang.api.account;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/**
 * Makes guessing slow (NIST SP 800-63B-4, 3.2.2): after five tries for a login name, or fifty from
 * a network address, each further one has to wait, twice as long each time, up to 15 minutes. An
 * office behind one address is many people, hence its larger number. Tries with digits alone are
 * counted apart and more strictly, whoever's name they are for: three, and waits of up to six
 * hours, leave a guesser of a PIN of six digits about four tries a day.
 */
@Singleton
public class Throttle {
  static final int FREE_FOR_LOGIN = 5;
  static final int FREE_FOR_ADDRESS = 50;
  static final Duration LONGEST = Duration.ofMinutes(15);
  private static final Set<Kind> PASSWORDS = Set.of(Kind.PASSWORD, Kind.DIGITS);

  private final Attempts attempts;
  private final Clock clock;

  Throttle(Attempts attempts, Clock clock) {
    this.attempts = attempts;
    this.clock = clock;
  }

  /** What is tried. */
  public enum Kind {
    PASSWORD("login", FREE_FOR_LOGIN, LONGEST),
    DIGITS("digits", 3, Duration.ofHours(6)),
    /** A one-time code, for whose owner's name people may guess. */
    CODE("code", FREE_FOR_LOGIN, LONGEST),
    /** What shows a second factor. */
    FACTOR("factor", FREE_FOR_LOGIN, LONGEST),
    /** A message that costs money and may annoy. */
    MESSAGE("message", 3, Duration.ofHours(6)),
    /** A way to an identity provider; each costs a row here and perhaps calls there. */
    PROVIDER("provider", 20, LONGEST);

    private final String name;
    private final int free;
    private final Duration longest;

    Kind(String name, int free, Duration longest) {
      this.name = name;
      this.free = free;
      this.longest = longest;
    }

    static Kind of(String secret) {
      return Pin.looksLike(secret) ? DIGITS : PASSWORD;
    }
  }

  /** Counts a try and answers how long it has to wait; zero where it may go on. */
  public Duration count(Kind kind, String subject, String address) {
    Duration byAddress =
        attempts.count(subject("address", address), FREE_FOR_ADDRESS, LONGEST, clock.instant());
    return byAddress.isZero()
        ? attempts.count(subject(kind.name, subject), kind.free, kind.longest, clock.instant())
        : byAddress;
  }

  /**
   * Counts what nobody guesses by: it makes its own kind wait, and not what else comes from the
   * address.
   */
  public Duration countAlone(Kind kind, String subject) {
    return attempts.count(subject(kind.name, subject), kind.free, kind.longest, clock.instant());
  }

  /** What was counted alone came to its end. */
  public void finished(Kind kind, String subject) {
    attempts.forget(subject(kind.name, subject));
  }

  /**
   * What was tried was right: its kind is forgotten, and of a password both that with and that
   * without letters.
   */
  public void passed(Kind kind, String subject, String address) {
    Set<Kind> right = PASSWORDS.contains(kind) ? PASSWORDS : Set.of(kind);
    right.forEach(tried -> attempts.forget(subject(tried.name, subject)));
    attempts.takeBack(subject("address", address), clock.instant());
  }

  private static byte[] subject(String kind, String value) {
    String text = kind + ":" + value.toLowerCase(Locale.ROOT);
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
