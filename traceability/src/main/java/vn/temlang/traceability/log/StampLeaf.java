package vn.temlang.traceability.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The leaf of one stamp in its run's tree. Each stamp has a salt of its own, derived from the run's
 * secret: showing one stamp's salt does not help to guess its neighbours' codes from their hashes.
 */
public record StampLeaf(Salt salt, Commitment commitment) {
  private static final byte[] PURPOSE = "temlang stamp leaf v1".getBytes(StandardCharsets.US_ASCII);

  /**
   * @param runSecret secret bytes of the run, at least 16
   * @param index 0-based place of the stamp in its run
   * @param code the stamp's code in the 16 characters that are printed, without hyphens
   */
  public static StampLeaf of(byte[] runSecret, long index, String code) {
    if (runSecret.length < 16) {
      throw new IllegalArgumentException("a run's secret has at least 16 bytes");
    }
    byte[] message =
        ByteBuffer.allocate(PURPOSE.length + Long.BYTES).put(PURPOSE).putLong(index).array();
    Salt salt = new Salt(HmacSha256.of(runSecret, message));
    return new StampLeaf(salt, Commitment.of(salt, code));
  }
}
