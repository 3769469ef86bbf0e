package vn.temlang.traceability.place;

import java.text.Normalizer;
import vn.temlang.traceability.MalformedValue;

/**
 * What people call a hamlet (thôn, ấp, bản): 1 to 100 characters of Unicode in form NFC. It means
 * something within its commune only, and two communes may have one of the same name.
 */
public record HamletName(String value) {
  public HamletName {
    value = Normalizer.normalize(value.strip(), Normalizer.Form.NFC);
    if (value.isEmpty() || value.length() > 100) {
      throw new MalformedValue("hamlet", "a hamlet's name has 1 to 100 characters");
    }
    if (value.codePoints().anyMatch(Character::isISOControl)
        || value.codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw new MalformedValue("hamlet", "a hamlet's name has letters or digits in one line");
    }
  }

  /** Alike for two spellings of one name within a commune. */
  public String key() {
    return keyOf(value);
  }

  /** As {@link #key}, of a name that was taken before; it holds no comma. */
  public static String keyOf(String name) {
    return FoldedName.of(name.replace(',', ' '));
  }

  @Override
  public String toString() {
    return value;
  }
}
