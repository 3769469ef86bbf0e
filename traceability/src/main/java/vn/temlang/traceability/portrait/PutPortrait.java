package vn.temlang.traceability.portrait;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import vn.temlang.traceability.RefusalReason;
import vn.temlang.traceability.Registration;
import vn.temlang.traceability.consent.Consent;
import vn.temlang.traceability.consent.ConsentEffect;
import vn.temlang.traceability.consent.Consents;
import vn.temlang.traceability.consent.Purpose;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.product.Darkroom;
import vn.temlang.traceability.product.Picture;

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
   * Refuses a file that is no JPEG or PNG, and without consent to {@code PICTURE_OF_PERSON}. The
   * consent is locked first, so a withdrawal comes before this, and it is refused, or after it, and
   * deletes what was stored.
   *
   * @param file as the camera gave it; what the camera wrote into it is left out
   */
  @Transactional
  public Registration<Picture> put(ProducerId producer, byte[] file) {
    Optional<Picture> picture = darkroom.develop(file);
    if (picture.isEmpty()) {
      return Registration.refused(RefusalReason.NOT_A_PICTURE);
    }
    if (!consents.lock(producer)) {
      return Registration.refused(RefusalReason.UNKNOWN_PRODUCER);
    }
    boolean first = portraits.of(producer).isEmpty();
    if (!portraits.put(producer, picture.get(), clock.instant())) {
      return Registration.refused(RefusalReason.CONSENT_MISSING);
    }
    return first ? new Registration.New<>(picture.get()) : new Registration.Same<>(picture.get());
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
