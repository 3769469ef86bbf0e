package vn.temlang.traceability.picture.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * What a file says of its picture before the pixels come. The Java platform reads no metadata where
 * EXIF stands before JFIF, as many phones write it, and none of a PNG or WebP.
 *
 * @param orientation how the camera was held
 * @param progressive whether the pixels of a JPEG come in several passes, which are all kept in
 *     memory until the last
 */
record PictureHeader(Optional<Orientation> orientation, boolean progressive) {
  private static final PictureHeader SILENT = new PictureHeader(Optional.empty(), false);
  // markers of JPEG: ITU-T T.81, table B.1
  private static final int START_OF_SCAN = 0xFFDA;
  private static final int APP1 = 0xFFE1;
  private static final int FIRST_FRAME = 0xFFC0;
  private static final int LAST_FRAME = 0xFFCF;
  private static final String EXIF = "Exif\0\0";

  static PictureHeader of(PictureFormat format, byte[] file) {
    return switch (format) {
      case JPEG -> ofJpeg(ByteBuffer.wrap(file).position(2));
      case PNG -> ofChunks(ByteBuffer.wrap(file).position(8), "eXIf");
      case WEBP ->
          ofChunks(ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).position(12), "EXIF");
      case HEIC -> SILENT;
    };
  }

  private static PictureHeader ofJpeg(ByteBuffer segments) {
    Optional<Orientation> orientation = Optional.empty();
    boolean progressive = false;
    while (segments.remaining() >= 4) {
      int marker = Short.toUnsignedInt(segments.getShort());
      int length = Short.toUnsignedInt(segments.getShort()) - 2;
      if (marker == START_OF_SCAN || length < 0 || length > segments.remaining()) {
        break;
      }
      byte[] segment = new byte[length];
      segments.get(segment);
      if (marker == APP1 && new String(segment, ISO_8859_1).startsWith(EXIF)) {
        orientation = orientation(segment);
      }
      progressive |= isProgressiveFrame(marker);
    }
    return new PictureHeader(orientation, progressive);
  }

  // C2, C6, CA and CE; C4, C8 and CC are no frames
  private static boolean isProgressiveFrame(int marker) {
    return marker >= FIRST_FRAME && marker <= LAST_FRAME && (marker & 3) == 2;
  }

  // PNG: length, name, data, checksum; RIFF: name, length, data, and a byte to make it even
  private static PictureHeader ofChunks(ByteBuffer chunks, String wanted) {
    boolean riff = chunks.order() == ByteOrder.LITTLE_ENDIAN;
    byte[] name = new byte[4];
    while (chunks.remaining() >= 8) {
      int length = riff ? 0 : chunks.getInt();
      chunks.get(name);
      length = riff ? chunks.getInt() : length;
      if (length < 0 || length > chunks.remaining()) {
        break;
      }
      if (new String(name, ISO_8859_1).equals(wanted)) {
        byte[] exif = new byte[length];
        chunks.get(exif);
        return new PictureHeader(orientation(withName(exif)), false);
      }
      int after = riff ? length + (length & 1) : length + Integer.BYTES;
      if (after > chunks.remaining()) {
        break;
      }
      chunks.position(chunks.position() + after);
    }
    return SILENT;
  }

  private static byte[] withName(byte[] exif) {
    byte[] name = EXIF.getBytes(ISO_8859_1);
    if (Arrays.equals(exif, 0, Math.min(exif.length, name.length), name, 0, name.length)) {
      return exif;
    }
    byte[] whole = Arrays.copyOf(name, name.length + exif.length);
    System.arraycopy(exif, 0, whole, name.length, exif.length);
    return whole;
  }

  // a damaged tag says nothing, and the picture is shown as it lies
  private static Optional<Orientation> orientation(byte[] exif) {
    try {
      return Optional.ofNullable(ExifUtils.getOrientationFromExif(exif));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }
}
