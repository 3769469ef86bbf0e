package vn.temlang.storefrontsync.channel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature of the partner contract: lower-case hex of HMAC-SHA-256 under the shop's secret
 * over {@code subject + "\n" + timestamp + "\n" + hex(SHA-256(body))}.
 *
 * @param subject {@code METHOD path?query} of a request, {@code STATUS code} of an answer, {@code
 *     HINT} of a hint
 * @param timestamp seconds since 1970
 * @param bodyDigest lower-case hex of the SHA-256 of the body
 */
public record MessageSignature(String subject, String timestamp, String bodyDigest) {
  /** Of a message with this body, which may be empty. */
  public static MessageSignature over(String subject, String timestamp, byte[] body) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
      return new MessageSignature(subject, timestamp, HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Signs. */
  public String under(String secret) {
    try {
      String text = subject + "\n" + timestamp + "\n" + bodyDigest;
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Checks in constant time. */
  public boolean matches(String secret, String signature) {
    return MessageDigest.isEqual(
        under(secret).getBytes(StandardCharsets.US_ASCII),
        signature.getBytes(StandardCharsets.UTF_8));
  }
}
