package vn.temlang.traceability.log;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** 32 bytes that SHA-256 or HMAC-SHA-256 gave; a tree's node, a root or a commitment. */
public final class Hash {
  public static final int BYTES = 32;

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Copies the bytes.
   *
   * @throws IllegalArgumentException when they are not 32
   */
  public static Hash of(byte[] bytes) {
    return of(bytes, 0, bytes.length);
  }

  /** The hash that stands at the given place of a larger array. */
  public static Hash of(byte[] bytes, int from, int to) {
    if (to - from != BYTES) {
      throw new IllegalArgumentException("a hash has 32 bytes, not " + (to - from));
    }
    return new Hash(Arrays.copyOfRange(bytes, from, to));
  }

  /** SHA-256 of a message. */
  public static Hash ofMessage(byte[] message) {
    return new Hash(Rfc9162.sha256().digest(message));
  }

  /** Takes an array that nobody else holds. */
  static Hash owning(byte[] bytes) {
    return new Hash(bytes);
  }

  /**
   * Reads standard Base64 with padding (RFC 4648 section 4), in its one canonical form.
   *
   * @throws IllegalArgumentException when the text is another form or not 32 bytes long
   */
  public static Hash ofBase64(String text) {
    Hash hash = of(Base64.getDecoder().decode(text));
    if (!hash.base64().equals(text)) {
      throw new IllegalArgumentException("not canonical Base64: " + text);
    }
    return hash;
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  public String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  void addTo(MessageDigest digest) {
    digest.update(bytes);
  }

  void copyTo(byte[] target, int at) {
    System.arraycopy(bytes, 0, target, at, BYTES);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash that && MessageDigest.isEqual(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return hex();
  }
}
