package vn.temlang.qrlabels.gs1;

import vn.temlang.qrlabels.gs1.MalformedGs1Exception.Rule;

/**
 * The check digit of GTIN, GLN and SSCC: weights 3 and 1 from the right, modulo 10 (GS1 General
 * Specifications, section 7.9.1).
 */
public final class CheckDigit {
  private CheckDigit() {}

  /**
   * The digit 0 to 9 that completes a key.
   *
   * @param digits the key without its check digit
   * @throws MalformedGs1Exception when there is anything but digits, or nothing
   */
  public static int of(String digits) {
    requireDigits(digits);
    int sum = 0;
    for (int i = digits.length() - 1, weight = 3; i >= 0; i--, weight = 4 - weight) {
      sum += weight * (digits.charAt(i) - '0');
    }
    return (10 - sum % 10) % 10;
  }

  /** The key with its check digit behind it. */
  public static String appendTo(String digits) {
    return digits + of(digits);
  }

  /** Whether the last digit belongs to the ones before it. */
  static void require(String name, String digits) {
    int last = digits.length() - 1;
    int expected = of(digits.substring(0, last));
    if (digits.charAt(last) - '0' != expected) {
      throw new MalformedGs1Exception(
          Rule.CHECK_DIGIT, name + " " + digits + " should end in " + expected);
    }
  }

  static void requireDigits(String digits) {
    if (digits.isEmpty()) {
      throw new MalformedGs1Exception(Rule.LENGTH, "No digits at all");
    }
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9') {
        throw new MalformedGs1Exception(
            Rule.DIGITS_ONLY, "Not a digit at position " + (i + 1) + " of " + digits.length());
      }
    }
  }

  /** A key of digits in one of the given lengths, with its check digit, not all zeros. */
  static void requireKey(String name, String digits, int... lengths) {
    requireLength(name, digits, lengths);
    requireDigits(digits);
    require(name, digits);
    if (digits.chars().allMatch(c -> c == '0')) {
      throw new MalformedGs1Exception(Rule.ALL_ZEROS, name + " of zeros only");
    }
  }

  private static void requireLength(String name, String digits, int... lengths) {
    StringBuilder allowed = new StringBuilder();
    for (int length : lengths) {
      if (digits.length() == length) {
        return;
      }
      allowed.append(allowed.isEmpty() ? "" : ", ").append(length);
    }
    throw new MalformedGs1Exception(
        Rule.LENGTH, name + " has " + allowed + " digits, not " + digits.length());
  }
}
