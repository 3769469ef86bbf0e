package vn.temlang.qrlabels.gs1;

/**
 * A Global Location Number: a place or a party.
 *
 * @param digits thirteen digits with a right check digit
 */
public record Gln(String digits) implements PrimaryKey {
  /**
   * @throws MalformedGs1Exception for another length, another character, a wrong check digit, or
   *     zeros only
   */
  public Gln {
    CheckDigit.requireKey("A GLN", digits, 13);
  }

  /** 414: the GLN of a physical place. */
  @Override
  public String ai() {
    return "414";
  }

  @Override
  public String toString() {
    return digits;
  }
}
