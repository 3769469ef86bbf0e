package vn.temlang.api.page.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Numbers as people in Viet Nam type them: points between thousands, a comma before decimals. What
 * could be read in two ways is not guessed.
 */
public final class NumberText {
  private static final Pattern PLAIN = Pattern.compile("[0-9]{1,15}");
  private static final Pattern POINTS =
      Pattern.compile("[1-9][0-9]{0,2}(\\.[0-9]{3}){1,4}(,[0-9]{1,6})?");
  private static final Pattern COMMAS = Pattern.compile("[1-9][0-9]{0,2}(,[0-9]{3}){1,4}");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("[0-9]{1,12},[0-9]{1,6}");
  private static final Pattern DECIMAL_POINT = Pattern.compile("[0-9]{1,12}\\.[0-9]{1,6}");
  private static final Pattern MONEY = Pattern.compile("(?iu)\\s*(đồng|đ|₫|vnd|vnđ)$");

  private NumberText() {}

  /** Why a text is no number. */
  public enum Why {
    NO_NUMBER,
    NOT_WHOLE,
    /** It could be read in two ways. */
    UNSURE
  }

  /** A text is no number, or not surely one. */
  public static final class Unclear extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Why why;
    private final transient List<String> readings;

    Unclear(Why why, String... readings) {
      super(why.name());
      this.why = why;
      this.readings = List.of(readings);
    }

    public Why why() {
      return why;
    }

    /** Both ways in which it could be read. */
    public List<String> readings() {
      return readings;
    }
  }

  /** Without decimals: commas can but stand between thousands. */
  public static BigDecimal whole(String typed) {
    String text = MONEY.matcher(typed).replaceFirst("").replace(" ", "");
    if (COMMAS.matcher(text).matches()) {
      return new BigDecimal(text.replace(",", ""));
    }
    BigDecimal number = decimal(text);
    if (number.stripTrailingZeros().scale() > 0) {
      throw new Unclear(Why.NOT_WHOLE);
    }
    return number;
  }

  public static BigDecimal decimal(String typed) {
    String text = typed.replace(" ", "");
    if (PLAIN.matcher(text).matches()) {
      return new BigDecimal(text);
    }
    if (POINTS.matcher(text).matches()) {
      return new BigDecimal(text.replace(".", "").replace(',', '.'));
    }
    if (COMMAS.matcher(text).matches()) {
      throw new Unclear(Why.UNSURE, text.replace(",", ""), text.replaceFirst(",0*$|0+$", ""));
    }
    if (DECIMAL_COMMA.matcher(text).matches()) {
      return new BigDecimal(text.replace(',', '.'));
    }
    if (DECIMAL_POINT.matcher(text).matches()) {
      return new BigDecimal(text);
    }
    throw new Unclear(Why.NO_NUMBER);
  }
}
