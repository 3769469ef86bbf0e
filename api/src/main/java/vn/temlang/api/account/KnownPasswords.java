package vn.temlang.api.account;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers for a minute which passwords were right, so that a program's hundred calls cost one
 * Argon2. Only a keyed hash is remembered, under a key that dies with the process; wrong passwords
 * are never remembered and cost the full time.
 */
@Singleton
class KnownPasswords {
  private static final Duration MEMORY = Duration.ofMinutes(1);
  private static final int MOST = 1000;

  private final Map<String, Instant> until = new ConcurrentHashMap<>();
  private final byte[] key = new byte[32];
  private final SignIn signIn;
  private final Clock clock;

  KnownPasswords(SignIn signIn, SecureRandom random, Clock clock) {
    this.signIn = signIn;
    this.clock = clock;
    random.nextBytes(key);
  }

  boolean signIn(String login, String password) {
    Instant now = clock.instant();
    String fingerprint = fingerprint(login, password);
    Instant known = until.get(fingerprint);
    if (known != null && now.isBefore(known)) {
      return true;
    }
    if (!signIn.signIn(login, password)) {
      return false;
    }
    if (until.size() >= MOST) {
      until.clear();
    }
    until.put(fingerprint, now.plus(MEMORY));
    return true;
  }

  private String fingerprint(String login, String password) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      mac.update((login.length() + ":" + login).getBytes(StandardCharsets.UTF_8));
      byte[] hash = mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }
}
