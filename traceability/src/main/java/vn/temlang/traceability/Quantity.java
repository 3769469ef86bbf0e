package vn.temlang.traceability;

import java.math.BigDecimal;

/** How much of something: more than nothing, at most 12 digits before and 6 after the point. */
public record Quantity(BigDecimal value, UnitOfMeasure unit) {
  private static final BigDecimal LIMIT = BigDecimal.TEN.pow(12);

  public Quantity {
    if (value.signum() <= 0) {
      throw new MalformedValue("quantity", "a quantity is more than 0");
    }
    if (value.compareTo(LIMIT) >= 0 || value.stripTrailingZeros().scale() > 6) {
      throw new MalformedValue(
          "quantity", "a quantity has at most 12 digits before and 6 after the point");
    }
    value = value.stripTrailingZeros();
    if (value.scale() < 0) {
      value = value.setScale(0);
    }
  }

  @Override
  public String toString() {
    return value.toPlainString() + " " + unit;
  }
}
