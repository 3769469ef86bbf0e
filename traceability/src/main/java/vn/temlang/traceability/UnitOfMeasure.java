package vn.temlang.traceability;

/** A unit by its code of UN/ECE Recommendation 20: KGM kilogram, LTR litre, H87 piece. */
public record UnitOfMeasure(String code) {
  public static final UnitOfMeasure PIECE = new UnitOfMeasure("H87");

  public UnitOfMeasure {
    if (!code.matches("[A-Z0-9]{2,3}")) {
      throw new MalformedValue(
          "unit", "a unit is a UN/ECE Recommendation 20 code such as KGM or H87");
    }
  }

  @Override
  public String toString() {
    return code;
  }
}
