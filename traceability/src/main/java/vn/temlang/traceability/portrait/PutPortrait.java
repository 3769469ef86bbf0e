package vn.temlang.traceability.portrait;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import vn.temlang.traceability.RefusalReason;
import vn.temlang.traceability.Registration;
import vn.temlang.traceability.consent.Consent;
import vn.temlang.traceability.consent.ConsentEffect;
import vn.temlang.traceability.consent.Consents;
import vn.temlang.traceability.consent.Purpose;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.picture.Darkroom;
import vn.temlang.traceability.picture.Development;
import vn.temlang.traceability.picture.Picture;
import vn.temlang.traceability.picture.PrintSize;

/** Shows a maker's face while that person agrees, and not a moment longer. */
@Singleton
public class PutPortrait implements ConsentEffect {
  private final Portraits portraits;
  private final Consents consents;
  private final Darkroom darkroom;
  private final Clock clock;

  PutPortrait(Portraits portraits, Consents consents, Darkroom darkroom, Clock clock) {
    this.portraits = portraits;
    this.consents = consents;
    this.darkroom = darkroom;
    this.clock = clock;
  }

  /**
   * Refuses a file that the {@link Darkroom} refuses, and without consent to {@code
   * PICTURE_OF_PERSON}. The consent is locked first, so a withdrawal comes before this, and it is
   * refused, or after it, and deletes what was stored.
   *
   * @param file as the camera gave it; what the camera wrote into it is left out
   */
  public Registration<Picture> put(ProducerId producer, byte[] file) {
    return switch (darkroom.develop(file, PrintSize.PAGE)) {
      case Development.Refused<Picture>(RefusalReason reason) -> Registration.refused(reason);
      case Development.Done<Picture>(Picture picture) -> put(producer, picture);
    };
  }

  @Transactional
  Registration<Picture> put(ProducerId producer, Picture picture) {
    if (!consents.lock(producer)) {
      return Registration.refused(RefusalReason.UNKNOWN_PRODUCER);
    }
    boolean first = portraits.of(producer).isEmpty();
    if (!portraits.put(producer, picture, clock.instant())) {
      return Registration.refused(RefusalReason.CONSENT_MISSING);
    }
    return first ? new Registration.New<>(picture) : new Registration.Same<>(picture);
  }

  /** Takes it down; answers whether there was one. */
  @Transactional
  public boolean remove(ProducerId producer) {
    return portraits.erase(producer);
  }

  @Override
  public void recorded(Consent consent) {
    if (consent.purpose() == Purpose.PICTURE_OF_PERSON && consent.act() == Consent.Act.WITHDRAWN) {
      portraits.erase(consent.producer());
    }
  }
}
