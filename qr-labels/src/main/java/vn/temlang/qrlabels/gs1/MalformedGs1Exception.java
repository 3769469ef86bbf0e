package vn.temlang.qrlabels.gs1;

/** Thrown by the values of this package when a text cannot be one of them; names the rule. */
public final class MalformedGs1Exception extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final Rule rule;

  MalformedGs1Exception(Rule rule, String message) {
    super(message);
    this.rule = rule;
  }

  /** The rule that was broken; its name is public contract. */
  public Rule rule() {
    return rule;
  }

  /** What a text of this package has to keep to. */
  public enum Rule {
    /** The number of characters is not one that the key has. */
    LENGTH,
    /** Something other than the digits 0 to 9. */
    DIGITS_ONLY,
    /** A character outside the set that the key is made of. */
    CHARACTER_SET,
    /** The last digit or character does not belong to those before it. */
    CHECK_DIGIT,
    /** Zeros only: no organisation was ever given that key. */
    ALL_ZEROS,
    /** Not an absolute http or https URI. */
    NOT_A_URI,
    /** A percent sign that is not followed by two hexadecimal digits of an ASCII character. */
    PERCENT_ENCODING,
    /** No primary identification key among 01, 414 and 00. */
    NO_PRIMARY_KEY,
    /** An alias such as /gtin/: withdrawn by the standard, numbers only. */
    ALIAS_NAME,
    /** A key qualifier that does not belong to the primary key, or that stands there twice. */
    FOREIGN_QUALIFIER,
    /** Key qualifiers in another order than the standard's. */
    QUALIFIER_ORDER,
    /** A value of one or two dots: every browser would take it for a step in the path. */
    DOT_SEGMENT
  }
}
