package vn.temlang.traceability.contact;

import java.util.Base64;

/**
 * An ID number under AES-256-GCM.
 *
 * @param keyId of the key that opens it
 */
public record SealedIdNumber(int keyId, String base64) {
  public static SealedIdNumber of(int keyId, byte[] bytes) {
    return new SealedIdNumber(keyId, Base64.getEncoder().encodeToString(bytes));
  }

  public byte[] bytes() {
    return Base64.getDecoder().decode(base64);
  }

  @Override
  public String toString() {
    return "SealedIdNumber";
  }
}
