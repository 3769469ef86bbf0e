package vn.temlang.traceability.log;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** How leaves and nodes are hashed, by RFC 9162 section 2.1.1. */
public final class Rfc9162 {
  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private Rfc9162() {}

  /** {@code SHA-256(0x00 || entry)}. */
  public static Hash leaf(byte[] entry) {
    MessageDigest digest = sha256();
    digest.update(LEAF);
    digest.update(entry);
    return Hash.owning(digest.digest());
  }

  /** {@code SHA-256(0x01 || left || right)}. */
  public static Hash node(Hash left, Hash right) {
    MessageDigest digest = sha256();
    digest.update(NODE);
    left.addTo(digest);
    right.addTo(digest);
    return Hash.owning(digest.digest());
  }

  /** The root of a tree without leaves: the hash of nothing. */
  public static Hash emptyRoot() {
    return Hash.owning(sha256().digest());
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
