package vn.temlang.traceability.picture;

import vn.temlang.traceability.MalformedValue;

/** A picture in one size, ready to be shown: a JPEG of at most 1,600 by 1,600 pixels and 8 MiB. */
public final class Picture {
  private static final int MOST_BYTES = 8 << 20;

  private final PictureHash hash;
  private final byte[] jpeg;
  private final int width;
  private final int height;

  /**
   * @param jpeg the file
   * @throws MalformedValue if it is larger than the largest size
   */
  public Picture(byte[] jpeg, int width, int height) {
    if (jpeg.length == 0
        || jpeg.length > MOST_BYTES
        || Math.min(width, height) < 1
        || Math.max(width, height) > PrintSize.FULL.longestSide()) {
      throw new MalformedValue("picture", "a picture has at most 1600 x 1600 pixels and 8 MiB");
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

  /** What is said of it where its bytes are elsewhere. */
  public PictureFile file() {
    return new PictureFile(hash, width, height);
  }
}
