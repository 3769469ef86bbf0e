package vn.temlang.launcher.story;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/**
 * Identifiers in the shape of UUID version 7 (RFC 9562 section 5.7) that follow from a name and the
 * moment at which the story began: telling it again sends the same ones, so nothing is doubled.
 */
record StoryIds(Instant began) {
  UUID of(String name) {
    ByteBuffer hash = ByteBuffer.wrap(sha256(began.toEpochMilli() + " " + name));
    long high = (began.toEpochMilli() << 16) | 0x7000L | (hash.getLong() & 0x0FFFL);
    long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
