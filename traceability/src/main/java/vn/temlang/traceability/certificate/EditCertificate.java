package vn.temlang.traceability.certificate;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import vn.temlang.traceability.Edit;
import vn.temlang.traceability.RefusalReason;
import vn.temlang.traceability.Revised;
import vn.temlang.traceability.log.Disclosures;
import vn.temlang.traceability.log.LeafKind;

/** Puts right what was entered wrongly. What stood before stays in the log and in the audit. */
@Singleton
public class EditCertificate {
  private final Certificates certificates;
  private final CertificateRules rules;
  private final Disclosures disclosures;
  private final Clock clock;

  EditCertificate(
      Certificates certificates, CertificateRules rules, Disclosures disclosures, Clock clock) {
    this.certificates = certificates;
    this.rules = rules;
    this.disclosures = disclosures;
    this.clock = clock;
  }

  /**
   * Sets all but the producer where {@code seen} is the revision that stands. Corrected, it waits
   * for an officer's check again. Refuses what cannot be entered either, and one that was revoked.
   */
  @Transactional
  public Edit<RegisteredCertificate> edit(Certificate wanted, int seen, Registrar by) {
    Optional<RegisteredCertificate> found = certificates.findRegistered(wanted.id());
    if (found.isEmpty()) {
      return Edit.refused(RefusalReason.NOT_FOUND);
    }
    RegisteredCertificate stored = found.get();
    if (!stored.certificate().producer().equals(wanted.producer())) {
      return Edit.refused(RefusalReason.CERTIFICATE_OF_ANOTHER_PRODUCER);
    }
    if (stored.certificate().equals(wanted)) {
      return new Edit.Same<>(stored.revised());
    }
    if (stored.certificate().term().revokedOn().isPresent()) {
      return Edit.refused(RefusalReason.CERTIFICATE_REVOKED);
    }
    if (stored.revision() != seen) {
      return new Edit.Conflict<>(stored.revised());
    }
    return rules
        .refusal(wanted)
        .<Edit<RegisteredCertificate>>map(Edit.Refused::new)
        .orElseGet(() -> store(wanted, seen, by));
  }

  private Edit<RegisteredCertificate> store(Certificate wanted, int seen, Registrar by) {
    return switch (certificates.edit(wanted, seen, by, clock.instant())) {
      case STORED -> {
        disclosures.record(
            LeafKind.CERTIFICATE, wanted.id(), CertificateRules.record(wanted, seen + 1));
        yield new Edit.Done<>(now(wanted));
      }
      case CHANGED -> new Edit.Conflict<>(now(wanted));
      case NUMBER_TAKEN ->
          Edit.refused(RefusalReason.CERTIFICATE_NUMBER_TAKEN, wanted.number().orElse(""));
    };
  }

  private Revised<RegisteredCertificate> now(Certificate certificate) {
    return certificates.findRegistered(certificate.id()).orElseThrow().revised();
  }
}
