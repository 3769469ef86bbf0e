package vn.temlang.sandbox.market;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Key and signatures of the partner contract, written a second time so that one checks the other.
 */
@Singleton
@Requires(property = "sandbox.role", value = "market")
class Seal {
  private static final Duration WINDOW = Duration.ofMinutes(5);
  private final String key;
  private final String secret;
  private final Clock clock;

  Seal(
      @Value("${sandbox.key}") String key, @Value("${sandbox.secret}") String secret, Clock clock) {
    this.key = key;
    this.secret = secret;
    this.clock = clock;
  }

  /** What a request carries. */
  record Headers(Optional<String> key, Optional<String> timestamp, Optional<String> signature) {}

  /** The reason to refuse, if there is one. */
  Optional<String> refusal(Headers headers, String subject, byte[] body) {
    if (!headers.key().equals(Optional.of(key))) {
      return Optional.of("UNKNOWN_KEY");
    }
    String time = headers.timestamp().filter(text -> text.matches("\\d{1,12}")).orElse("0");
    Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(time)), clock.instant());
    if (age.abs().compareTo(WINDOW) > 0) {
      return Optional.of("OUTSIDE_TIME_WINDOW");
    }
    return headers.signature().equals(Optional.of(signature(subject, time, body)))
        ? Optional.empty()
        : Optional.of("BAD_SIGNATURE");
  }

  String time() {
    return Long.toString(clock.instant().getEpochSecond());
  }

  String signature(String subject, String time, byte[] body) {
    try {
      String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      String text = subject + "\n" + time + "\n" + digest;
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
