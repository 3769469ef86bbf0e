package vn.temlang.traceability.certificate;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.temlang.traceability.RefusalReason;
import vn.temlang.traceability.Registration;
import vn.temlang.traceability.log.CanonicalJson;
import vn.temlang.traceability.log.Disclosures;
import vn.temlang.traceability.log.LeafKind;
import vn.temlang.traceability.party.Producers;
import vn.temlang.traceability.product.Product;
import vn.temlang.traceability.product.Products;

/** Enters a certificate into the register. */
@Singleton
public class RegisterCertificate {
  private final Certificates certificates;
  private final Producers producers;
  private final Products products;
  private final Disclosures disclosures;
  private final Clock clock;

  RegisterCertificate(
      Certificates certificates,
      Producers producers,
      Products products,
      Disclosures disclosures,
      Clock clock) {
    this.certificates = certificates;
    this.producers = producers;
    this.products = products;
    this.disclosures = disclosures;
    this.clock = clock;
  }

  /** Refuses unknown owners, a product of another producer, and an expiry before the issue. */
  @Transactional
  public Registration<Certificate> register(Certificate certificate) {
    if (producers.find(certificate.producer()).isEmpty()) {
      return Registration.refused(RefusalReason.UNKNOWN_PRODUCER);
    }
    if (certificate.product().isPresent()) {
      Optional<Product> product = products.find(certificate.product().get());
      if (product.isEmpty()) {
        return Registration.refused(RefusalReason.UNKNOWN_PRODUCT);
      }
      if (!product.get().producer().equals(certificate.producer())) {
        return Registration.refused(RefusalReason.PRODUCT_OF_ANOTHER_PRODUCER);
      }
    }
    Optional<LocalDate> issued = certificate.term().issuedOn();
    Optional<LocalDate> expires = certificate.term().expiresOn();
    if (issued.isPresent() && expires.isPresent() && expires.get().isBefore(issued.get())) {
      return Registration.refused(RefusalReason.EXPIRY_BEFORE_ISSUE, expires.get(), issued.get());
    }
    boolean added = certificates.add(certificate, clock.instant());
    if (added) {
      disclosures.record(LeafKind.CERTIFICATE, certificate.id(), record(certificate));
    }
    return Registration.of(added, certificate, certificates.find(certificate.id()).orElseThrow());
  }

  private static CanonicalJson record(Certificate certificate) {
    Map<String, Object> content = new HashMap<>();
    content.put("scheme", certificate.scheme().name());
    content.put("producer", certificate.producer().value().toString());
    certificate.product().ifPresent(id -> content.put("product", id.value().toString()));
    certificate.number().ifPresent(number -> content.put("number", number));
    certificate.stars().ifPresent(stars -> content.put("stars", stars));
    certificate.term().issuedOn().ifPresent(day -> content.put("issuedOn", day.toString()));
    certificate.term().issuedIn().ifPresent(year -> content.put("issuedYear", year.getValue()));
    certificate.lastDay().ifPresent(day -> content.put("lastDay", day.toString()));
    return CanonicalJson.of(content);
  }
}
