package vn.temlang.qrlabels.gs1;

/**
 * The serial number of one item, application identifier 21.
 *
 * @param value 1 to 20 characters of GS1 character set 82, capitals and small letters distinct
 */
public record SerialNumber(String value) implements Qualifier {
  private static final int LONGEST = 20;

  /**
   * @throws MalformedGs1Exception for another length or another character
   */
  public SerialNumber {
    CharacterSet82.require("A serial number", value, LONGEST);
  }

  @Override
  public String ai() {
    return "21";
  }

  @Override
  public String toString() {
    return value;
  }
}
