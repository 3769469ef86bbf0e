package vn.temlang.traceability.picture;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import vn.temlang.traceability.RefusalReason;
import vn.temlang.traceability.Registration;
import vn.temlang.traceability.product.ProductId;

/** Shows one more picture of a product, behind the others. */
@Singleton
public class AddPicture {
  private final Pictures pictures;
  private final Darkroom darkroom;
  private final PrintStore store;
  private final Clock clock;

  AddPicture(Pictures pictures, Darkroom darkroom, PrintStore store, Clock clock) {
    this.pictures = pictures;
    this.darkroom = darkroom;
    this.store = store;
    this.clock = clock;
  }

  /**
   * The same picture again changes nothing. Refuses an unknown product, more than {@link
   * Pictures#MOST}, a file that the {@link Darkroom} refuses, and all while the store of files
   * fails.
   *
   * @param file as the camera gave it
   * @param sample whether it is made up for a demonstration, which pages say
   */
  public Registration<ProductPicture> add(
      ProductId product, byte[] file, Optional<AltText> alt, boolean sample) {
    return switch (darkroom.develop(file)) {
      case Development.Refused<Prints>(RefusalReason reason) -> Registration.refused(reason);
      case Development.Done<Prints>(Prints prints) ->
          add(product, prints, ProductPicture.of(prints, alt, sample));
    };
  }

  private Registration<ProductPicture> add(
      ProductId product, Prints prints, ProductPicture picture) {
    return store
        .keep(prints, () -> pictures.add(product, picture, clock.instant()))
        .map(put -> PutPicture.answer(put, picture))
        .orElseGet(() -> Registration.refused(RefusalReason.FILES_UNAVAILABLE));
  }
}
