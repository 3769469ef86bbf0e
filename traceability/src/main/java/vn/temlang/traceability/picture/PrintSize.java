package vn.temlang.traceability.picture;

/** The sizes in which a picture is kept, none of them larger than what the camera gave. */
public enum PrintSize {
  /** For lists: 80 CSS pixels on a phone with four device pixels to one. */
  THUMBNAIL(320),
  /** For pages: the width of a phone's screen, or of the column on a PC with two to one. */
  PAGE(960),
  /**
   * For shops: Google Merchant Center recommends 1,500 by 1,500 pixels and more
   * (https://support.google.com/merchants/answer/6324350), and more than this only weighs.
   */
  FULL(1600);

  private final int longestSide;

  PrintSize(int longestSide) {
    this.longestSide = longestSide;
  }

  /** In pixels. */
  public int longestSide() {
    return longestSide;
  }
}
