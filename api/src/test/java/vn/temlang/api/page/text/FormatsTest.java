package vn.temlang.api.page.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FormatsTest {
  @Test
  void writes_days_as_each_language_does() {
    LocalDate day = LocalDate.of(2026, 4, 15);
    assertThat(Formats.date(Language.VIETNAMESE, day)).isEqualTo("15/04/2026");
    assertThat(Formats.date(Language.ENGLISH, day)).isEqualTo("15 Apr 2026");
  }

  @Test
  void writes_times_on_the_clocks_of_viet_nam() {
    Instant lastMinuteOfTheDayInUtc = Instant.parse("2026-04-15T23:59:00Z");
    assertThat(Formats.time(Language.VIETNAMESE, lastMinuteOfTheDayInUtc))
        .isEqualTo("06:59, 16/04/2026");
    assertThat(Formats.time(Language.ENGLISH, lastMinuteOfTheDayInUtc))
        .isEqualTo("06:59, 16 Apr 2026");
  }

  @Test
  void writes_money_without_decimals_and_without_a_break() {
    assertThat(Formats.money(Language.VIETNAMESE, 185_000)).isEqualTo("185.000\u00a0₫");
    assertThat(Formats.money(Language.ENGLISH, 185_000)).isEqualTo("185,000\u00a0₫");
    assertThat(Formats.money(Language.VIETNAMESE, 0)).isEqualTo("0\u00a0₫");
  }

  @Test
  void writes_numbers_with_the_separators_of_the_language() {
    assertThat(Formats.number(Language.VIETNAMESE, new BigDecimal("1234.5"))).isEqualTo("1.234,5");
    assertThat(Formats.number(Language.ENGLISH, new BigDecimal("1234.5"))).isEqualTo("1,234.5");
  }
}
