package vn.temlang.traceability.product.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.temlang.traceability.product.Darkroom;
import vn.temlang.traceability.product.Picture;

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
    byte[] owner = (OWNER + "\0").getBytes(StandardCharsets.US_ASCII);
    ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 24 + 4 + owner.length);
    exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
        .put("MM".getBytes(StandardCharsets.US_ASCII));
    exif.putShort((short) 42).putInt(8).putShort((short) 2);
    exif.putShort((short) 0x0112).putShort((short) 3).putInt(1);
    exif.putShort((short) orientation).putShort((short) 0);
    exif.putShort((short) 0x013B).putShort((short) 2).putInt(owner.length).putInt(38);
    exif.putInt(0).put(owner);
    ByteBuffer whole = ByteBuffer.allocate(jpeg.length + 4 + exif.capacity());
    whole.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (exif.capacity() + 2));
    whole.put(exif.array()).put(jpeg, 2, jpeg.length - 2);
    return whole.array();
  }

  private Picture developed(byte[] file) {
    return darkroom.develop(file).orElseThrow();
  }

  private static Color at(Picture picture, int x, int y) throws IOException {
    return new Color(ImageIO.read(new ByteArrayInputStream(picture.jpeg())).getRGB(x, y));
  }

  @Test
  void a_large_photograph_becomes_small_and_keeps_its_shape() throws IOException {
    Picture picture = developed(file(flag(4000, 3000, BufferedImage.TYPE_INT_RGB), "jpg"));
    assertThat(picture.width()).isEqualTo(960);
    assertThat(picture.height()).isEqualTo(720);
    assertThat(at(picture, 480, 100).getRed()).isGreaterThan(200);
    assertThat(at(picture, 480, 620).getBlue()).isGreaterThan(200);
  }

  @Test
  void a_small_picture_is_not_blown_up() throws IOException {
    Picture picture = developed(file(flag(120, 90, BufferedImage.TYPE_INT_RGB), "jpg"));
    assertThat(picture.width()).isEqualTo(120);
  }

  @Test
  void what_was_taken_on_its_side_is_turned_upright() throws IOException {
    Picture picture = developed(photograph(400, 300, 6));
    assertThat(picture.width()).isEqualTo(300);
    assertThat(picture.height()).isEqualTo(400);
    assertThat(at(picture, 20, 200).getBlue()).isGreaterThan(200);
    assertThat(at(picture, 280, 200).getRed()).isGreaterThan(200);
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

  @ParameterizedTest
  @ValueSource(strings = {"gif", "bmp"})
  void other_formats_are_refused(String format) throws IOException {
    assertThat(darkroom.develop(file(flag(20, 20, BufferedImage.TYPE_INT_RGB), format))).isEmpty();
  }

  @Test
  void a_damaged_or_foreign_file_is_refused() throws IOException {
    byte[] jpeg = file(flag(200, 200, BufferedImage.TYPE_INT_RGB), "jpg");
    assertThat(darkroom.develop(new byte[0])).isEmpty();
    assertThat(darkroom.develop("<svg/>".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(darkroom.develop(Arrays.copyOf(jpeg, 30))).isEmpty();
  }

  @Test
  void a_picture_that_would_fill_the_memory_is_refused_before_it_is_read() throws IOException {
    byte[] png = file(new BufferedImage(10, 10, BufferedImage.TYPE_BYTE_BINARY), "png");
    // IHDR: the width begins at byte 16 (PNG, RFC 2083, 11.2.2)
    ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
    assertThat(darkroom.develop(png)).isEmpty();
  }

  @Test
  void the_same_file_gives_the_same_picture() throws IOException {
    byte[] photograph = photograph(400, 300, 1);
    assertThat(developed(photograph).hash()).isEqualTo(developed(photograph).hash());
  }
}
