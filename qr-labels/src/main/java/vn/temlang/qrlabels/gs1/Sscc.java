package vn.temlang.qrlabels.gs1;

/**
 * A Serial Shipping Container Code: one carton, pallet or parcel on its way.
 *
 * @param digits eighteen digits with a right check digit
 */
public record Sscc(String digits) implements PrimaryKey {
  /**
   * @throws MalformedGs1Exception for another length, another character, a wrong check digit, or
   *     zeros only
   */
  public Sscc {
    CheckDigit.requireKey("An SSCC", digits, 18);
  }

  @Override
  public String ai() {
    return "00";
  }

  @Override
  public String toString() {
    return digits;
  }
}
