package vn.temlang.qrlabels;

import java.util.Arrays;

/**
 * Douglas Crockford's base 32: digits and capitals without I, L, O and U, so that what is printed
 * can be read aloud and typed back. All of its characters are in the alphanumeric mode of QR.
 *
 * @see <a href="https://www.crockford.com/base32.html">Base 32</a>
 */
public final class Base32 {
  public static final int BITS_PER_CHARACTER = 5;

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int ASCII = 128;
  private static final byte[] VALUES = values();

  private Base32() {}

  /**
   * The low bits of a number, most significant first.
   *
   * @param value an unsigned number below 2^(5·length)
   * @param length 1 to 12 characters
   */
  public static String encode(long value, int length) {
    if (length < 1 || length > 12 || value >>> (BITS_PER_CHARACTER * length) != 0) {
      throw new IllegalArgumentException(length + " characters cannot hold " + value);
    }
    char[] text = new char[length];
    long rest = value;
    for (int i = length - 1; i >= 0; i--) {
      text[i] = character((int) rest & 31);
      rest >>>= BITS_PER_CHARACTER;
    }
    return new String(text);
  }

  /**
   * The number that {@link #encode} wrote.
   *
   * @param text at most 12 characters of the alphabet, capitals only
   * @throws IllegalArgumentException for any other character or length
   */
  public static long decode(CharSequence text) {
    if (text.isEmpty() || text.length() > 12) {
      throw new IllegalArgumentException("1 to 12 characters, not " + text.length());
    }
    long value = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = valueOf(text.charAt(i));
      if (digit < 0) {
        throw new IllegalArgumentException("Not a character of base 32 at " + (i + 1));
      }
      value = (value << BITS_PER_CHARACTER) | digit;
    }
    return value;
  }

  /** The character for a value of 0 to 31. */
  public static char character(int value) {
    return ALPHABET.charAt(value);
  }

  /** The value 0 to 31 of a character of the alphabet, or -1. */
  public static int valueOf(char character) {
    return character < ASCII ? VALUES[character] : -1;
  }

  /**
   * What a person typed, as it was printed: capitals, without blanks and hyphens of any kind, O for
   * 0, I and L for 1. Characters that belong to no code are kept, for {@link #valueOf} to refuse.
   */
  public static String tidy(String typed) {
    StringBuilder tidied = new StringBuilder(typed.length());
    for (int i = 0; i < typed.length(); i++) {
      char c = typed.charAt(i);
      if (!separates(c)) {
        tidied.append(asPrinted(c));
      }
    }
    return tidied.toString();
  }

  private static boolean separates(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.DASH_PUNCTUATION
        || Character.getType(c) == Character.FORMAT;
  }

  // ASCII only: a capital made from another script's letter would be a character nobody printed
  private static char asPrinted(char c) {
    char capital = c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c;
    return switch (capital) {
      case 'O' -> '0';
      case 'I', 'L' -> '1';
      default -> capital;
    };
  }

  private static byte[] values() {
    byte[] values = new byte[ASCII];
    Arrays.fill(values, (byte) -1);
    for (int i = 0; i < ALPHABET.length(); i++) {
      values[ALPHABET.charAt(i)] = (byte) i;
    }
    return values;
  }
}
