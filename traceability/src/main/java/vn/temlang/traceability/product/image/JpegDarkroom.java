package vn.temlang.traceability.product.image;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.inject.Singleton;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import vn.temlang.traceability.product.Darkroom;
import vn.temlang.traceability.product.Picture;

@Singleton
class JpegDarkroom implements Darkroom {
  private static final Set<String> FORMATS = Set.of("jpeg", "png");
  private static final long MOST_PIXELS = 50_000_000;
  // markers of JPEG (ITU-T T.81, B.1.1.3) and EXIF
  private static final short START_OF_IMAGE = (short) 0xFFD8;
  private static final short START_OF_SCAN = (short) 0xFFDA;
  private static final short APP1 = (short) 0xFFE1;
  private static final double QUALITY = 0.82;

  // one at a time: a phone's picture takes tens of megabytes while it is read
  @Override
  public synchronized Optional<Picture> develop(byte[] file) {
    try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(input);
        return read(reader).map(image -> upright(image, file)).map(JpegDarkroom::print);
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      // the readers throw whatever they stumble over in a damaged file
      return Optional.empty();
    }
  }

  private static Optional<BufferedImage> read(ImageReader reader) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))
        || (long) width * height > MOST_PIXELS) {
      return Optional.empty();
    }
    ImageReadParam every = reader.getDefaultReadParam();
    int step = Math.max(1, Math.max(width, height) / (2 * Picture.LONGEST_SIDE));
    every.setSourceSubsampling(step, step, 0, 0);
    return Optional.of(reader.read(0, every));
  }

  private static BufferedImage upright(BufferedImage image, byte[] file) {
    return orientation(file)
        .map(turned -> ExifFilterUtils.getFilterForOrientation(turned).apply(image))
        .orElse(image);
  }

  // the Java platform reads no metadata where EXIF comes before JFIF, as many phones write it
  private static Optional<Orientation> orientation(byte[] file) {
    ByteBuffer segments = ByteBuffer.wrap(file);
    if (file.length < 4 || segments.getShort() != START_OF_IMAGE) {
      return Optional.empty();
    }
    while (segments.remaining() >= 4) {
      short marker = segments.getShort();
      int length = Short.toUnsignedInt(segments.getShort()) - 2;
      if (marker == START_OF_SCAN || length < 0 || length > segments.remaining()) {
        return Optional.empty();
      }
      byte[] segment = new byte[length];
      segments.get(segment);
      if (marker == APP1 && new String(segment, US_ASCII).startsWith("Exif\0\0")) {
        return Optional.ofNullable(ExifUtils.getOrientationFromExif(segment));
      }
    }
    return Optional.empty();
  }

  private static Picture print(BufferedImage image) {
    try {
      BufferedImage fitting = fitting(image);
      // JPEG has no transparency: what shines through is paper
      BufferedImage paper =
          new BufferedImage(fitting.getWidth(), fitting.getHeight(), BufferedImage.TYPE_INT_RGB);
      Graphics2D pen = paper.createGraphics();
      pen.drawImage(fitting, 0, 0, Color.WHITE, null);
      pen.dispose();
      ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
      Thumbnails.of(paper).scale(1).outputFormat("jpg").outputQuality(QUALITY).toOutputStream(jpeg);
      return new Picture(jpeg.toByteArray(), paper.getWidth(), paper.getHeight());
    } catch (IOException e) {
      throw new IllegalStateException("a picture in memory could not be written", e);
    }
  }

  private static BufferedImage fitting(BufferedImage image) throws IOException {
    int longest = Math.max(image.getWidth(), image.getHeight());
    return longest <= Picture.LONGEST_SIDE
        ? image
        : Thumbnails.of(image).size(Picture.LONGEST_SIDE, Picture.LONGEST_SIDE).asBufferedImage();
  }
}
