package vn.temlang.traceability.picture;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import vn.temlang.traceability.product.ProductId;

/**
 * Puts the pictures of a product in order. Each act answers whether the product shows the picture.
 */
@Singleton
public class ArrangePictures {
  private final Pictures pictures;
  private final Clock clock;

  ArrangePictures(Pictures pictures, Clock clock) {
    this.pictures = pictures;
    this.clock = clock;
  }

  /** Makes it the main one. */
  public boolean moveFirst(ProductId product, PictureHash picture) {
    return pictures.moveFirst(product, picture, clock.instant());
  }

  /** Says what it shows, or takes that back. */
  public boolean describe(ProductId product, PictureHash picture, Optional<AltText> alt) {
    return pictures.describe(product, picture, alt, clock.instant());
  }

  /** Takes it down; at its address nothing is found from then on. */
  public boolean remove(ProductId product, PictureHash picture) {
    return pictures.remove(product, picture, clock.instant());
  }
}
