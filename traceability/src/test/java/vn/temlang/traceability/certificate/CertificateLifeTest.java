package vn.temlang.traceability.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.temlang.traceability.Edit;
import vn.temlang.traceability.MalformedValue;
import vn.temlang.traceability.RefusalReason;
import vn.temlang.traceability.Registration;
import vn.temlang.traceability.Village;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.place.SiteId;
import vn.temlang.traceability.product.Product;

/** What becomes of a certificate, on PostgreSQL; today is 22/11/2026. */
class CertificateLifeTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Registrar CLERK = new Registrar(Village.id());
  private static final Registrar OFFICER = new Registrar(Village.id());
  private static final Registrar MANAGER = new Registrar(Village.id());
  private static final Village VILLAGE =
      new Village((ProducersPeople) (registrar, producer) -> registrar.equals(MANAGER));

  private final Product product = VILLAGE.product(VILLAGE.producer());

  @AfterAll
  static void close() {
    VILLAGE.close();
  }

  private Certificate ocop(String number, LocalDate issued) {
    return certificate(
        product.producer(), new CertificateScope.OfProduct(product.id()), number, issued);
  }

  private static Certificate certificate(
      ProducerId producer, CertificateScope scope, String number, LocalDate issued) {
    return with(producer, scope, number, Optional.of(issued), Optional.empty(), Optional.empty());
  }

  private static Certificate with(
      ProducerId producer,
      CertificateScope scope,
      String number,
      Optional<LocalDate> issued,
      Optional<Year> year,
      Optional<LocalDate> expires) {
    return new Certificate(
        Village.id(),
        producer,
        scope,
        CertificateScheme.OCOP,
        Optional.of(number),
        Optional.of("UBND tỉnh"),
        Optional.of(4),
        new Certificate.Term(issued, year, expires, Optional.empty()));
  }

  private Certificate paper(
      CertificateScheme scheme,
      CertificateScope scope,
      String number,
      LocalDate issued,
      LocalDate expires) {
    return new Certificate(
        Village.id(),
        product.producer(),
        scope,
        scheme,
        Optional.of(number),
        Optional.empty(),
        Optional.empty(),
        new Certificate.Term(
            Optional.of(issued), Optional.empty(), Optional.of(expires), Optional.empty()));
  }

  private static Registration<Certificate> register(Certificate certificate) {
    return VILLAGE.the(RegisterCertificate.class).register(certificate, CLERK);
  }

  private static Certificate stored(Certificate certificate) {
    return Village.stored(register(certificate));
  }

  private static Optional<RefusalReason> reason(Edit<?> edit) {
    return edit instanceof Edit.Refused<?>(var refusal)
        ? Optional.of(refusal.reason())
        : Optional.empty();
  }

  private static RegisteredCertificate now(Certificate certificate) {
    return VILLAGE.the(Certificates.class).findRegistered(certificate.id()).orElseThrow();
  }

  private static String disclosures(UUID subject) {
    return VILLAGE.text("select count(*) from trace.disclosure where subject = '" + subject + "'");
  }

  private String told() {
    return VILLAGE.text(
        "select count(*) from trace.outbox where subject = '" + product.id().value() + "'");
  }

  @Nested
  class Entering {
    @Test
    void refuses_the_same_paper_twice_however_its_number_is_spaced() {
      stored(ocop("12/QĐ-UBND", LocalDate.of(2024, 5, 1)));
      assertThat(Village.reason(register(ocop(" 12 / qđ-ubnd", LocalDate.of(2024, 5, 1)))))
          .contains(RefusalReason.CERTIFICATE_NUMBER_TAKEN);
    }

    @Test
    void takes_the_same_number_of_another_day_or_for_another_thing() {
      stored(ocop("12/QĐ-UBND", LocalDate.of(2021, 5, 1)));
      stored(ocop("12/QĐ-UBND", LocalDate.of(2024, 5, 1)));
      Product sibling = VILLAGE.product(product.producer());
      CertificateScope other = new CertificateScope.OfProduct(sibling.id());
      stored(certificate(product.producer(), other, "12/QĐ-UBND", LocalDate.of(2024, 5, 1)));
    }

    @Test
    void stores_one_of_ten_that_come_at_once() {
      List<Callable<Registration<Certificate>>> tries = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        tries.add(() -> register(ocop("99/QĐ", LocalDate.of(2024, 5, 1))));
      }
      assertThat(Village.atOnce(tries)).filteredOn(Registration.New.class::isInstance).hasSize(1);
    }

    @Test
    void refuses_an_issue_that_is_still_to_come() {
      stored(ocop("t", TODAY));
      assertThat(Village.reason(register(ocop("t", TODAY.plusDays(1)))))
          .contains(RefusalReason.ISSUED_IN_THE_FUTURE);
    }

    @Test
    void refuses_the_place_of_another_producer() {
      SiteId theirs = VILLAGE.site(VILLAGE.producer());
      CertificateScope scope = new CertificateScope.AtSite(theirs);
      assertThat(
              Village.reason(register(paper(CertificateScheme.VIETGAP, scope, "s", TODAY, TODAY))))
          .contains(RefusalReason.SITE_OF_ANOTHER_PRODUCER);
    }

    @Test
    void knows_no_rating_of_a_place() {
      SiteId site = VILLAGE.site(product.producer());
      assertThatThrownBy(
              () ->
                  paper(
                      CertificateScheme.OCOP, new CertificateScope.AtSite(site), "p", TODAY, TODAY))
          .isInstanceOf(MalformedValue.class);
      Certificate place =
          stored(
              paper(
                  CertificateScheme.VIETGAP, new CertificateScope.AtSite(site), "p", TODAY, TODAY));
      assertThatThrownBy(
              () ->
                  VILLAGE.execute(
                      "update trace.certificate set scheme = 'OCOP' where id = '%s'"
                          .formatted(place.id())))
          .hasMessageContaining("check constraint");
    }

    @Test
    void has_the_shops_look_again() {
      String before = told();
      stored(ocop("shop", TODAY));
      assertThat(told()).isNotEqualTo(before);
    }
  }

  @Test
  void the_last_day_of_a_row_is_that_of_the_rule() {
    List<Certificate> all = new ArrayList<>();
    ProducerId producer = product.producer();
    CertificateScope whole = new CertificateScope.WholeProducer();
    for (LocalDate issued :
        List.of(LocalDate.of(2024, 2, 29), LocalDate.of(2023, 11, 22), LocalDate.of(2025, 8, 31))) {
      all.add(certificate(producer, whole, "d" + issued, issued));
      all.add(
          with(
              producer,
              whole,
              "e" + issued,
              Optional.of(issued),
              Optional.empty(),
              Optional.of(issued.plusMonths(7))));
    }
    all.add(
        with(producer, whole, "y", Optional.empty(), Optional.of(Year.of(2022)), Optional.empty()));
    all.add(with(producer, whole, "n", Optional.empty(), Optional.empty(), Optional.empty()));
    for (Certificate certificate : all) {
      stored(certificate);
      assertThat(
              VILLAGE.text(
                  "select coalesce(last_day::text, '') from trace.certificate where id = '"
                      + certificate.id()
                      + "'"))
          .isEqualTo(certificate.lastDay().map(LocalDate::toString).orElse(""));
    }
  }

  @Nested
  class Correcting {
    private final Certificate wrong = stored(ocop("12", LocalDate.of(2024, 5, 1)));

    private Certificate right(String number) {
      return new Certificate(
          wrong.id(),
          wrong.producer(),
          wrong.scope(),
          wrong.scheme(),
          Optional.of(number),
          wrong.issuer(),
          wrong.stars(),
          wrong.term());
    }

    private Edit<RegisteredCertificate> edit(Certificate wanted, int seen) {
      return VILLAGE.the(EditCertificate.class).edit(wanted, seen, CLERK);
    }

    @Test
    void changes_it_once_takes_the_check_away_and_is_logged() {
      VILLAGE.the(CheckCertificate.class).check(wrong.id(), 1, OFFICER);
      assertThat(now(wrong).check()).isPresent();
      assertThat(edit(right("21"), 1)).isInstanceOf(Edit.Done.class);
      assertThat(edit(right("21"), 1)).isInstanceOf(Edit.Same.class);
      assertThat(now(wrong).certificate().number()).contains("21");
      assertThat(now(wrong).revision()).isEqualTo(2);
      assertThat(now(wrong).check()).isEmpty();
      assertThat(disclosures(wrong.id())).isEqualTo("2");
    }

    @Test
    void overwrites_nothing_that_nobody_saw() {
      assertThat(edit(right("21"), 1)).isInstanceOf(Edit.Done.class);
      assertThat(edit(right("22"), 1)).isInstanceOf(Edit.Conflict.class);
      assertThat(now(wrong).certificate().number()).contains("21");
    }

    @Test
    void makes_no_twin_of_another() {
      stored(ocop("77", LocalDate.of(2024, 5, 1)));
      assertThat(reason(edit(right("77"), 1))).contains(RefusalReason.CERTIFICATE_NUMBER_TAKEN);
    }

    @Test
    void gives_it_to_no_other_producer() {
      Certificate stolen =
          new Certificate(
              wrong.id(),
              VILLAGE.producer(),
              new CertificateScope.WholeProducer(),
              wrong.scheme(),
              wrong.number(),
              wrong.issuer(),
              wrong.stars(),
              wrong.term());
      assertThat(reason(edit(stolen, 1))).contains(RefusalReason.CERTIFICATE_OF_ANOTHER_PRODUCER);
    }
  }

  @Nested
  class Checking {
    private final Certificate certificate = stored(ocop("k", LocalDate.of(2024, 5, 1)));

    private Edit<RegisteredCertificate> check(Registrar by, int seen) {
      return VILLAGE.the(CheckCertificate.class).check(certificate.id(), seen, by);
    }

    @Test
    void is_not_for_who_entered_it_or_works_for_its_producer() {
      assertThat(reason(check(CLERK, 1))).contains(RefusalReason.OWN_CERTIFICATE);
      assertThat(reason(check(MANAGER, 1))).contains(RefusalReason.OWN_CERTIFICATE);
      assertThat(now(certificate).check()).isEmpty();
    }

    @Test
    void is_noted_with_its_officer_and_time_and_the_first_counts() {
      assertThat(check(OFFICER, 1)).isInstanceOf(Edit.Done.class);
      assertThat(check(new Registrar(Village.id()), 1)).isInstanceOf(Edit.Same.class);
      assertThat(now(certificate).check())
          .contains(new RegisteredCertificate.Check(OFFICER.account(), Village.NOW));
    }

    @Test
    void is_of_what_was_compared_with_the_paper() {
      assertThat(check(OFFICER, 2)).isInstanceOf(Edit.Conflict.class);
      assertThat(now(certificate).check()).isEmpty();
    }
  }

  @Nested
  class Revoking {
    private final Certificate certificate = stored(ocop("r", LocalDate.of(2024, 5, 1)));

    private Registration<RegisteredCertificate> revoke(LocalDate from, String reason) {
      return VILLAGE
          .the(RevokeCertificate.class)
          .revoke(certificate.id(), new Revocation(from, reason), OFFICER);
    }

    @Test
    void ends_every_claim_from_its_day_on_for_good() {
      String before = told();
      assertThat(revoke(TODAY, "Quyết định 5")).isInstanceOf(Registration.New.class);
      assertThat(revoke(TODAY, "Quyết định 5")).isInstanceOf(Registration.Same.class);
      assertThat(Village.reason(revoke(TODAY, "Lý do khác")))
          .contains(RefusalReason.CERTIFICATE_REVOKED);
      assertThat(now(certificate).certificate().on(TODAY)).isEqualTo(CertificateState.REVOKED);
      assertThat(now(certificate).certificate().on(TODAY.minusDays(1)))
          .isEqualTo(CertificateState.VALID);
      assertThat(told()).isNotEqualTo(before);
      assertThat(disclosures(certificate.id())).isEqualTo("2");
      assertThat(
              VILLAGE.text(
                  "select count(*) from trace.disclosure where record like '%\"revokedOn\":\""
                      + TODAY
                      + "\"%' and record not like '%Quyết định 5%' and subject = '"
                      + certificate.id()
                      + "'"))
          .isEqualTo("1");
    }

    @Test
    void is_neither_before_the_issue_nor_still_to_come() {
      assertThat(Village.reason(revoke(LocalDate.of(2024, 4, 30), "trước ngày cấp")))
          .contains(RefusalReason.REVOKED_BEFORE_ISSUE);
      assertThat(Village.reason(revoke(TODAY.plusDays(1), "ngày mai")))
          .contains(RefusalReason.REVOKED_IN_THE_FUTURE);
      assertThat(revoke(LocalDate.of(2024, 5, 1), "đúng ngày cấp"))
          .isInstanceOf(Registration.New.class);
    }

    @Test
    void lets_it_be_entered_anew_but_neither_corrected_nor_checked() {
      revoke(TODAY, "ghi nhầm");
      assertThat(reason(VILLAGE.the(CheckCertificate.class).check(certificate.id(), 1, OFFICER)))
          .contains(RefusalReason.CERTIFICATE_REVOKED);
      assertThat(register(certificate)).isInstanceOf(Registration.Same.class);
      stored(ocop("r", LocalDate.of(2024, 5, 1)));
    }
  }

  @Test
  void shops_hear_of_an_end_once_and_of_a_corrected_end_once_more() {
    Certificate ends = stored(ocop("z", TODAY.minusMonths(36)));
    ExpiryWarnings warnings = VILLAGE.the(ExpiryWarnings.class);
    assertThat(ends.lastDay()).contains(TODAY);
    assertThat(warnings.tellShopsOfEnds(TODAY, Village.NOW)).isZero();
    String before = told();
    LocalDate dayAfter = TODAY.plusDays(1);
    assertThat(warnings.tellShopsOfEnds(dayAfter, Village.NOW)).isEqualTo(1);
    assertThat(told()).isNotEqualTo(before);
    assertThat(warnings.tellShopsOfEnds(dayAfter.plusDays(3), Village.NOW)).isZero();
  }

  @Test
  void what_ends_within_some_days_is_listed_until_it_is_renewed() {
    Certificate old = stored(ocop("v", LocalDate.of(2023, 12, 1)));
    Certificates certificates = VILLAGE.the(Certificates.class);
    List<RegisteredCertificate> ending = certificates.ending(TODAY, TODAY.plusDays(9), 50);
    assertThat(ending).extracting(one -> one.certificate().id()).contains(old.id());
    assertThat(certificates.ending(TODAY, TODAY.plusDays(8), 50))
        .extracting(one -> one.certificate().id())
        .doesNotContain(old.id());
    stored(ocop("v", LocalDate.of(2026, 11, 1)));
    assertThat(certificates.ending(TODAY, TODAY.plusDays(9), 50))
        .extracting(one -> one.certificate().id())
        .doesNotContain(old.id());
  }

  @Test
  void papers_that_stand_side_by_side_do_not_silence_each_other() {
    CertificateScope whole = new CertificateScope.WholeProducer();
    LocalDate issued = TODAY.minusYears(9);
    LocalDate soon = TODAY.plusDays(9);
    LocalDate later = TODAY.plusYears(3);
    Certificate first = stored(paper(CertificateScheme.TRADEMARK, whole, "4-01", issued, soon));
    stored(paper(CertificateScheme.TRADEMARK, whole, "4-02", issued, later));
    Certificate unsafe = stored(paper(CertificateScheme.FOOD_SAFETY, whole, "A1", issued, soon));
    assertThat(ending()).contains(first.id(), unsafe.id());
    stored(paper(CertificateScheme.TRADEMARK, whole, " 4 - 01", TODAY, later));
    stored(paper(CertificateScheme.FOOD_SAFETY, whole, "B2", TODAY, later));
    assertThat(ending()).doesNotContain(first.id(), unsafe.id());
  }

  private static List<UUID> ending() {
    return VILLAGE.the(Certificates.class).ending(TODAY, TODAY.plusDays(9), 500).stream()
        .map(one -> one.certificate().id())
        .toList();
  }
}
