package vn.temlang.traceability.certificate;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import vn.temlang.traceability.Refusal;
import vn.temlang.traceability.RefusalReason;
import vn.temlang.traceability.Registration;
import vn.temlang.traceability.log.Disclosures;
import vn.temlang.traceability.log.LeafKind;

/** Enters a certificate into the register. */
@Singleton
public class RegisterCertificate {
  private final Certificates certificates;
  private final CertificateRules rules;
  private final Disclosures disclosures;
  private final Clock clock;

  RegisterCertificate(
      Certificates certificates, CertificateRules rules, Disclosures disclosures, Clock clock) {
    this.certificates = certificates;
    this.rules = rules;
    this.disclosures = disclosures;
    this.clock = clock;
  }

  /**
   * Refuses unknown owners, a product or place of another producer, an issue that is still to come,
   * an expiry before the issue, and the same paper twice.
   */
  @Transactional
  public Registration<Certificate> register(Certificate certificate, Registrar by) {
    Optional<Refusal> refusal = rules.refusal(certificate);
    if (refusal.isPresent()) {
      return new Registration.Refused<>(refusal.get());
    }
    return switch (certificates.add(certificate, by, clock.instant())) {
      case STORED -> {
        disclosures.record(
            LeafKind.CERTIFICATE, certificate.id(), CertificateRules.record(certificate, 1));
        yield new Registration.New<>(certificate);
      }
      case ID_TAKEN -> repeated(certificate);
      case NUMBER_TAKEN ->
          Registration.refused(
              RefusalReason.CERTIFICATE_NUMBER_TAKEN, certificate.number().orElse(""));
    };
  }

  /** The same command again, also where the certificate was revoked after the first. */
  private Registration<Certificate> repeated(Certificate certificate) {
    return certificates
        .find(certificate.id())
        .filter(stored -> stored.asEntered().equals(certificate))
        .<Registration<Certificate>>map(Registration.Same::new)
        .orElseGet(() -> Registration.refused(RefusalReason.CONFLICTING_REPEAT));
  }
}
