package vn.temlang.traceability.picture;

/**
 * Makes pictures out of what a camera gave: JPEG, PNG or WebP, judged by its bytes and by no name.
 * They are turned upright and hold nothing but pixels: place and owner of a phone are personal data
 * (Law 91/2025/QH15).
 *
 * <p>Refused are {@code PICTURE_IS_HEIC}, which only its own phone can turn into another kind;
 * {@code PICTURE_TOO_LARGE}, judged by the header before a pixel is read; {@code
 * PICTURE_INCOMPLETE} where the file ends too early; and {@code NOT_A_PICTURE}.
 */
public interface Darkroom {
  /** All sizes, none larger than the picture is. */
  Development<Prints> develop(byte[] file);

  /** One size alone. */
  Development<Picture> develop(byte[] file, PrintSize size);
}
