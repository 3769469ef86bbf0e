package vn.temlang.api.account.openid;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.temlang.api.account.Sha256;
import vn.temlang.traceability.log.HmacSha256;

/**
 * The secret of one way to a provider and back, in a cookie of the browser that goes. State, nonce
 * and the verifier of PKCE (RFC 7636) are HMAC-SHA-256 of their names under it: the database keeps
 * its hash alone, and who reads the database can finish nobody's way.
 *
 * @param secret 256 random bits in Base64 for addresses
 */
public record Handshake(String secret) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

  public Handshake {
    if (!FORM.matcher(secret).matches()) {
      throw new IllegalArgumentException("the secret of a handshake has 43 characters of Base64");
    }
  }

  static Handshake fresh(SecureRandom random) {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return new Handshake(text(bytes));
  }

  /** Reads what a browser sent. */
  public static Optional<Handshake> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new Handshake(text)) : Optional.empty();
  }

  /** What is stored of it. */
  byte[] hash() {
    return Sha256.of(secret.getBytes(StandardCharsets.US_ASCII));
  }

  public String state() {
    return derived("state");
  }

  public String nonce() {
    return derived("nonce");
  }

  /** 43 characters, as RFC 7636, 4.1 wants at least. */
  public String verifier() {
    return derived("verifier");
  }

  boolean started(String state) {
    return MessageDigest.isEqual(
        state().getBytes(StandardCharsets.UTF_8), state.getBytes(StandardCharsets.UTF_8));
  }

  private String derived(String name) {
    return text(
        HmacSha256.of(
                secret.getBytes(StandardCharsets.US_ASCII),
                ("temlang " + name).getBytes(StandardCharsets.US_ASCII))
            .bytes());
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Not the secret: it must not get into a log by being put into a text. */
  @Override
  public String toString() {
    return "Handshake";
  }
}
