package vn.temlang.traceability.certificate;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.traceability.RefusalReason;
import vn.temlang.traceability.Registration;
import vn.temlang.traceability.log.Disclosures;
import vn.temlang.traceability.log.LeafKind;

/**
 * Takes down that a body revoked a certificate. From its day on the certificate supports no claim
 * any more, on no page and in no shop, and the log says so. It cannot be taken back: a paper that
 * was revoked by mistake is entered anew.
 */
@Singleton
public class RevokeCertificate {
  private final Certificates certificates;
  private final CertificateRules rules;
  private final Disclosures disclosures;
  private final Clock clock;

  RevokeCertificate(
      Certificates certificates, CertificateRules rules, Disclosures disclosures, Clock clock) {
    this.certificates = certificates;
    this.rules = rules;
    this.disclosures = disclosures;
    this.clock = clock;
  }

  /**
   * Refuses a day before the issue or after today, and a second revocation unless it is the same.
   */
  @Transactional
  public Registration<RegisteredCertificate> revoke(UUID id, Revocation revocation, Registrar by) {
    Optional<RegisteredCertificate> found = certificates.findRegistered(id);
    if (found.isEmpty()) {
      return Registration.refused(RefusalReason.NOT_FOUND);
    }
    if (found.get().certificate().term().revokedOn().isPresent()) {
      return again(found.get(), revocation);
    }
    if (revocation.from().isAfter(rules.today())) {
      return Registration.refused(RefusalReason.REVOKED_IN_THE_FUTURE, revocation.from());
    }
    Optional<LocalDate> issued = found.get().certificate().term().issuedOn();
    if (issued.filter(revocation.from()::isBefore).isPresent()) {
      return Registration.refused(
          RefusalReason.REVOKED_BEFORE_ISSUE, revocation.from(), issued.get());
    }
    if (!certificates.revoke(id, revocation, by, clock.instant())) {
      return again(certificates.findRegistered(id).orElseThrow(), revocation);
    }
    RegisteredCertificate revoked = certificates.findRegistered(id).orElseThrow();
    disclosures.record(
        LeafKind.CERTIFICATE,
        id,
        CertificateRules.record(revoked.certificate(), revoked.revision()));
    return new Registration.New<>(revoked);
  }

  private static Registration<RegisteredCertificate> again(
      RegisteredCertificate stored, Revocation revocation) {
    return stored.revocation().equals(Optional.of(revocation))
        ? new Registration.Same<>(stored)
        : Registration.refused(RefusalReason.CERTIFICATE_REVOKED);
  }
}
