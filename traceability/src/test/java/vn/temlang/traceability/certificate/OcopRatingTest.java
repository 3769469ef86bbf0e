package vn.temlang.traceability.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.temlang.traceability.certificate.Certificate.Term;
import vn.temlang.traceability.party.ProducerId;

class OcopRatingTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private static Certificate rating(
      int stars, Optional<LocalDate> last, Optional<LocalDate> revoked) {
    return new Certificate(
        new UUID(0, 1),
        new ProducerId(new UUID(0, 2)),
        new CertificateScope.WholeProducer(),
        CertificateScheme.OCOP,
        Optional.empty(),
        Optional.empty(),
        Optional.of(stars),
        new Term(Optional.empty(), Optional.empty(), last, revoked));
  }

  private static Certificate until(int stars, LocalDate last) {
    return rating(stars, Optional.of(last), Optional.empty());
  }

  private static Optional<Integer> stars(Certificate... certificates) {
    return OcopRating.on(TODAY, List.of(certificates)).flatMap(Certificate::stars);
  }

  @Test
  void is_that_of_the_valid_certificate_which_lasts_longest() {
    assertThat(stars(until(4, TODAY), until(3, TODAY.plusYears(2)))).contains(3);
    assertThat(stars(until(5, TODAY.minusDays(1)), until(3, TODAY))).contains(3);
  }

  @Test
  void ends_the_day_after_the_last_day() {
    assertThat(stars(until(4, TODAY))).contains(4);
    assertThat(stars(until(4, TODAY.minusDays(1)))).isEmpty();
  }

  @Test
  void of_a_list_without_days_does_not_outlive_the_paper() {
    Certificate listed = rating(4, Optional.empty(), Optional.empty());
    assertThat(stars(listed)).contains(4);
    assertThat(stars(listed, until(4, TODAY))).contains(4);
    assertThat(stars(listed, until(4, TODAY.minusDays(1)))).isEmpty();
    assertThat(stars(listed, rating(4, Optional.of(TODAY.plusYears(1)), Optional.of(TODAY))))
        .isEmpty();
  }

  @Test
  void counts_from_3_stars_on() {
    assertThat(stars(until(2, TODAY))).isEmpty();
    assertThat(stars(until(3, TODAY))).contains(3);
  }

  @Test
  void of_a_revoked_one_that_would_last_longer_gives_way_to_a_valid_one() {
    Certificate revoked = rating(5, Optional.of(TODAY.plusYears(3)), Optional.of(TODAY));
    assertThat(stars(revoked)).isEmpty();
    assertThat(stars(revoked, until(3, TODAY.plusDays(1)))).contains(3);
  }
}
