package vn.temlang.traceability.certificate;

import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.traceability.MalformedValue;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.product.ProductId;

/**
 * A certificate of a producer, or of one of its products. Numbers come in many shapes and stay
 * text. What the source does not say is empty and shown as unknown.
 */
public record Certificate(
    UUID id,
    ProducerId producer,
    Optional<ProductId> product,
    CertificateScheme scheme,
    Optional<String> number,
    Optional<String> issuer,
    Optional<Integer> stars,
    Term term) {
  /** An OCOP certificate is valid for 36 months: QĐ 148/QĐ-TTg of 24/2/2023. */
  private static final Period OCOP_TERM = Period.ofMonths(36);

  private static final Period WARN_BEFORE = Period.ofDays(90);

  public Certificate {
    if (stars.isPresent() && (stars.get() < 1 || stars.get() > 5)) {
      throw new MalformedValue("stars", "an OCOP rating has 1 to 5 stars");
    }
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

    public Term {
      if (issuedIn.isPresent()
          && (issuedIn.get().getValue() < 2018 || issuedIn.get().getValue() > 2100)) {
        throw new MalformedValue("issuedYear", "a year of issue is from 2018 to 2100");
      }
    }
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
