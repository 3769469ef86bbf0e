package vn.temlang.traceability;

import java.text.Normalizer;

/**
 * A name that people read: 1 to 200 characters of Unicode in form NFC, without control characters
 * and without space at its ends.
 */
public record Name(String value) {
  public Name {
    value = Normalizer.normalize(value.strip(), Normalizer.Form.NFC);
    if (value.isEmpty() || value.length() > 200) {
      throw new MalformedValue("name", "a name has 1 to 200 characters, not " + value.length());
    }
    if (value.codePoints().anyMatch(Character::isISOControl)) {
      throw new MalformedValue("name", "a name has no control characters");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
