package vn.temlang.traceability.storage;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.temlang.traceability.MalformedValue;

/**
 * The name of a file, which says what is in it.
 *
 * @param sha256 SHA-256 (FIPS 180-4) of the bytes in lower-case hexadecimal digits
 */
public record FileName(Shelf shelf, String sha256, FileKind kind) {
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern FORM = Pattern.compile("([a-z]+)/([0-9a-f]{64})\\.([a-z]+)");

  public FileName {
    if (!HASH.matcher(sha256).matches()) {
      throw new MalformedValue("hash", "a SHA-256 is 64 hexadecimal digits");
    }
  }

  /** The name that these bytes have on a shelf. */
  public static FileName of(Shelf shelf, FileKind kind, byte[] bytes) {
    return new FileName(shelf, sha256(bytes), kind);
  }

  /** Reads {@link #path()}; empty where the text is no name. */
  public static Optional<FileName> parse(String path) {
    Matcher parts = FORM.matcher(path);
    return parts.matches()
        ? Arrays.stream(Shelf.values())
            .filter(shelf -> shelf.folder().equals(parts.group(1)))
            .findFirst()
            .flatMap(
                shelf ->
                    FileKind.ofExtension(parts.group(3))
                        .map(kind -> new FileName(shelf, parts.group(2), kind)))
        : Optional.empty();
  }

  /** {@code pictures/<64 hexadecimal digits>.jpg}: the key in a bucket. */
  public String path() {
    return shelf.folder() + "/" + sha256 + "." + kind.extension();
  }

  /** Whether these are the bytes that the name stands for. */
  public boolean fits(byte[] bytes) {
    return sha256(bytes).equals(sha256);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
