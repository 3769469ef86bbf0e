package vn.temlang.qrlabels.gs1;

import vn.temlang.qrlabels.gs1.MalformedGs1Exception.Rule;

/** GS1 AI encodable character set 82 (GS1 General Specifications, figure 7.11-1). */
final class CharacterSet82 {
  private static final String PUNCTUATION = "!\"%&'()*+,-./:;<=>?_";

  private CharacterSet82() {}

  static boolean contains(char c) {
    return (c >= '0' && c <= '9')
        || (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || PUNCTUATION.indexOf(c) >= 0;
  }

  static void require(String name, String text, int longest) {
    if (text.isEmpty() || text.length() > longest) {
      throw new MalformedGs1Exception(
          Rule.LENGTH, name + " has 1 to " + longest + " characters, not " + text.length());
    }
    for (int i = 0; i < text.length(); i++) {
      if (!contains(text.charAt(i))) {
        throw new MalformedGs1Exception(
            Rule.CHARACTER_SET, name + ": position " + (i + 1) + " is outside character set 82");
      }
    }
  }
}
