package vn.temlang.api.account;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/** Sessions of the portal; the browser holds a token, the database only its hash. */
@Singleton
public class Sessions {
  public static final String COOKIE = "temlang-session";
  static final Duration LENGTH = Duration.ofHours(12);

  private final Accounts accounts;
  private final SecureRandom random;
  private final Clock clock;

  Sessions(Accounts accounts, SecureRandom random, Clock clock) {
    this.accounts = accounts;
    this.random = random;
    this.clock = clock;
  }

  /** Opens a session and answers its token, 256 random bits. */
  String open(String login) {
    byte[] token = new byte[32];
    random.nextBytes(token);
    String text = Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    Instant now = clock.instant();
    accounts.open(hash(text), login, now, now.plus(LENGTH));
    return text;
  }

  Optional<String> loginOf(String token) {
    return accounts.sessionOf(hash(token), clock.instant());
  }

  void close(String token) {
    accounts.close(hash(token));
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
