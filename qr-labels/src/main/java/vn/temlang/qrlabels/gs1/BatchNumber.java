package vn.temlang.qrlabels.gs1;

/**
 * A producer's batch or lot number, application identifier 10.
 *
 * @param value 1 to 20 characters of GS1 character set 82, capitals and small letters distinct
 */
public record BatchNumber(String value) implements Qualifier {
  private static final int LONGEST = 20;

  /**
   * @throws MalformedGs1Exception for another length or another character
   */
  public BatchNumber {
    CharacterSet82.require("A batch number", value, LONGEST);
  }

  @Override
  public String ai() {
    return "10";
  }

  @Override
  public String toString() {
    return value;
  }
}
