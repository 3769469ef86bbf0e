package vn.temlang.api.account;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash under which what is random enough is stored. */
public final class Sha256 {
  private Sha256() {}

  /** 32 bytes. */
  public static byte[] of(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
