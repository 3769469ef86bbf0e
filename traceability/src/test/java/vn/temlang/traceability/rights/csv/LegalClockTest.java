package vn.temlang.traceability.rights.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.temlang.traceability.rights.LegalClock;
import vn.temlang.traceability.rights.LegalTerms;
import vn.temlang.traceability.rights.RequestKind;

/** The clocks of the law on the working days of Viet Nam. */
class LegalClockTest {
  private final CsvWorkingDays days = new CsvWorkingDays(new DayFile(""));
  private final LegalClock clock = new LegalClock(days);

  @ParameterizedTest(name = "{0} + 2 working days = {1}: {2}")
  @CsvSource({
    "2026-11-23,2026-11-25,an ordinary Monday",
    "2026-11-20,2026-11-24,over a weekend",
    "2026-11-21,2026-11-24,asked on a Saturday",
    "2026-02-12,2026-02-23,one day before Tết 2026 and one after",
    "2026-02-13,2026-02-24,the last working day before Tết 2026",
    "2026-02-18,2026-02-24,in the middle of Tết 2026",
    "2027-02-03,2027-02-11,one day before Tết 2027 and one after",
    "2027-02-04,2027-02-12,the last day before Tết 2027 that is surely worked",
    "2026-08-21,2026-08-24,the Saturday after it is worked",
    "2026-08-28,2026-09-04,National Day and the Monday that was exchanged",
    "2025-12-31,2026-01-06,New Year and the Friday that was exchanged",
    "2026-04-24,2026-04-29,the Monday for the Sunday of Giỗ Tổ",
    "2026-04-29,2026-05-05,30/4 and 1/5",
    "2026-12-31,2027-01-04,into a year in which the Saturday may be worked"
  })
  void working_days(LocalDate asked, LocalDate due, String why) {
    assertThat(clock.afterWorkingDays(asked, 2)).as(why).isEqualTo(due);
  }

  @ParameterizedTest(name = "{0} + {1} days = {2}")
  @CsvSource({
    "2026-11-23,15,2026-12-08",
    "2026-11-23,20,2026-12-14",
    "2026-02-01,15,2026-02-23",
    "2026-01-26,20,2026-02-23",
    "2026-01-25,20,2026-02-23",
    "2026-01-29,15,2026-02-13",
    "2026-08-07,15,2026-08-22",
    "2027-01-21,15,2027-02-11",
    "2027-04-16,15,2027-05-04",
    "2027-03-05,15,2027-03-20"
  })
  void days_that_end_on_a_holiday_end_with_the_next_working_day(
      LocalDate asked, int count, LocalDate due) {
    assertThat(clock.afterDays(asked, count)).isEqualTo(due);
  }

  @Test
  void a_year_that_is_not_announced_gives_the_earliest_day_and_says_so() {
    assertThat(clock.afterWorkingDays(LocalDate.of(2031, 1, 24), 2))
        .as("any Saturday may be worked in exchange for another day")
        .isEqualTo(LocalDate.of(2031, 1, 27));
    assertThat(days.announced(2026)).isTrue();
    assertThat(days.announced(2027)).isFalse();
    assertThat(clock.sure(LocalDate.of(2026, 12, 30), LocalDate.of(2026, 12, 31))).isTrue();
    assertThat(clock.sure(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 4))).isFalse();
  }

  @Test
  void a_file_of_the_operator_s_own_announces_a_year(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("2027.csv"),
        """
        date,kind,name
        2027-01-01,OFF,Tết Dương lịch
        2027-02-04,OFF,Tết
        2027-02-05,OFF,Tết
        2027-02-08,OFF,Tết
        2027-02-09,OFF,Tết
        2027-02-10,OFF,Tết
        2027-02-13,WORK,Làm bù
        """);
    CsvWorkingDays own = new CsvWorkingDays(new DayFile(folder.toString()));
    LegalClock known = new LegalClock(own);

    assertThat(own.announced(2027)).isTrue();
    assertThat(known.afterWorkingDays(LocalDate.of(2026, 12, 31), 2)).isEqualTo("2027-01-05");
    assertThat(known.afterWorkingDays(LocalDate.of(2027, 2, 3), 2)).isEqualTo("2027-02-12");
    assertThat(known.afterDays(LocalDate.of(2027, 1, 29), 15)).isEqualTo("2027-02-13");
    assertThat(own.worked(LocalDate.of(2026, 2, 17))).as("other years stay").isFalse();
  }

  @Test
  void a_file_that_cannot_be_read_is_named(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("2027.csv"), "date,kind,name\n2027-02-30,OFF,Tết\n");
    CsvWorkingDays own = new CsvWorkingDays(new DayFile(folder.toString()));

    assertThatIllegalStateException()
        .isThrownBy(() -> own.worked(LocalDate.of(2027, 2, 1)))
        .withMessageContaining("2027.csv");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DayFile(folder.resolve("none").toString()))
        .withMessageContaining("temlang.calendar.folder");
  }

  @Test
  void every_kind_of_request_has_its_terms() {
    CsvLegalTerms terms = new CsvLegalTerms(new DayFile(""));
    for (RequestKind kind : RequestKind.values()) {
      assertThat(terms.of(kind).answerWorkingDays()).isEqualTo(2);
    }
    assertThat(terms.of(RequestKind.WITHDRAW)).isEqualTo(new LegalTerms.Term(2, 15, 20));
    assertThat(terms.of(RequestKind.OBJECT)).isEqualTo(new LegalTerms.Term(2, 15, 20));
    assertThat(terms.of(RequestKind.ERASE)).isEqualTo(new LegalTerms.Term(2, 15, 20));
  }

  @Property
  boolean every_due_day_is_worked_and_later_than_the_day_of_asking(
      @ForAll @IntRange(min = 0, max = 1500) int day, @ForAll @IntRange(min = 1, max = 30) int n) {
    LocalDate asked = LocalDate.of(2025, 6, 1).plusDays(day);
    LocalDate due = clock.afterDays(asked, n);
    LocalDate worked = clock.afterWorkingDays(asked, n);
    return days.worked(due)
        && days.worked(worked)
        && !due.isBefore(asked.plusDays(n))
        && asked.datesUntil(worked).skip(1).filter(days::worked).count() == n - 1;
  }
}
