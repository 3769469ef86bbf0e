package vn.temlang.traceability.event;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * The {@code eventID} of EPCIS 2.0 section 7.4.1: {@code urn:uuid:…} for an event with an id of its
 * own, {@code ni:///sha-256;…?ver=CBV2.0} for one that is named by its content, or another URI.
 */
public record EventId(String uri) {
  private static final String UUID_URN = "urn:uuid:";
  private static final String UUID_TEXT = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

  /**
   * @throws IllegalArgumentException if the text is not an absolute URI, or {@code urn:uuid:} of no
   *     UUID
   */
  public EventId {
    Vocabulary.requireUri(uri);
    if (uri.startsWith(UUID_URN) && !uri.substring(UUID_URN.length()).matches(UUID_TEXT)) {
      throw new IllegalArgumentException("no UUID: " + uri);
    }
  }

  public static EventId of(UUID id) {
    return new EventId(UUID_URN + id);
  }

  /**
   * The key of the event in the ledger: the UUID that the URI carries, or else the first 122 bits
   * of the URI's SHA-256 as a UUID version 8 (RFC 9562 section 5.8).
   */
  public UUID key() {
    if (uri.startsWith(UUID_URN)) {
      return UUID.fromString(uri.substring(UUID_URN.length()));
    }
    ByteBuffer digest = ByteBuffer.wrap(sha256(uri));
    long high = (digest.getLong() & 0xffff_ffff_ffff_0fffL) | 0x8000L;
    long low = (digest.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return uri;
  }
}
