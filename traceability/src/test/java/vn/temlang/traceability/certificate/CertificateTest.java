package vn.temlang.traceability.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.temlang.traceability.certificate.CertificateState.EXPIRED;
import static vn.temlang.traceability.certificate.CertificateState.EXPIRING;
import static vn.temlang.traceability.certificate.CertificateState.REVOKED;
import static vn.temlang.traceability.certificate.CertificateState.UNKNOWN;
import static vn.temlang.traceability.certificate.CertificateState.VALID;

import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.temlang.traceability.MalformedValue;
import vn.temlang.traceability.certificate.Certificate.Term;
import vn.temlang.traceability.party.ProducerId;

class CertificateTest {
  private static final LocalDate LAST = LocalDate.of(2026, 11, 22);

  private static Certificate of(CertificateScheme scheme, Term term) {
    return new Certificate(
        new UUID(0, 1),
        new ProducerId(new UUID(0, 2)),
        new CertificateScope.WholeProducer(),
        scheme,
        Optional.empty(),
        Optional.empty(),
        scheme == CertificateScheme.OCOP ? Optional.of(3) : Optional.empty(),
        term);
  }

  private static Term until(LocalDate last) {
    return new Term(Optional.empty(), Optional.empty(), Optional.of(last), Optional.empty());
  }

  @Test
  void is_valid_on_its_last_day_and_expired_the_day_after() {
    Certificate certificate = of(CertificateScheme.VIETGAP, until(LAST));
    assertThat(certificate.on(LAST)).isEqualTo(EXPIRING);
    assertThat(certificate.on(LAST).supportsClaim()).isTrue();
    assertThat(certificate.on(LAST.plusDays(1))).isEqualTo(EXPIRED);
    assertThat(certificate.on(LAST.plusDays(1)).supportsClaim()).isFalse();
  }

  @Test
  void warns_for_its_last_90_days() {
    Certificate certificate = of(CertificateScheme.VIETGAP, until(LAST));
    assertThat(certificate.on(LAST.minusDays(90))).isEqualTo(EXPIRING);
    assertThat(certificate.on(LAST.minusDays(91))).isEqualTo(VALID);
  }

