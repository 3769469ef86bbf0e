package vn.temlang.traceability.log;

import java.nio.charset.StandardCharsets;

/**
 * HMAC-SHA-256 of a record's canonical bytes under its salt: binds to the record, tells nothing
 * about it. It is the entry of the log; its leaf hash is {@code SHA-256(0x00 || commitment)}.
 */
public record Commitment(Hash value) {
  public static Commitment of(Salt salt, CanonicalJson record) {
    return new Commitment(HmacSha256.of(salt.value().bytes(), record.bytes()));
  }

  /** Commits to a short text, as the leaves of a stamp run do. */
  public static Commitment of(Salt salt, String text) {
    return new Commitment(
        HmacSha256.of(salt.value().bytes(), text.getBytes(StandardCharsets.UTF_8)));
  }

  public Hash leafHash() {
    return Rfc9162.leaf(value.bytes());
  }
}
