package vn.temlang.api.account.key;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.temlang.api.access.AccountId;
import vn.temlang.api.account.Sha256;

/**
 * What a program sends: {@code tl_}, 32 digits of hexadecimal that name the key, {@code _}, and 256
 * random bits in Base64. The beginning lets scanners of source code find one that was published.
 */
record KeyToken(AccountId key, String secret) {
  private static final Pattern FORM =
      Pattern.compile(
          "tl_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})"
              + "_([A-Za-z0-9_-]{43})");

  static KeyToken fresh(AccountId key, SecureRandom random) {
    byte[] secret = new byte[32];
    random.nextBytes(secret);
    return new KeyToken(key, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
  }

  static Optional<KeyToken> parse(String text) {
    Matcher parts = FORM.matcher(text);
    return parts.matches()
        ? Optional.of(
            new KeyToken(
                new AccountId(
                    UUID.fromString(
                        String.join(
                            "-",
                            parts.group(1),
                            parts.group(2),
                            parts.group(3),
                            parts.group(4),
                            parts.group(5)))),
                parts.group(6)))
        : Optional.empty();
  }

  String text() {
    return "tl_" + key.value().toString().replace("-", "") + "_" + secret;
  }

  /**
   * What is stored. A slow hash protects what people can remember and so be guessed; 256 random
   * bits are guessed by nobody, and a program asks often.
   */
  byte[] hash() {
    return Sha256.of(secret.getBytes(StandardCharsets.US_ASCII));
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "KeyToken[" + key.value() + "]";
  }
}
