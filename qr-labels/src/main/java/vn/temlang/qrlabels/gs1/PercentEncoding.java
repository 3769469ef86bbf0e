package vn.temlang.qrlabels.gs1;

import vn.temlang.qrlabels.gs1.MalformedGs1Exception.Rule;

/** Percent-encoding of path segments in ASCII (RFC 3986, section 2.1). */
final class PercentEncoding {
  private PercentEncoding() {}

  /** Everything but the unreserved characters of RFC 3986 is encoded, as GS1 demands. */
  static void append(StringBuilder to, String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (unreserved(c)) {
        to.append(c);
      } else {
        to.append('%').append(hex(c >> 4)).append(hex(c & 15));
      }
    }
  }

  static String decode(String segment) {
    StringBuilder decoded = new StringBuilder(segment.length());
    for (int i = 0; i < segment.length(); i++) {
      char c = segment.charAt(i);
      if (c == '%') {
        decoded.append(decoded(segment, i));
        i += 2;
      } else {
        decoded.append(c);
      }
    }
    return decoded.toString();
  }

  private static char decoded(String segment, int percent) {
    int high = percent + 2 < segment.length() ? digit(segment.charAt(percent + 1)) : -1;
    int low = high < 0 ? -1 : digit(segment.charAt(percent + 2));
    if (high < 0 || low < 0 || high > 7) {
      throw new MalformedGs1Exception(
          Rule.PERCENT_ENCODING, "Two hexadecimal digits of an ASCII character follow a %");
    }
    return (char) ((high << 4) | low);
  }

  private static boolean unreserved(char c) {
    return (c >= '0' && c <= '9')
        || (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || c == '-'
        || c == '.'
        || c == '_'
        || c == '~';
  }

  private static char hex(int value) {
    return "0123456789ABCDEF".charAt(value);
  }

  private static int digit(char c) {
    return c < 128 ? Character.digit(c, 16) : -1;
  }
}
