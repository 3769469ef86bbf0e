package vn.temlang.api.page;

import java.util.Optional;
import vn.temlang.api.page.view.Passport.Image;
import vn.temlang.traceability.picture.AltText;
import vn.temlang.traceability.picture.PictureFile;
import vn.temlang.traceability.picture.ProductPicture;

/**
 * Puts a picture of a product on a page. The largest size is on none: a browser that may choose
 * takes no more than the size for pages, which is what all took when there was one size.
 */
public final class Photo {
  private Photo() {}

  /** As large as a page shows it, or smaller where the screen is. */
  public static Image onPage(ProductPicture picture) {
    PictureFile page = picture.page();
    PictureFile thumbnail = picture.thumbnail();
    return new Image(
        address(page),
        page.width(),
        page.height(),
        picture.sample(),
        picture.alt().map(AltText::value),
        thumbnail.width() < page.width()
            ? Optional.of(source(thumbnail) + ", " + source(page))
            : Optional.empty());
  }

  /** As small as a list shows it. */
  public static Image inList(ProductPicture picture) {
    PictureFile thumbnail = picture.thumbnail();
    return new Image(
        address(thumbnail),
        thumbnail.width(),
        thumbnail.height(),
        picture.sample(),
        picture.alt().map(AltText::value),
        Optional.empty());
  }

  private static String address(PictureFile file) {
    return "/picture/" + file.hash().hex() + ".jpg";
  }

  private static String source(PictureFile file) {
    return address(file) + " " + file.width() + "w";
  }
}
