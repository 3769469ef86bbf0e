package vn.temlang.api.page.text;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How dates, times, numbers and money are written; times are those of Viet Nam's clocks. */
public final class Formats {
  /** The zone in which production days, expiry days and all shown times are meant. */
  public static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

  private static final DateTimeFormatter VI_DATE = pattern("dd/MM/yyyy");
  private static final DateTimeFormatter VI_TIME = pattern("HH:mm, dd/MM/yyyy");
  private static final DateTimeFormatter EN_DATE = pattern("d MMM yyyy");
  private static final DateTimeFormatter EN_TIME = pattern("HH:mm, d MMM yyyy");

  private Formats() {}

  /** {@code 15/04/2026}; in English {@code 15 Apr 2026}. */
  public static String date(Language language, LocalDate date) {
    return (language == Language.ENGLISH ? EN_DATE : VI_DATE).format(date);
  }

  /** {@code 08:30, 15/04/2026}; in English {@code 08:30, 15 Apr 2026}. */
  public static String time(Language language, Instant time) {
    return (language == Language.ENGLISH ? EN_TIME : VI_TIME).format(time.atZone(VIET_NAM));
  }

  /** {@code 1.234,5}; in English {@code 1,234.5}; at most three decimals. */
  public static String number(Language language, BigDecimal number) {
    return NumberFormat.getNumberInstance(language.locale()).format(number);
  }

  /** Whole đồng: {@code 185.000 ₫}; in English {@code 185,000 ₫}; the space does not break. */
  public static String money(Language language, long dong) {
    return NumberFormat.getIntegerInstance(language.locale()).format(dong) + "\u00a0₫";
  }

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }
}
