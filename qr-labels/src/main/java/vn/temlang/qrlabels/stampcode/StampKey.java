package vn.temlang.qrlabels.stampcode;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** Makes and verifies the codes of one run of stamps. Safe for many threads. */
public final class StampKey {
  static final String MAC = "HmacSHA256";

  private static final int CHECK_BYTES = StampId.BITS / Byte.SIZE;

  private final SecretKey key;

  StampKey(SecretKey key) {
    this.key = key;
  }

  /** The code to print on a stamp. */
  public StampCode code(StampId id) {
    long check = 0;
    for (byte part : checkOf(id)) {
      check = (check << Byte.SIZE) | (part & 0xFF);
    }
    return new StampCode(id, check);
  }

  /**
   * Whether this key made the code. Takes as long for a wrong check as for a right one. Whether the
   * id lies in the key's run is the caller's to know: the key is looked up by it.
   */
  public boolean verifies(StampCode code) {
    byte[] claimed = ByteBuffer.allocate(Long.BYTES).putLong(code.check()).array();
    byte[] expected = new byte[Long.BYTES];
    System.arraycopy(checkOf(code.id()), 0, expected, Long.BYTES - CHECK_BYTES, CHECK_BYTES);
    return MessageDigest.isEqual(expected, claimed);
  }

  @Override
  public String toString() {
    return "StampKey";
  }

  // a Mac serves one thread at a time, the key any number of them
  private byte[] checkOf(StampId id) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(key);
      byte[] whole = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(id.value()).array());
      return Arrays.copyOf(whole, CHECK_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no " + MAC, e);
    }
  }
}
