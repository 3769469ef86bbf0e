package vn.temlang.qrlabels.gs1;

/**
 * A Global Trade Item Number, kept in fourteen digits whichever of its lengths it came in.
 *
 * @param digits 8, 12, 13 or 14 digits with a right check digit; filled with zeros on the left
 */
public record Gtin(String digits) implements PrimaryKey {
  private static final int KEPT = 14;

  /**
   * @throws MalformedGs1Exception for another length, another character, a wrong check digit, or
   *     zeros only
   */
  public Gtin {
    CheckDigit.requireKey("A GTIN", digits, 8, 12, 13, KEPT);
    // zeros on the left change no weight of the check digit
    digits = "0".repeat(KEPT - digits.length()) + digits;
  }

  @Override
  public String ai() {
    return "01";
  }

  /** As printed under an EAN-13 bar code; fourteen digits for a case with an indicator. */
  public String printed() {
    return digits.charAt(0) == '0' ? digits.substring(1) : digits;
  }

  @Override
  public String toString() {
    return digits;
  }
}
