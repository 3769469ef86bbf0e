package vn.temlang.traceability.product;

import vn.temlang.traceability.MalformedValue;

/** A product's picture, ready to be shown: a JPEG of at most 960 by 960 pixels and 1 MiB. */
public final class Picture {
  /** The longest side in pixels. */
  public static final int LONGEST_SIDE = 960;

  private static final int MOST_BYTES = 1 << 20;

  private final PictureHash hash;
  private final byte[] jpeg;
  private final int width;
  private final int height;

  /**
   * @param jpeg the file
   * @throws MalformedValue if it is larger than a page may carry
   */
  public Picture(byte[] jpeg, int width, int height) {
    if (jpeg.length == 0
        || jpeg.length > MOST_BYTES
        || Math.min(width, height) < 1
        || Math.max(width, height) > LONGEST_SIDE) {
      throw new MalformedValue("picture", "a picture has at most 960 x 960 pixels and 1 MiB");
    }
    this.jpeg = jpeg.clone();
    this.hash = PictureHash.of(this.jpeg);
    this.width = width;
    this.height = height;
  }

  public PictureHash hash() {
    return hash;
  }

  public byte[] jpeg() {
    return jpeg.clone();
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }
}
