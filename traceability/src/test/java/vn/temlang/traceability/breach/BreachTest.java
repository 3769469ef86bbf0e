package vn.temlang.traceability.breach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.temlang.traceability.Village.NOW;
import static vn.temlang.traceability.Village.reason;
import static vn.temlang.traceability.Village.stored;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.temlang.traceability.MalformedValue;
import vn.temlang.traceability.RefusalReason;
import vn.temlang.traceability.Village;

/** The register of breaches on PostgreSQL. */
class BreachTest {
  private static final Village VILLAGE = new Village();

  @AfterAll
  static void close() {
    VILLAGE.close();
  }

  private static Breach noticed(Duration ago) {
    return new Breach(Village.id(), NOW.minus(ago), "Mất điện thoại", 12, "Đã khóa");
  }

  private static RegisterBreach register() {
    return VILLAGE.the(RegisterBreach.class);
  }

  @Test
  void clock_runs_for_72_hours_whatever_the_day() {
    RegisteredBreach open = new RegisteredBreach(noticed(Duration.ZERO), Optional.empty());

    assertThat(open.due()).isEqualTo(Instant.parse("2026-11-25T03:00:00Z"));
    assertThat(open.late(open.due())).isFalse();
    assertThat(open.late(open.due().plusSeconds(1))).isTrue();
  }

  @Test
  void report_in_time_stays_in_time() {
    Breach breach = noticed(Duration.ofDays(3));
    stored(register().register(breach));
    RegisteredBreach reported = stored(register().report(breach.id(), "CA-1"));

    assertThat(reported.late(NOW.plus(Duration.ofDays(30)))).isFalse();
    assertThat(stored(register().report(breach.id(), "CA-2"))).isEqualTo(reported);
  }

  @Test
  void late_report_stays_late() {
    Breach breach = noticed(Duration.ofDays(3).plusSeconds(1));
    stored(register().register(breach));

    assertThat(stored(register().report(breach.id(), "CA-1")).late(NOW)).isTrue();
  }

  @Test
  void what_is_due_first_stands_first_and_what_is_reported_last() {
    Breach early = noticed(Duration.ofHours(50));
    Breach late = noticed(Duration.ofHours(2));
    Breach told = noticed(Duration.ofHours(60));
    List.of(late, told, early).forEach(breach -> stored(register().register(breach)));
    stored(register().report(told.id(), "CA-1"));

    List<Breach> order =
        VILLAGE.the(Breaches.class).all().stream()
            .map(RegisteredBreach::breach)
            .filter(List.of(early, late, told)::contains)
            .toList();
    assertThat(order).containsExactly(early, late, told);
  }

  @Test
  void repeat_is_the_same_and_other_words_conflict() {
    Breach breach = noticed(Duration.ofHours(1));
    stored(register().register(breach));
    Breach other = new Breach(breach.id(), breach.noticedAt(), "Khác", 1, "");

    assertThat(stored(register().register(breach)).breach()).isEqualTo(breach);
    assertThat(reason(register().register(other))).contains(RefusalReason.CONFLICTING_REPEAT);
  }

  @Test
  void what_is_not_yet_noticed_or_not_there_is_refused() {
    assertThatThrownBy(() -> register().register(noticed(Duration.ofMinutes(-1))))
        .isInstanceOf(MalformedValue.class);
    assertThat(reason(register().report(Village.id(), "CA-1")))
        .contains(RefusalReason.UNKNOWN_BREACH);
  }
}
