package vn.temlang.qrlabels.gs1;

/**
 * A place within the place of a GLN, application identifier 254.
 *
 * @param value 1 to 20 characters of GS1 character set 82, capitals and small letters distinct
 */
public record GlnExtension(String value) implements Qualifier {
  private static final int LONGEST = 20;

  /**
   * @throws MalformedGs1Exception for another length or another character
   */
  public GlnExtension {
    CharacterSet82.require("A GLN extension", value, LONGEST);
  }

  @Override
  public String ai() {
    return "254";
  }

  @Override
  public String toString() {
    return value;
  }
}
