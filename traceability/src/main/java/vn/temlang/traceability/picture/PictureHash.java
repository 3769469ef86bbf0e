package vn.temlang.traceability.picture;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.temlang.traceability.MalformedValue;

/** SHA-256 (FIPS 180-4) of a picture's file in lower-case hexadecimal digits. */
public record PictureHash(String hex) {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  public PictureHash {
    if (!FORM.matcher(hex).matches()) {
      throw new MalformedValue("hash", "a SHA-256 is 64 hexadecimal digits");
    }
  }

  /** Empty where the text is none. */
  public static Optional<PictureHash> parse(String hex) {
    return FORM.matcher(hex).matches() ? Optional.of(new PictureHash(hex)) : Optional.empty();
  }

  static PictureHash of(byte[] file) {
    try {
      return new PictureHash(
          HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The 32 bytes. */
  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }
}
