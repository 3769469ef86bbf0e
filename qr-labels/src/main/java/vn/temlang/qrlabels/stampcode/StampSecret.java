package vn.temlang.qrlabels.stampcode;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret that the keys of all stamp runs of one epoch are derived from. Safe for many threads;
 * shows nothing of itself in texts or logs.
 */
public final class StampSecret {
  private static final byte[] PURPOSE = "temlang stamp code v1".getBytes(StandardCharsets.US_ASCII);
  private static final int LEAST_BYTES = 32;
  private static final int KEY_BYTES = 32;

  private final SecretKey master;
  private final int epoch;

  /**
   * @param bytes at least 32 random bytes; copied
   * @param epoch which secret this is: each run is stored with the epoch it was made in
   * @throws IllegalArgumentException for fewer bytes or a negative epoch
   */
  public StampSecret(byte[] bytes, int epoch) {
    if (bytes.length < LEAST_BYTES) {
      throw new IllegalArgumentException("A stamp secret has at least 32 bytes");
    }
    if (epoch < 0) {
      throw new IllegalArgumentException("Epochs are counted from 0");
    }
    this.master = new SecretKeySpec(bytes, "HKDF");
    this.epoch = epoch;
  }

  /** Which of the secrets this is. */
  public int epoch() {
    return epoch;
  }

  /**
   * The key of a run: HKDF with SHA-256 (RFC 5869), the purpose as salt, epoch and the run's first
   * id as info, so that a key that leaks opens one run only.
   */
  public StampKey keyOf(StampId firstOfRun) {
    byte[] info =
        ByteBuffer.allocate(Integer.BYTES + Long.BYTES)
            .putInt(epoch)
            .putLong(firstOfRun.value())
            .array();
    HKDFParameterSpec derivation =
        HKDFParameterSpec.ofExtract().addIKM(master).addSalt(PURPOSE).thenExpand(info, KEY_BYTES);
    try {
      return new StampKey(KDF.getInstance("HKDF-SHA256").deriveKey(StampKey.MAC, derivation));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no HKDF-SHA256", e);
    }
  }

  @Override
  public String toString() {
    return "StampSecret[epoch " + epoch + "]";
  }
}
