package vn.temlang.qrlabels.gs1;

import java.util.UUID;
import vn.temlang.qrlabels.Base32;
import vn.temlang.qrlabels.gs1.MalformedGs1Exception.Rule;

/**
 * The platform's own code of a product whose producer has no GTIN: eleven characters of Crockford's
 * base 32 for a 55-bit number and one check character, printed {@code ABCD-EFGH-JKMN}. It is no GS1
 * key, stands where one would, and its twelve characters keep it apart from the sixteen of a stamp.
 *
 * <p>The check character is the sum over GF(32) of the characters, each times another power of the
 * field's generator: one wrong character and any two characters swapped are always noticed.
 *
 * @param text twelve characters of the alphabet in capitals
 */
public record TraceCode(String text) {
  /** The number that a code carries is below two to this power. */
  public static final int BITS = 55;

  private static final int LENGTH = 12;
  private static final int GROUP = 4;
  // x^5 + x^2 + 1, primitive over GF(2)
  private static final int FIELD = 0b100101;

  /**
   * @throws MalformedGs1Exception for another length, another character or a wrong check character
   */
  public TraceCode {
    if (text.length() != LENGTH) {
      throw new MalformedGs1Exception(
          Rule.LENGTH, "A trace code has 12 characters, not " + text.length());
    }
    for (int i = 0; i < LENGTH; i++) {
      if (Base32.valueOf(text.charAt(i)) < 0) {
        throw new MalformedGs1Exception(
            Rule.CHARACTER_SET, "A trace code has no such character as at " + (i + 1));
      }
    }
    if (text.charAt(LENGTH - 1) != check(text)) {
      throw new MalformedGs1Exception(
          Rule.CHECK_DIGIT, "The last character of the trace code does not belong to the others");
    }
  }

  /**
   * The code of a number.
   *
   * @param number 0 to 2^55-1; two products never share one
   */
  public static TraceCode of(long number) {
    String data = Base32.encode(number, LENGTH - 1);
    return new TraceCode(data + check(data));
  }

  /** The code of a product's id: its low 55 bits, which are random in UUIDs of versions 4 and 7. */
  public static TraceCode of(UUID id) {
    return of(id.getLeastSignificantBits() & ((1L << BITS) - 1));
  }

  /**
   * The code that a person typed: small letters, blanks, hyphens, O for 0, I or L for 1 are taken.
   *
   * @throws MalformedGs1Exception as the constructor
   */
  public static TraceCode parse(String typed) {
    return new TraceCode(Base32.tidy(typed));
  }

  /** The number that {@link #of(long)} was given. */
  public long number() {
    return Base32.decode(text.substring(0, LENGTH - 1));
  }

  /** In groups of four. */
  public String grouped() {
    return String.join(
        "-", text.substring(0, GROUP), text.substring(GROUP, 2 * GROUP), text.substring(2 * GROUP));
  }

  @Override
  public String toString() {
    return text;
  }

  // Horner: a character's weight is a power from 1 to 11 of the generator, the check's own is 0
  private static char check(String text) {
    int sum = 0;
    for (int i = 0; i < LENGTH - 1; i++) {
      sum = doubled(sum ^ Base32.valueOf(text.charAt(i)));
    }
    return Base32.character(sum);
  }

  private static int doubled(int element) {
    int shifted = element << 1;
    return (shifted & 32) == 0 ? shifted : shifted ^ FIELD;
  }
}
