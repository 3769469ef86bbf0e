package vn.temlang.api.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import vn.temlang.api.access.AccountId;
import vn.temlang.traceability.log.HmacSha256;

/**
 * Remembers for a minute which passwords were right, so that a program's hundred calls cost one
 * Argon2 and count as one try, also when they come at once. Only a keyed hash is remembered, under
 * a key that dies with the process; wrong passwords are never remembered and cost the full time.
 */
@Singleton
public class KnownPasswords {
  private static final Duration MEMORY = Duration.ofMinutes(1);

  private final Cache<String, AccountId> right;
  private final byte[] key = new byte[32];
  private final SignIn signIn;

  KnownPasswords(SignIn signIn, SecureRandom random, Clock clock) {
    this.signIn = signIn;
    this.right =
        Caffeine.newBuilder()
            .maximumSize(1000)
            .expireAfterWrite(MEMORY)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .build();
    random.nextBytes(key);
  }

  Optional<AccountId> signIn(String login, String password, String address) {
    return Optional.ofNullable(
        right.get(
            fingerprint(login, password),
            unknown ->
                signIn.signIn(login, password, address) instanceof SignIn.Outcome.Welcome welcome
                    ? welcome.account()
                    : null));
  }

  /** A password was changed. */
  public void forgetAll() {
    right.invalidateAll();
  }

  private String fingerprint(String login, String password) {
    String both = login.length() + ":" + login + password;
    return HmacSha256.of(key, both.getBytes(StandardCharsets.UTF_8)).base64();
  }
}
