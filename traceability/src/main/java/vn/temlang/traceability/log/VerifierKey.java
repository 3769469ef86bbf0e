package vn.temlang.traceability.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * The Ed25519 public key of a log in the text form of C2SP signed-note: {@code
 * name+hash+base64(0x01 || key)}.
 */
public record VerifierKey(String name, Hash publicKey) {
  private static final byte ED25519 = 1;
  private static final Pattern TEXT =
      Pattern.compile("([^+\\s]+)\\+([0-9a-f]{8})\\+([A-Za-z0-9+/=]+)");

  public VerifierKey {
    if (name.isEmpty() || name.indexOf('+') >= 0 || name.chars().anyMatch(VerifierKey::isSpace)) {
      throw new IllegalArgumentException("a key's name has no spaces and no plus sign: " + name);
    }
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /**
   * @throws IllegalArgumentException when the text is not a key, its hash is not the key's, or the
   *     key is of another algorithm
   */
  public static VerifierKey parse(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("not a verifier key: " + text);
    }
    byte[] key = Base64.getDecoder().decode(parts.group(3));
    if (key.length != 1 + Ed25519.PUBLIC_KEY_SIZE || key[0] != ED25519) {
      throw new IllegalArgumentException("not an Ed25519 verifier key: " + text);
    }
    VerifierKey parsed = new VerifierKey(parts.group(1), Hash.of(key, 1, key.length));
    if (!HexFormat.of().toHexDigits(parsed.id()).equals(parts.group(2))) {
      throw new IllegalArgumentException("the key's hash does not match: " + text);
    }
    return parsed;
  }

  public String text() {
    return name
        + '+'
        + HexFormat.of().toHexDigits(id())
        + '+'
        + Base64.getEncoder().encodeToString(typed());
  }

  /**
   * The first four bytes of {@code SHA-256(name || 0x0A || 0x01 || key)}, as C2SP signed-note says.
   */
  public int id() {
    MessageDigest digest = Rfc9162.sha256();
    digest.update(name.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) '\n');
    digest.update(typed());
    return ByteBuffer.wrap(digest.digest()).getInt();
  }

  private byte[] typed() {
    return ByteBuffer.allocate(1 + Hash.BYTES).put(ED25519).put(publicKey.bytes()).array();
  }

  boolean signed(byte[] message, byte[] signature) {
    return signature.length == Ed25519.SIGNATURE_SIZE
        && Ed25519.verify(signature, 0, publicKey.bytes(), 0, message, 0, message.length);
  }
}
