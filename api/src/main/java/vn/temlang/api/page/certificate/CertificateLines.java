package vn.temlang.api.page.certificate;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.page.text.Formats;
import vn.temlang.api.page.text.SchemeName;
import vn.temlang.api.page.view.CertificateState;
import vn.temlang.traceability.certificate.Certificate;
import vn.temlang.traceability.certificate.RegisteredCertificate;

/** Puts certificates into the words of a list, as they stand today in Viet Nam. */
@Singleton
class CertificateLines {
  private final ScopeNames names;
  private final Clock clock;

  CertificateLines(ScopeNames names, Clock clock) {
    this.names = names;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Formats.VIET_NAM);
  }

  List<CertificateLine> of(List<RegisteredCertificate> certificates) {
    LocalDate today = today();
    Map<UUID, ScopeNames.Names> known =
        names.of(certificates.stream().map(one -> one.certificate().id()).toList());
    return certificates.stream()
        .flatMap(
            one ->
                Optional.ofNullable(known.get(one.certificate().id()))
                    .map(called -> line(one, called, today))
                    .stream())
        .toList();
  }

  private static CertificateLine line(
      RegisteredCertificate registered, ScopeNames.Names called, LocalDate today) {
    Certificate certificate = registered.certificate();
    return new CertificateLine(
        certificate.id(),
        SchemeName.of(certificate.scheme()),
        called.producer(),
        called.thing(),
        certificate.number(),
        certificate.stars(),
        certificate.lastDay(),
        certificate.daysLeft(today),
        CertificateState.of(certificate.on(today)),
        registered.check().isPresent());
  }
}
