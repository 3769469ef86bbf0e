package vn.temlang.traceability.seal;

import java.util.Base64;

/**
 * Bytes under AES-256-GCM.
 *
 * @param keyId of the key that opens them
 */
public record Sealed(int keyId, String base64) {
  public static Sealed of(int keyId, byte[] bytes) {
    return new Sealed(keyId, Base64.getEncoder().encodeToString(bytes));
  }

  public byte[] bytes() {
    return Base64.getDecoder().decode(base64);
  }

  @Override
  public String toString() {
    return "Sealed";
  }
}
