package vn.temlang.traceability.product;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import vn.temlang.traceability.RefusalReason;
import vn.temlang.traceability.Registration;

/** Gives a product its picture; page and shops show it from then on. */
@Singleton
public class PutPicture {
  private final Pictures pictures;
  private final Darkroom darkroom;
  private final Clock clock;

  PutPicture(Pictures pictures, Darkroom darkroom, Clock clock) {
    this.pictures = pictures;
    this.darkroom = darkroom;
    this.clock = clock;
  }

  /**
   * Refuses an unknown product and a file that is no JPEG or PNG.
   *
   * @param file as the camera gave it
   * @param sample whether it is made up for a demonstration, which pages say
   */
  @Transactional
  public Registration<Picture> put(ProductId product, byte[] file, boolean sample) {
    Optional<Picture> picture = darkroom.develop(file);
    if (picture.isEmpty()) {
      return Registration.refused(RefusalReason.NOT_A_PICTURE);
    }
    return switch (pictures.put(product, picture.get(), sample, clock.instant())) {
      case FIRST -> new Registration.New<>(picture.get());
      case REPLACED, SAME -> new Registration.Same<>(picture.get());
      case UNKNOWN_PRODUCT -> Registration.refused(RefusalReason.UNKNOWN_PRODUCT);
    };
  }
}
