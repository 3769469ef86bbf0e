package vn.temlang.api.account.factor.passkey;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * 256 random bits that an authenticator signs (Web Authentication, 13.4.3).
 *
 * @param text in base 64 for addresses
 */
public record Challenge(String text) {
  static Challenge fresh(SecureRandom random) {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return of(bytes);
  }

  public static Challenge of(byte[] bytes) {
    return new Challenge(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  public byte[] bytes() {
    return Base64.getUrlDecoder().decode(text);
  }
}
