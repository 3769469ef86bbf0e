package vn.temlang.traceability.picture.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;
import java.util.Set;

/**
 * What a file is by its first bytes; a name or a media type that somebody gave it counts nothing.
 */
enum PictureFormat {
  /** ITU-T T.81, B.1.1.3. */
  JPEG,
  /** PNG, third edition, 5.2. */
  PNG,
  /** RFC 9649, 2.4. */
  WEBP,
  /** ISO/IEC 23008-12, as iPhones write it: nothing here reads it. */
  HEIC;

  private static final int ENOUGH = 12;
  private static final Set<String> HEIF_BRANDS =
      Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "mif1", "msf1");

  static Optional<PictureFormat> of(byte[] file) {
    if (file.length < ENOUGH) {
      return Optional.empty();
    }
    String start = new String(file, 0, ENOUGH, ISO_8859_1);
    if (start.startsWith("\u00ff\u00d8\u00ff")) {
      return Optional.of(JPEG);
    }
    if (start.startsWith("\u0089PNG\r\n\u001a\n")) {
      return Optional.of(PNG);
    }
    if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
      return Optional.of(WEBP);
    }
    return start.startsWith("ftyp", 4) && HEIF_BRANDS.contains(start.substring(8))
        ? Optional.of(HEIC)
        : Optional.empty();
  }
}
