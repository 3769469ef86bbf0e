package vn.temlang.traceability.certificate;

import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import vn.temlang.traceability.MalformedValue;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.place.SiteId;
import vn.temlang.traceability.product.ProductId;

/**
 * A certificate of a producer, of one of its products or of one of its places. Numbers come in many
 * shapes and stay text. What the source does not say is empty and shown as unknown.
 *
 * @param scope of an OCOP rating a product or the producer, never a place
 * @param number at most 200 characters
 * @param issuer the body that gave it, at most 300 characters
 * @param stars 1 to 5, of an OCOP rating alone
 */
public record Certificate(
    UUID id,
    ProducerId producer,
    CertificateScope scope,
    CertificateScheme scheme,
    Optional<String> number,
    Optional<String> issuer,
    Optional<Integer> stars,
    Term term) {
  /** An OCOP certificate is valid for 36 months: QĐ 148/QĐ-TTg of 24/2/2023. */
  private static final Period OCOP_TERM = Period.ofMonths(36);

  private static final Period WARN_BEFORE = Period.ofDays(90);

  public Certificate {
    number = text("number", number, 200);
    issuer = text("issuer", issuer, 300);
    if (scheme == CertificateScheme.OCOP && scope instanceof CertificateScope.AtSite) {
      throw new MalformedValue("siteId", "an OCOP rating is for products, not for a place");
    }
    if (stars.isPresent() && scheme != CertificateScheme.OCOP) {
      throw new MalformedValue("stars", "an OCOP rating alone has stars");
    }
    if (stars.isPresent() && (stars.get() < 1 || stars.get() > 5)) {
      throw new MalformedValue("stars", "an OCOP rating has 1 to 5 stars");
    }
  }

  private static Optional<String> text(String field, Optional<String> typed, int longest) {
    Optional<String> text = typed.map(String::strip).filter(words -> !words.isEmpty());
    if (text.isPresent() && text.get().length() > longest) {
      throw new MalformedValue(field, "at most " + longest + " characters");
    }
    if (text.isPresent() && text.get().codePoints().anyMatch(Character::isISOControl)) {
      throw new MalformedValue(field, "no control characters");
    }
    return text;
  }

  /**
   * From when to when; of a certificate whose day of issue is unknown perhaps the year is known.
   */
  public record Term(
      Optional<LocalDate> issuedOn,
      Optional<Year> issuedIn,
      Optional<LocalDate> expiresOn,
      Optional<LocalDate> revokedOn) {
    public static final Term UNKNOWN =
        new Term(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final int OLDEST = 1980;
    private static final int LATEST = 2100;

    public Term {
      if (issuedIn.isPresent()
          && (issuedIn.get().getValue() < 2018 || issuedIn.get().getValue() > LATEST)) {
        throw new MalformedValue("issuedYear", "a year of issue is from 2018 to 2100");
      }
      check("issuedOn", issuedOn);
      check("expiresOn", expiresOn);
    }

    private static void check(String field, Optional<LocalDate> day) {
      if (day.isPresent() && (day.get().getYear() < OLDEST || day.get().getYear() > LATEST)) {
        throw new MalformedValue(field, "a day from " + OLDEST + " to " + LATEST);
      }
    }
  }

  /** The product that it is for, where it is for one. */
  public Optional<ProductId> product() {
    return scope instanceof CertificateScope.OfProduct(ProductId product)
        ? Optional.of(product)
        : Optional.empty();
  }

  /** The place that it is for, where it is for one. */
  public Optional<SiteId> site() {
    return scope instanceof CertificateScope.AtSite(SiteId site)
        ? Optional.of(site)
        : Optional.empty();
  }

  /** The same, as it was before anybody revoked it. */
  Certificate asEntered() {
    Term entered = new Term(term.issuedOn(), term.issuedIn(), term.expiresOn(), Optional.empty());
    return new Certificate(id, producer, scope, scheme, number, issuer, stars, entered);
  }

  /**
   * The last day on which it can still be valid. For an OCOP rating of which only the year is known
   * this is the end of the third year after, the kindest reading.
   */
  public Optional<LocalDate> lastDay() {
    if (term.expiresOn().isPresent()) {
      return term.expiresOn();
    }
    if (scheme != CertificateScheme.OCOP) {
      return Optional.empty();
    }
    return term.issuedOn()
        .or(() -> term.issuedIn().map(year -> year.atMonth(12).atEndOfMonth()))
        .map(day -> day.plus(OCOP_TERM));
  }

  /** How many days it still has after this one: 0 on its last day, fewer when that is over. */
  public OptionalLong daysLeft(LocalDate today) {
    return lastDay().stream().mapToLong(last -> ChronoUnit.DAYS.between(today, last)).findFirst();
  }

  /** The state on a day in Viet Nam: on its last day a certificate is still valid. */
  public CertificateState on(LocalDate today) {
    if (term.revokedOn().filter(day -> !today.isBefore(day)).isPresent()) {
      return CertificateState.REVOKED;
    }
    return lastDay()
        .map(
            last -> {
              if (today.isAfter(last)) {
                return CertificateState.EXPIRED;
              }
              return today.isBefore(last.minus(WARN_BEFORE))
                  ? CertificateState.VALID
                  : CertificateState.EXPIRING;
            })
        .orElse(CertificateState.UNKNOWN);
  }
}