  @Test
  void of_ocop_lasts_36_months_from_its_day_of_issue() {
    Term issued =
        new Term(
            Optional.of(LocalDate.of(2023, 11, 22)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    assertThat(of(CertificateScheme.OCOP, issued).lastDay()).contains(LAST);
    assertThat(of(CertificateScheme.VIETGAP, issued).lastDay()).isEmpty();
    assertThat(of(CertificateScheme.VIETGAP, issued).on(LAST)).isEqualTo(UNKNOWN);
  }

  @Test
  void of_ocop_with_only_its_year_known_lasts_to_the_end_of_the_third_year_after() {
    Certificate certificate =
        of(
            CertificateScheme.OCOP,
            new Term(
                Optional.empty(), Optional.of(Year.of(2022)), Optional.empty(), Optional.empty()));
    assertThat(certificate.on(LocalDate.of(2025, 12, 31))).isEqualTo(EXPIRING);
    assertThat(certificate.on(LocalDate.of(2026, 1, 1))).isEqualTo(EXPIRED);
  }

  @Test
  void without_dates_is_unknown_and_not_refuted() {
    assertThat(of(CertificateScheme.OCOP, Term.UNKNOWN).on(LAST)).isEqualTo(UNKNOWN);
    assertThat(UNKNOWN.supportsClaim()).isTrue();
  }

  @Test
  void is_revoked_from_the_day_of_its_revocation_whatever_its_term() {
    Certificate certificate =
        of(
            CertificateScheme.OCOP,
            new Term(
                Optional.empty(),
                Optional.empty(),
                Optional.of(LAST.plusYears(1)),
                Optional.of(LAST)));
    assertThat(certificate.on(LAST.minusDays(1))).isEqualTo(VALID);
    assertThat(certificate.on(LAST)).isEqualTo(REVOKED);
    assertThat(certificate.on(LAST.plusYears(2))).isEqualTo(REVOKED);
    assertThat(REVOKED.supportsClaim()).isFalse();
  }

  @Test
  void has_1_to_5_stars_and_a_year_since_ocop_began() {
    assertThatExceptionOfType(MalformedValue.class).isThrownBy(() -> stars(0));
    assertThatExceptionOfType(MalformedValue.class).isThrownBy(() -> stars(6));
    assertThat(stars(1).stars()).contains(1);
    assertThat(stars(5).stars()).contains(5);
    assertThatExceptionOfType(MalformedValue.class).isThrownBy(() -> issuedIn(2017));
    assertThatExceptionOfType(MalformedValue.class).isThrownBy(() -> issuedIn(2101));
    assertThat(issuedIn(2018).issuedIn()).contains(Year.of(2018));
  }

  @Test
  void has_stars_only_as_an_ocop_rating() {
    for (CertificateScheme scheme : CertificateScheme.values()) {
      if (scheme != CertificateScheme.OCOP) {
        assertThatExceptionOfType(MalformedValue.class)
            .isThrownBy(() -> numbered(scheme, "1", Optional.of(4)))
            .extracting(MalformedValue::field)
            .isEqualTo("stars");
      }
    }
  }

  @Test
  void has_a_number_of_at_most_200_printable_characters() {
    assertThat(numbered(CertificateScheme.VIETGAP, "  ", Optional.empty()).number()).isEmpty();
    assertThat(numbered(CertificateScheme.VIETGAP, " 12 ", Optional.empty()).number())
        .contains("12");
    assertThat(numbered(CertificateScheme.VIETGAP, "a".repeat(200), Optional.empty()).number())
        .isPresent();
    for (String wrong : new String[] {"a".repeat(201), "1\u00002"}) {
      assertThatExceptionOfType(MalformedValue.class)
          .isThrownBy(() -> numbered(CertificateScheme.VIETGAP, wrong, Optional.empty()))
          .extracting(MalformedValue::field)
          .isEqualTo("number");
    }
  }

  @Test
  void lies_between_1980_and_2100() {
    assertThatExceptionOfType(MalformedValue.class).isThrownBy(() -> until(day(2101)));
    assertThatExceptionOfType(MalformedValue.class).isThrownBy(() -> until(day(1979)));
    assertThat(until(day(1980)).expiresOn()).isPresent();
    assertThat(until(day(2100)).expiresOn()).isPresent();
  }

  @Test
  void counts_the_days_that_are_left() {
    Certificate certificate = of(CertificateScheme.VIETGAP, until(LAST));
    assertThat(certificate.daysLeft(LAST.minusDays(90))).hasValue(90);
    assertThat(certificate.daysLeft(LAST)).hasValue(0);
    assertThat(certificate.daysLeft(LAST.plusDays(1))).hasValue(-1);
    assertThat(of(CertificateScheme.VIETGAP, Term.UNKNOWN).daysLeft(LAST)).isEmpty();
  }

  private static LocalDate day(int year) {
    return LocalDate.of(year, 6, 1);
  }

  private static Certificate numbered(
      CertificateScheme scheme, String number, Optional<Integer> stars) {
    return new Certificate(
        new UUID(0, 1),
        new ProducerId(new UUID(0, 2)),
        new CertificateScope.WholeProducer(),
        scheme,
        Optional.of(number),
        Optional.empty(),
        stars,
        Term.UNKNOWN);
  }

  private static Certificate stars(int stars) {
    return new Certificate(
        new UUID(0, 1),
        new ProducerId(new UUID(0, 2)),
        new CertificateScope.WholeProducer(),
        CertificateScheme.OCOP,
        Optional.empty(),
        Optional.empty(),
        Optional.of(stars),
        Term.UNKNOWN);
  }

  private static Term issuedIn(int year) {
    return new Term(
        Optional.empty(), Optional.of(Year.of(year)), Optional.empty(), Optional.empty());
  }
}
