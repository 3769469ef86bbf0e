package vn.temlang.traceability.picture.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.assertj.core.api.AbstractObjectAssert;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.temlang.traceability.RefusalReason;
import vn.temlang.traceability.picture.Darkroom;
import vn.temlang.traceability.picture.Development;
import vn.temlang.traceability.picture.Picture;
import vn.temlang.traceability.picture.PrintSize;
import vn.temlang.traceability.picture.Prints;

class JpegDarkroomTest {
  private static final String OWNER = "Nguyen Van Chu May Anh";
  private final Darkroom darkroom = new JpegDarkroom();

  /** Red above, blue below. */
  private static BufferedImage flag(int width, int height, int type) {
    BufferedImage image = new BufferedImage(width, height, type);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, width, height / 2);
    pen.setColor(Color.BLUE);
    pen.fillRect(0, height / 2, width, height - height / 2);
    pen.dispose();
    return image;
  }

  private static byte[] file(BufferedImage image, String format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, format, bytes)).isTrue();
    return bytes.toByteArray();
  }

  /** As a camera writes it: EXIF 2.3 with orientation (tag 0x0112) and artist (tag 0x013B). */
  private static byte[] photograph(int width, int height, int orientation) throws IOException {
    byte[] jpeg = file(flag(width, height, BufferedImage.TYPE_INT_RGB), "jpg");
    byte[] exif = exif(orientation);
    ByteBuffer whole = ByteBuffer.allocate(jpeg.length + 4 + exif.length);
    whole.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (exif.length + 2));
    whole.put(exif).put(jpeg, 2, jpeg.length - 2);
    return whole.array();
  }

  private static byte[] exif(int orientation) {
    byte[] owner = (OWNER + "\0").getBytes(StandardCharsets.US_ASCII);
    ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 24 + 4 + owner.length);
    exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
        .put("MM".getBytes(StandardCharsets.US_ASCII));
    exif.putShort((short) 42).putInt(8).putShort((short) 2);
    exif.putShort((short) 0x0112).putShort((short) 3).putInt(1);
    exif.putShort((short) orientation).putShort((short) 0);
    exif.putShort((short) 0x013B).putShort((short) 2).putInt(owner.length).putInt(38);
    exif.putInt(0).put(owner);
    return exif.array();
  }

  private Prints prints(byte[] file) {
    return switch (darkroom.develop(file)) {
      case Development.Done<Prints>(Prints prints) -> prints;
      case Development.Refused<Prints>(RefusalReason reason) ->
          throw new AssertionError(reason.name());
    };
  }

  private Picture developed(byte[] file) {
    return prints(file).page();
  }

  private AbstractObjectAssert<?, Development<Prints>> assertRefused(
      byte[] file, RefusalReason reason) {
    return assertThat(darkroom.develop(file)).isEqualTo(new Development.Refused<>(reason));
  }

  private static Color at(Picture picture, int x, int y) throws IOException {
    return new Color(ImageIO.read(new ByteArrayInputStream(picture.jpeg())).getRGB(x, y));
  }

  @Test
  void nothing_that_the_camera_wrote_remains() throws IOException {
    byte[] photograph = photograph(400, 300, 1);
    assertThat(new String(photograph, StandardCharsets.ISO_8859_1)).contains(OWNER);
    assertThat(new String(developed(photograph).jpeg(), StandardCharsets.ISO_8859_1))
        .doesNotContain(OWNER)
        .doesNotContain("Exif");
  }

  @Test
  void what_is_transparent_becomes_white() throws IOException {
    BufferedImage glass = new BufferedImage(50, 50, BufferedImage.TYPE_INT_ARGB);
    Color pixel = at(developed(file(glass, "png")), 25, 25);
    assertThat(pixel.getRed() + pixel.getGreen() + pixel.getBlue()).isGreaterThan(750);
  }

  @Nested
  class Sizes {
    @Test
    void are_three_and_keep_the_shape() throws IOException {
      Prints prints = prints(file(flag(4000, 3000, BufferedImage.TYPE_INT_RGB), "jpg"));
      assertThat(prints.all()).extracting(Picture::width).containsExactly(320, 960, 1600);
      assertThat(prints.all()).extracting(Picture::height).containsExactly(240, 720, 1200);
      for (Picture print : prints.all()) {
        assertThat(at(print, print.width() / 2, print.height() / 5).getRed()).isGreaterThan(200);
      }
    }

    @Test
    void are_never_larger_than_the_picture_is() throws IOException {
      Prints prints = prints(file(flag(200, 700, BufferedImage.TYPE_INT_RGB), "jpg"));
      assertThat(prints.all()).extracting(Picture::height).containsExactly(320, 700, 700);
      Prints tiny = prints(file(flag(120, 90, BufferedImage.TYPE_INT_RGB), "png"));
      assertThat(tiny.all()).extracting(Picture::width).containsOnly(120);
    }

    @Test
    void of_nothing_but_noise_are_small_enough_for_a_page() throws IOException {
      BufferedImage noise = new BufferedImage(1600, 1600, BufferedImage.TYPE_INT_RGB);
      Random random = new Random(4);
      for (int i = 0; i < 1600 * 1600; i++) {
        noise.setRGB(i % 1600, i / 1600, random.nextInt(1 << 24));
      }
      assertThat(prints(file(noise, "png")).page().jpeg()).hasSizeLessThan(1 << 20);
    }

    @Test
    void one_alone_is_what_a_portrait_needs() throws IOException {
      assertThat(
              darkroom.develop(
                  file(flag(4000, 3000, BufferedImage.TYPE_INT_RGB), "jpg"), PrintSize.PAGE))
          .isInstanceOfSatisfying(
              Development.Done.class,
              done -> assertThat(((Picture) done.prints()).width()).isEqualTo(960));
    }

    @Test
    void of_fine_stripes_are_grey_and_no_other_stripes() throws IOException {
      BufferedImage stripes = new BufferedImage(3000, 2000, BufferedImage.TYPE_INT_RGB);
      for (int x = 0; x < 3000; x += 2) {
        for (int y = 0; y < 2000; y++) {
          stripes.setRGB(x, y, 0xFFFFFF);
        }
      }
      Picture page = prints(file(stripes, "png")).page();
      assertThat(at(page, 480, 320).getRed()).isBetween(60, 200);
    }
  }

  /** Written by Chromium's canvas; see README.md beside the files. */
  @Nested
  class Webp {
    private static byte[] webp(String name) throws IOException {
      try (InputStream file =
          Objects.requireNonNull(JpegDarkroomTest.class.getResourceAsStream("/pictures/" + name))) {
        return file.readAllBytes();
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lossy.webp", "lossless.webp"})
    void of_both_kinds_is_read(String name) throws IOException {
      Picture picture = developed(webp(name));
      assertThat(picture.width()).isEqualTo(400);
      assertThat(at(picture, 200, 50).getRed()).isGreaterThan(200);
      assertThat(at(picture, 200, 250).getBlue()).isGreaterThan(200);
    }

    @Test
    void what_is_transparent_in_it_becomes_white() throws IOException {
      Picture picture = developed(webp("alpha.webp"));
      assertThat(at(picture, 20, 20).getGreen()).isLessThan(60);
      assertThat(at(picture, 300, 250).getGreen()).isGreaterThan(240);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lossy.webp", "lossless.webp", "alpha.webp"})
    void that_breaks_off_is_refused(String name) throws IOException {
      byte[] whole = webp(name);
      for (int part = 1; part < 10; part++) {
        assertRefused(
            Arrays.copyOf(whole, whole.length * part / 10), RefusalReason.PICTURE_INCOMPLETE);
      }
    }

    @Test
    void of_more_pixels_than_fit_is_refused_by_its_header() throws IOException {
      byte[] webp = webp("lossy.webp");
      int canvas = new String(webp, StandardCharsets.ISO_8859_1).indexOf("VP8X");
      // RFC 9649, 2.7.1: 24 bits each, less one
      assertThat(canvas).isPositive();
      Arrays.fill(webp, canvas + 12, canvas + 18, (byte) 0);
      ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN).putShort(canvas + 12, (short) 16_000);
      ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN).putShort(canvas + 15, (short) 16_000);
      assertRefused(webp, RefusalReason.PICTURE_TOO_LARGE);
    }
  }

  @Nested
  class Orientation {
    @ParameterizedTest
    @CsvSource({"1, false, 20, 20", "3, false, 20, 280", "6, true, 280, 20", "8, true, 20, 280"})
    void of_every_kind_is_applied(int orientation, boolean upright, int x, int y)
        throws IOException {
      Picture picture = developed(photograph(400, 300, orientation));
      assertThat(picture.width()).isEqualTo(upright ? 300 : 400);
      assertThat(at(picture, x, y).getRed()).isGreaterThan(200);
    }

    @Test
    void in_a_png_and_a_webp_counts_too() throws IOException {
      byte[] png = file(flag(400, 300, BufferedImage.TYPE_INT_RGB), "png");
      byte[] exif = Arrays.copyOfRange(exif(6), 6, exif(6).length);
      ByteBuffer whole = ByteBuffer.allocate(png.length + 12 + exif.length);
      // behind IHDR: PNG, third edition, 11.3.4.5
      whole.put(png, 0, 33).putInt(exif.length).put("eXIf".getBytes(StandardCharsets.US_ASCII));
      CRC32 crc = new CRC32();
      crc.update("eXIf".getBytes(StandardCharsets.US_ASCII));
      crc.update(exif);
      whole.put(exif).putInt((int) crc.getValue()).put(png, 33, png.length - 33);
      assertThat(developed(whole.array()).width()).isEqualTo(300);
      assertThat(PictureHeader.of(PictureFormat.WEBP, webpWithExif(exif)).orientation())
          .contains(net.coobird.thumbnailator.util.exif.Orientation.RIGHT_TOP);
    }

    private static byte[] webpWithExif(byte[] exif) {
      ByteBuffer riff = ByteBuffer.allocate(12 + 8 + 10 + 8 + exif.length);
      riff.order(ByteOrder.LITTLE_ENDIAN).put("RIFF".getBytes(StandardCharsets.US_ASCII));
      riff.putInt(riff.capacity() - 8).put("WEBPVP8X".getBytes(StandardCharsets.US_ASCII));
      riff.putInt(10).put(new byte[10]).put("EXIF".getBytes(StandardCharsets.US_ASCII));
      return riff.putInt(exif.length).put(exif).array();
    }
  }

  @Nested
  class Bad_input {
    @ParameterizedTest
    @ValueSource(strings = {"gif", "bmp"})
    void other_formats_are_refused(String format) throws IOException {
      assertRefused(
          file(flag(20, 20, BufferedImage.TYPE_INT_RGB), format), RefusalReason.NOT_A_PICTURE);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "<svg/>",
          "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
          "<?xml version='1.0'?><!DOCTYPE svg><svg/>",
          "%PDF-1.7 and so on",
          "a text that somebody renamed to .jpg"
        })
    void what_is_no_picture_is_refused_by_its_bytes(String content) {
      assertRefused(content.getBytes(StandardCharsets.UTF_8), RefusalReason.NOT_A_PICTURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"heic", "heix", "mif1", "msf1", "hevc"})
    void heic_is_told_apart_because_its_phone_can_help(String brand) {
      byte[] file =
          ("\0\0\0\30ftyp" + brand + "\0\0\0\0mif1heic").getBytes(StandardCharsets.ISO_8859_1);
      assertRefused(file, RefusalReason.PICTURE_IS_HEIC);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png"})
    void what_breaks_off_is_refused_wherever_it_does(String format) throws IOException {
      byte[] whole = file(flag(900, 700, BufferedImage.TYPE_INT_RGB), format);
      for (int part = 1; part < 20; part++) {
        Development<Prints> result =
            darkroom.develop(Arrays.copyOf(whole, whole.length * part / 20));
        assertThat(result).as("%s of 20 parts", part).isInstanceOf(Development.Refused.class);
      }
      assertRefused(Arrays.copyOf(whole, whole.length * 19 / 20), RefusalReason.PICTURE_INCOMPLETE);
    }

    @Test
    void the_rest_of_a_jpeg_is_not_made_up_in_grey() throws IOException {
      byte[] jpeg = file(flag(900, 700, BufferedImage.TYPE_INT_RGB), "jpg");
      assertRefused(Arrays.copyOf(jpeg, jpeg.length / 2), RefusalReason.PICTURE_INCOMPLETE);
    }

    @Test
    void thirty_thousand_by_thirty_thousand_is_refused_by_its_header() throws IOException {
      byte[] png = file(new BufferedImage(10, 10, BufferedImage.TYPE_BYTE_BINARY), "png");
      // IHDR: the width begins at byte 16 (PNG, third edition, 11.2.1)
      ByteBuffer.wrap(png).putInt(16, 30_000).putInt(20, 30_000);
      assertRefused(png, RefusalReason.PICTURE_TOO_LARGE);

      byte[] jpeg = file(flag(16, 16, BufferedImage.TYPE_INT_RGB), "jpg");
      int frame = new String(jpeg, StandardCharsets.ISO_8859_1).indexOf("\u00ff\u00c0");
      ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) 30_000).putShort(frame + 7, (short) 30_000);
      assertRefused(jpeg, RefusalReason.PICTURE_TOO_LARGE);
    }

    @Test
    void a_bomb_of_49_million_pixels_takes_no_more_than_a_photograph() throws IOException {
      byte[] png = file(new BufferedImage(7000, 7000, BufferedImage.TYPE_BYTE_GRAY), "png");
      assertThat(png).hasSizeLessThan(200_000);
      assertThat(prints(png).full().width()).isEqualTo(1600);
    }
  }

  @Test
  void the_same_file_gives_the_same_picture() throws IOException {
    byte[] photograph = photograph(400, 300, 1);
    assertThat(developed(photograph).hash()).isEqualTo(developed(photograph).hash());
  }
}
