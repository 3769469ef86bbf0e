package vn.temlang.traceability.event;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How much of a class of objects (EPCIS 2.0 section 7.3.3.3).
 *
 * @param epcClass the class, mostly a product's batch
 * @param quantity positive; null where the amount is not known
 * @param uom UN/ECE Recommendation 20 code (KGM, LTR, …); null means a count of pieces
 */
public record QuantityElement(Epc epcClass, @Nullable BigDecimal quantity, @Nullable String uom) {
  private static final Pattern REC_20 = Pattern.compile("[A-Z0-9]{2,3}");
  private static final int MOST_DIGITS = 30;

  /**
   * @throws IllegalArgumentException if the quantity is not positive or has more than 30 digits, if
   *     the unit is no code of two or three characters, or stands without a quantity
   */
  public QuantityElement {
    if (quantity != null) {
      requirePositive(quantity);
    }
    if (uom != null && (quantity == null || !REC_20.matcher(uom).matches())) {
      throw new IllegalArgumentException("no unit of UN/ECE Recommendation 20: " + uom);
    }
  }

  private static void requirePositive(BigDecimal quantity) {
    long digits = (long) quantity.precision() + Math.abs((long) quantity.scale());
    if (quantity.signum() <= 0 || digits > MOST_DIGITS) {
      throw new IllegalArgumentException("a quantity is positive and has at most 30 digits");
    }
  }
}
