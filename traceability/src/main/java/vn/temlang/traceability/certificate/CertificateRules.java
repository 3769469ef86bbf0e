package vn.temlang.traceability.certificate;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.temlang.traceability.Refusal;
import vn.temlang.traceability.RefusalReason;
import vn.temlang.traceability.log.CanonicalJson;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.party.Producers;
import vn.temlang.traceability.place.Site;
import vn.temlang.traceability.place.Sites;
import vn.temlang.traceability.product.Product;
import vn.temlang.traceability.product.Products;

/** What holds for a certificate whether it is entered or corrected. */
@Singleton
class CertificateRules {
  private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Producers producers;
  private final Products products;
  private final Sites sites;
  private final Clock clock;

  CertificateRules(Producers producers, Products products, Sites sites, Clock clock) {
    this.producers = producers;
    this.products = products;
    this.sites = sites;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), VIET_NAM);
  }

  /** Why it cannot be; empty where it can. */
  Optional<Refusal> refusal(Certificate certificate) {
    if (producers.find(certificate.producer()).isEmpty()) {
      return Optional.of(Refusal.of(RefusalReason.UNKNOWN_PRODUCER));
    }
    return outOfScope(certificate).or(() -> impossible(certificate.term()));
  }

  private Optional<Refusal> outOfScope(Certificate certificate) {
    return switch (certificate.scope()) {
      case CertificateScope.WholeProducer() -> Optional.empty();
      case CertificateScope.OfProduct(var id) ->
          owned(
              products.find(id).map(Product::producer),
              certificate.producer(),
              RefusalReason.UNKNOWN_PRODUCT,
              RefusalReason.PRODUCT_OF_ANOTHER_PRODUCER);
      case CertificateScope.AtSite(var id) ->
          owned(
              sites.find(id).map(Site::producer),
              certificate.producer(),
              RefusalReason.UNKNOWN_SITE,
              RefusalReason.SITE_OF_ANOTHER_PRODUCER);
    };
  }

  private static Optional<Refusal> owned(
      Optional<ProducerId> owner,
      ProducerId producer,
      RefusalReason unknown,
      RefusalReason foreign) {
    if (owner.isEmpty()) {
      return Optional.of(Refusal.of(unknown));
    }
    return owner.get().equals(producer) ? Optional.empty() : Optional.of(Refusal.of(foreign));
  }

  private Optional<Refusal> impossible(Certificate.Term term) {
    Optional<LocalDate> issued =
        term.issuedOn().or(() -> term.issuedIn().map(year -> year.atDay(1)));
    Optional<LocalDate> expires = term.expiresOn();
    if (issued.isPresent() && issued.get().isAfter(today())) {
      return Optional.of(Refusal.of(RefusalReason.ISSUED_IN_THE_FUTURE, issued.get()));
    }
    if (issued.isPresent() && expires.isPresent() && expires.get().isBefore(issued.get())) {
      return Optional.of(
          Refusal.of(RefusalReason.EXPIRY_BEFORE_ISSUE, expires.get(), issued.get()));
    }
    return Optional.empty();
  }

  /** What the log is told; the words of a revocation are not in it. */
  static CanonicalJson record(Certificate certificate, int revision) {
    Map<String, Object> content = new HashMap<>();
    content.put("scheme", certificate.scheme().name());
    content.put("producer", certificate.producer().value().toString());
    certificate.product().ifPresent(id -> content.put("product", id.value().toString()));
    certificate.site().ifPresent(id -> content.put("site", id.value().toString()));
    certificate.number().ifPresent(number -> content.put("number", number));
    certificate.stars().ifPresent(stars -> content.put("stars", stars));
    certificate.term().issuedOn().ifPresent(day -> content.put("issuedOn", day.toString()));
    certificate
        .term()
        .issuedIn()
        .map(Year::getValue)
        .ifPresent(year -> content.put("issuedYear", year));
    certificate.lastDay().ifPresent(day -> content.put("lastDay", day.toString()));
    certificate.term().revokedOn().ifPresent(day -> content.put("revokedOn", day.toString()));
    if (revision > 1) {
      content.put("revision", revision);
    }
    return CanonicalJson.of(content);
  }
}
