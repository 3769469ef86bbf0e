package vn.temlang.traceability.picture.image;

import jakarta.inject.Singleton;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import vn.temlang.traceability.RefusalReason;
import vn.temlang.traceability.picture.Darkroom;
import vn.temlang.traceability.picture.Development;
import vn.temlang.traceability.picture.Picture;
import vn.temlang.traceability.picture.PrintSize;
import vn.temlang.traceability.picture.Prints;

@Singleton
class JpegDarkroom implements Darkroom {
  private static final double QUALITY = 0.82;

  @Override
  public Development<Prints> develop(byte[] file) {
    return develop(file, PrintSize.FULL, JpegDarkroom::prints);
  }

  @Override
  public Development<Picture> develop(byte[] file, PrintSize size) {
    return develop(file, size, JpegDarkroom::written);
  }

  // one at a time: a phone's picture takes tens of megabytes while it is read
  private synchronized <T> Development<T> develop(
      byte[] file, PrintSize largest, Function<BufferedImage, T> print) {
    Optional<PictureFormat> format = PictureFormat.of(file);
    if (format.isEmpty()) {
      return new Development.Refused<>(RefusalReason.NOT_A_PICTURE);
    }
    if (format.get() == PictureFormat.HEIC) {
      return new Development.Refused<>(RefusalReason.PICTURE_IS_HEIC);
    }
    PictureHeader header = PictureHeader.of(format.get(), file);
    return switch (Negative.of(format.get(), header, file, largest.longestSide())) {
      case Development.Refused<BufferedImage>(RefusalReason reason) ->
          new Development.Refused<>(reason);
      case Development.Done<BufferedImage>(BufferedImage negative) ->
          new Development.Done<>(print.apply(upright(paper(negative, largest), header)));
    };
  }

  private static Prints prints(BufferedImage full) {
    BufferedImage page = scaled(full, PrintSize.PAGE);
    BufferedImage thumbnail = scaled(page, PrintSize.THUMBNAIL);
    return new Prints(written(thumbnail), written(page), written(full));
  }

  // JPEG has no transparency: what shines through is paper
  private static BufferedImage paper(BufferedImage negative, PrintSize size) {
    BufferedImage fitting = scaled(negative, size);
    BufferedImage paper =
        new BufferedImage(fitting.getWidth(), fitting.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = paper.createGraphics();
    pen.drawImage(fitting, 0, 0, Color.WHITE, null);
    pen.dispose();
    return paper;
  }

  private static BufferedImage upright(BufferedImage image, PictureHeader header) {
    return header
        .orientation()
        .map(turned -> ExifFilterUtils.getFilterForOrientation(turned).apply(image))
        .orElse(image);
  }

  private static BufferedImage scaled(BufferedImage image, PrintSize size) {
    int longest = size.longestSide();
    if (Math.max(image.getWidth(), image.getHeight()) <= longest) {
      return image;
    }
    try {
      return Thumbnails.of(image).size(longest, longest).asBufferedImage();
    } catch (IOException e) {
      throw new IllegalStateException("a picture in memory could not be made smaller", e);
    }
  }

  private static Picture written(BufferedImage image) {
    try {
      ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
      Thumbnails.of(image).scale(1).outputFormat("jpg").outputQuality(QUALITY).toOutputStream(jpeg);
      return new Picture(jpeg.toByteArray(), image.getWidth(), image.getHeight());
    } catch (IOException e) {
      throw new IllegalStateException("a picture in memory could not be written", e);
    }
  }
}
