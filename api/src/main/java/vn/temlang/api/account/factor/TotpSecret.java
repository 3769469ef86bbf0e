package vn.temlang.api.account.factor;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/**
 * What an authenticator shares with the server: codes of six digits for steps of 30 seconds, by
 * HMAC-SHA-1, as every authenticator's app takes them (RFC 6238; truncation of RFC 4226, 5.3).
 */
public final class TotpSecret {
  /** As long as the hash (RFC 4226, section 4, R6). */
  static final int LENGTH = 20;

  private static final int STEP_SECONDS = 30;
  private static final int DIGITS = 6;
  private static final int MODULUS = 1_000_000;

  /** Steps before and after the server's own that are taken (RFC 6238, 5.2 and 6). */
  private static final int WINDOW = 1;

  private final byte[] bytes;

  private TotpSecret(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * @param bytes 20
   */
  public static TotpSecret of(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("a shared secret has " + LENGTH + " bytes");
    }
    return new TotpSecret(bytes.clone());
  }

  static TotpSecret fresh(SecureRandom random) {
    byte[] bytes = new byte[LENGTH];
    random.nextBytes(bytes);
    return new TotpSecret(bytes);
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /** The step in which a moment lies. */
  public static long stepAt(Instant moment) {
    return Math.floorDiv(moment.getEpochSecond(), STEP_SECONDS);
  }

  /** The code of a step. */
  public String code(long step) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(bytes, "HmacSHA1"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int offset = hash[hash.length - 1] & 0xf;
      int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fff_ffff;
      String digits = Integer.toString(number % MODULUS);
      return "0".repeat(DIGITS - digits.length()) + digits;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA-1", e);
    }
  }

  /** The step near a moment whose code was typed; all are compared, whichever fits. */
  OptionalLong stepOf(String typed, Instant moment) {
    byte[] code = typed.getBytes(StandardCharsets.UTF_8);
    OptionalLong found = OptionalLong.empty();
    long now = stepAt(moment);
    for (long step = now - WINDOW; step <= now + WINDOW; step++) {
      if (MessageDigest.isEqual(code(step).getBytes(StandardCharsets.UTF_8), code)) {
        found = OptionalLong.of(step);
      }
    }
    return found;
  }

  /** In base 32 of RFC 4648, 32 characters, as it is typed where no camera is. */
  public String text() {
    return Base32.toBase32String(bytes);
  }

  /**
   * What an authenticator reads from the symbol, the format of Google's Key Uri.
   *
   * @param login tells the account's owner which entry it is
   */
  public String address(String login) {
    String name = URLEncoder.encode(login, StandardCharsets.UTF_8).replace("+", "%20");
    return "otpauth://totp/Temlang:" + name + "?secret=" + text() + "&issuer=Temlang";
  }

  /** Not the secret: it must not get into a log by being put into a text. */
  @Override
  public String toString() {
    return "TotpSecret";
  }
}
