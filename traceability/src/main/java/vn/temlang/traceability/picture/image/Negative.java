package vn.temlang.traceability.picture.image;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.SampleModel;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import vn.temlang.traceability.RefusalReason;
import vn.temlang.traceability.picture.Development;

/**
 * The pixels of a file, no finer than they are needed. What somebody sends is read here and nowhere
 * else, so whatever the readers throw over it is the file's fault.
 */
final class Negative {
  private static final long MOST_PIXELS = 50_000_000;
  // all passes wait in memory, 6 bytes a pixel
  private static final long MOST_PROGRESSIVE_PIXELS = 16_000_000;
  // the reader builds an object for each block of pixels: 4 million take 100 MB, 12 million over
  // 256
  private static final long MOST_WEBP_PIXELS = 4_000_000;
  private static final long MOST_BYTES = 48_000_000;

  private final PictureFormat format;
  private final PictureHeader header;
  private boolean incomplete;

  private Negative(PictureFormat format, PictureHeader header) {
    this.format = format;
    this.header = header;
  }

  /** At least twice as long as needed, as long as it is and fits. */
  static Development<BufferedImage> of(
      PictureFormat format, PictureHeader header, byte[] file, int longestSide) {
    if (format == PictureFormat.WEBP && endsEarly(file)) {
      return new Development.Refused<>(RefusalReason.PICTURE_INCOMPLETE);
    }
    Negative negative = new Negative(format, header);
    try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      ImageReader reader = negative.reader();
      try {
        reader.setInput(input, true, true);
        return negative.read(reader, longestSide);
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      // the readers throw whatever they stumble over in a damaged file
      return new Development.Refused<>(
          endedEarly(e) ? RefusalReason.PICTURE_INCOMPLETE : RefusalReason.NOT_A_PICTURE);
    }
  }

  // the reader makes up what is missing; the length without its first 8 bytes stands in RFC 9649,
  // 2.3
  private static boolean endsEarly(byte[] webp) {
    ByteBuffer riff = ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN);
    return Integer.toUnsignedLong(riff.getInt(Integer.BYTES)) > webp.length - 2L * Integer.BYTES;
  }

  private static boolean endedEarly(Throwable thrown) {
    return thrown instanceof EOFException
        || (thrown.getCause() != null && endedEarly(thrown.getCause()));
  }

  private ImageReader reader() throws IOException {
    return format == PictureFormat.WEBP
        ? new WebPImageReaderSpi().createReaderInstance(null)
        : ImageIO.getImageReadersByFormatName(format.name()).next();
  }

  private long mostPixels() {
    if (format == PictureFormat.WEBP) {
      return MOST_WEBP_PIXELS;
    }
    return header.progressive() ? MOST_PROGRESSIVE_PIXELS : MOST_PIXELS;
  }

  private Development<BufferedImage> read(ImageReader reader, int longestSide) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if ((long) width * height > mostPixels()) {
      return new Development.Refused<>(RefusalReason.PICTURE_TOO_LARGE);
    }
    int step = Math.max(1, Math.max(width, height) / (2 * longestSide));
    while ((long) width * height / ((long) step * step) * bytesOfPixel(reader) > MOST_BYTES) {
      step++;
    }
    reader.addIIOReadWarningListener((source, warning) -> incomplete |= isAboutTheEnd(warning));
    ImageReadParam every = reader.getDefaultReadParam();
    every.setSourceSubsampling(step, step, 0, 0);
    BufferedImage image = reader.read(0, every);
    return incomplete
        ? new Development.Refused<>(RefusalReason.PICTURE_INCOMPLETE)
        : new Development.Done<>(image);
  }

  // the platform's reader fills what is missing of a JPEG with grey, and only warns
  private static boolean isAboutTheEnd(String warning) {
    String words = warning.toLowerCase(Locale.ROOT);
    return words.contains("premature end") || words.contains("missing eoi");
  }

  private static int bytesOfPixel(ImageReader reader) throws IOException {
    SampleModel samples = reader.getImageTypes(0).next().getSampleModel();
    return samples.getNumDataElements()
        * DataBuffer.getDataTypeSize(samples.getDataType())
        / Byte.SIZE;
  }
}
