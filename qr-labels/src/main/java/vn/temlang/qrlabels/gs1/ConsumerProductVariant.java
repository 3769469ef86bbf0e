package vn.temlang.qrlabels.gs1;

/**
 * The variant of a product that keeps its GTIN, application identifier 22.
 *
 * @param value 1 to 20 characters of GS1 character set 82, capitals and small letters distinct
 */
public record ConsumerProductVariant(String value) implements Qualifier {
  private static final int LONGEST = 20;

  /**
   * @throws MalformedGs1Exception for another length or another character
   */
  public ConsumerProductVariant {
    CharacterSet82.require("A product variant", value, LONGEST);
  }

  @Override
  public String ai() {
    return "22";
  }

  @Override
  public String toString() {
    return value;
  }
}
