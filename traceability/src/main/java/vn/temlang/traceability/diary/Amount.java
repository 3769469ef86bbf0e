package vn.temlang.traceability.diary;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import vn.temlang.traceability.MalformedValue;

/**
 * A quantity as it was typed; whether it makes sense for a batch, {@link WriteDiary} judges.
 *
 * @param unit UN/ECE Recommendation 20 code: KGM, LTR, H87 (pieces), …
 */
public record Amount(BigDecimal value, String unit) {
  private static final Pattern REC_20 = Pattern.compile("[A-Z0-9]{2,3}");
  private static final int MOST_DIGITS = 15;

  /**
   * @throws IllegalArgumentException if the unit has not the form of a code
   */
  public Amount {
    if (!REC_20.matcher(unit).matches()) {
      throw new MalformedValue("unit", "no unit of UN/ECE Recommendation 20: " + unit);
    }
  }

  /** The same without zeros at the end. */
  Amount plain() {
    return new Amount(value.stripTrailingZeros(), unit);
  }

  boolean isPositive() {
    return value.signum() > 0;
  }

  /** Digits before and after the decimal mark together, without writing them out. */
  boolean isTooLong() {
    long fraction = Math.max(value.scale(), 0);
    long whole = Math.max((long) value.precision() - value.scale(), 1);
    return whole + fraction > MOST_DIGITS;
  }
}
