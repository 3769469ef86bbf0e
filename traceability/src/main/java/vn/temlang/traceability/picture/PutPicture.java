package vn.temlang.traceability.picture;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import vn.temlang.traceability.RefusalReason;
import vn.temlang.traceability.Registration;
import vn.temlang.traceability.product.ProductId;

/** Gives a product its main picture; page and shops show it from then on. */
@Singleton
public class PutPicture {
  private final Pictures pictures;
  private final Darkroom darkroom;
  private final PrintStore store;
  private final Clock clock;

  PutPicture(Pictures pictures, Darkroom darkroom, PrintStore store, Clock clock) {
    this.pictures = pictures;
    this.darkroom = darkroom;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Puts it in the place of the main one. Refuses an unknown product, a file that the {@link
   * Darkroom} refuses, and all while the store of files fails.
   *
   * @param file as the camera gave it
   * @param sample whether it is made up for a demonstration, which pages say
   */
  public Registration<ProductPicture> put(ProductId product, byte[] file, boolean sample) {
    return switch (darkroom.develop(file)) {
      case Development.Refused<Prints>(RefusalReason reason) -> Registration.refused(reason);
      case Development.Done<Prints>(Prints prints) -> put(product, prints, sample);
    };
  }

  private Registration<ProductPicture> put(ProductId product, Prints prints, boolean sample) {
    ProductPicture picture = ProductPicture.of(prints, Optional.empty(), sample);
    return store
        .keep(prints, () -> pictures.replaceMain(product, picture, clock.instant()))
        .map(put -> answer(put, picture))
        .orElseGet(() -> Registration.refused(RefusalReason.FILES_UNAVAILABLE));
  }

  static Registration<ProductPicture> answer(Pictures.Put put, ProductPicture picture) {
    return switch (put) {
      case ADDED -> new Registration.New<>(picture);
      case REPLACED, SAME -> new Registration.Same<>(picture);
      case TOO_MANY -> Registration.refused(RefusalReason.TOO_MANY_PICTURES, Pictures.MOST);
      case UNKNOWN_PRODUCT -> Registration.refused(RefusalReason.UNKNOWN_PRODUCT);
    };
  }
}
