package vn.temlang.traceability.certificate;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.traceability.Edit;
import vn.temlang.traceability.RefusalReason;
import vn.temlang.traceability.Revised;

/** Notes that an officer held the paper in hand and found in it what was entered. */
@Singleton
public class CheckCertificate {
  private final Certificates certificates;
  private final ProducersPeople people;
  private final Clock clock;

  CheckCertificate(Certificates certificates, ProducersPeople people, Clock clock) {
    this.certificates = certificates;
    this.people = people;
    this.clock = clock;
  }

  /**
   * Nobody checks what they entered or corrected, or what is their own producer's. The first check
   * of a revision counts; another one changes nothing.
   *
   * @param seen the revision that was compared with the paper
   */
  @Transactional
  public Edit<RegisteredCertificate> check(UUID id, int seen, Registrar by) {
    Optional<RegisteredCertificate> found = certificates.findRegistered(id);
    if (found.isEmpty()) {
      return Edit.refused(RefusalReason.NOT_FOUND);
    }
    RegisteredCertificate stored = found.get();
    if (stored.hands().include(by) || people.include(by, stored.certificate().producer())) {
      return Edit.refused(RefusalReason.OWN_CERTIFICATE);
    }
    if (stored.certificate().term().revokedOn().isPresent()) {
      return Edit.refused(RefusalReason.CERTIFICATE_REVOKED);
    }
    if (stored.revision() != seen) {
      return new Edit.Conflict<>(stored.revised());
    }
    if (stored.check().isPresent()) {
      return new Edit.Same<>(stored.revised());
    }
    boolean checked = certificates.check(id, seen, by, clock.instant());
    Revised<RegisteredCertificate> now = certificates.findRegistered(id).orElseThrow().revised();
    return checked ? new Edit.Done<>(now) : new Edit.Conflict<>(now);
  }
}
