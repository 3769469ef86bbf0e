package vn.temlang.api.intake.row;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Numbers as people in Viet Nam type them: points between thousands, a comma before decimals. What
 * could be read in two ways is not guessed.
 */
final class NumberText {
  private static final Pattern PLAIN = Pattern.compile("[0-9]{1,15}");
  private static final Pattern POINTS =
      Pattern.compile("[1-9][0-9]{0,2}(\\.[0-9]{3}){1,4}(,[0-9]{1,6})?");
  private static final Pattern COMMAS = Pattern.compile("[1-9][0-9]{0,2}(,[0-9]{3}){1,4}");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("[0-9]{1,12},[0-9]{1,6}");
  private static final Pattern DECIMAL_POINT = Pattern.compile("[0-9]{1,12}\\.[0-9]{1,6}");
  private static final Pattern MONEY = Pattern.compile("(?iu)\\s*(đồng|đ|₫|vnd|vnđ)$");

  private NumberText() {}

  /** Without decimals: commas can but stand between thousands. */
  static BigDecimal whole(String typed) {
    String text = MONEY.matcher(typed).replaceFirst("").replace(" ", "");
    if (COMMAS.matcher(text).matches()) {
      return new BigDecimal(text.replace(",", ""));
    }
    BigDecimal number = decimal(text);
    if (number.stripTrailingZeros().scale() > 0) {
      throw new WrongCell("CELL_WHOLE");
    }
    return number;
  }

  static BigDecimal decimal(String typed) {
    String text = typed.replace(" ", "");
    if (PLAIN.matcher(text).matches()) {
      return new BigDecimal(text);
    }
    if (POINTS.matcher(text).matches()) {
      return new BigDecimal(text.replace(".", "").replace(',', '.'));
    }
    if (COMMAS.matcher(text).matches()) {
      throw new WrongCell(
          "CELL_NUMBER_UNSURE", text.replace(",", ""), text.replaceFirst(",0*$|0+$", ""));
    }
    if (DECIMAL_COMMA.matcher(text).matches()) {
      return new BigDecimal(text.replace(',', '.'));
    }
    if (DECIMAL_POINT.matcher(text).matches()) {
      return new BigDecimal(text);
    }
    throw new WrongCell("CELL_NUMBER");
  }
}
