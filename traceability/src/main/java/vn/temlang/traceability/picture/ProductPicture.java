package vn.temlang.traceability.picture;

import java.util.Optional;

/**
 * A picture that a product shows.
 *
 * @param full names the picture among those of its product
 * @param alt what it shows; where nothing is said the product's name has to do
 * @param sample whether it is made up for a demonstration
 */
public record ProductPicture(
    PictureFile thumbnail,
    PictureFile page,
    PictureFile full,
    Optional<AltText> alt,
    boolean sample) {
  static ProductPicture of(Prints prints, Optional<AltText> alt, boolean sample) {
    return new ProductPicture(
        prints.thumbnail().file(), prints.page().file(), prints.full().file(), alt, sample);
  }

  /** Names it among those of its product. */
  public PictureHash hash() {
    return full.hash();
  }
}
