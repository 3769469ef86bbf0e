package vn.temlang.api.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.temlang.traceability.log.Salt;

/**
 * A value about a person, which the chain does not hold: it holds the commitment, and the value
 * with its salt stands where it can be deleted.
 *
 * @param name what it is: {@code origin}, {@code login}
 */
public record PersonalValue(String name, Salt salt, String value) {
  /** {@code name}, a space, and SHA-256(salt || value in UTF-8) in hexadecimal. */
  public String commitment() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(salt.value().bytes());
      return name
          + " "
          + HexFormat.of().formatHex(digest.digest(value.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Not the value: it stays out of logs. */
  @Override
  public String toString() {
    return "PersonalValue[" + name + "]";
  }
}
