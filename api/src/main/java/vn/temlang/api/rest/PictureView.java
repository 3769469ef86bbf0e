package vn.temlang.api.rest;

import java.util.Optional;
import vn.temlang.traceability.picture.PictureFile;
import vn.temlang.traceability.picture.ProductPicture;

/**
 * A picture of a product. What is at an address never changes.
 *
 * @param id names it among those of its product
 * @param url of the largest size, for shops
 * @param width of that, in pixels
 * @param height of that, in pixels
 * @param alt what it shows
 */
record PictureView(
    String id,
    String url,
    int width,
    int height,
    Size page,
    Size thumbnail,
    Optional<String> alt,
    boolean sample) {
  /** A smaller size of it. */
  record Size(String url, int width, int height) {
    static Size of(PictureFile file) {
      return new Size(PictureController.path(file.hash()), file.width(), file.height());
    }
  }

  static PictureView of(ProductPicture picture) {
    PictureFile full = picture.full();
    return new PictureView(
        picture.hash().hex(),
        PictureController.path(full.hash()),
        full.width(),
        full.height(),
        Size.of(picture.page()),
        Size.of(picture.thumbnail()),
        picture.alt().map(Object::toString),
        picture.sample());
  }
}
