package vn.temlang.traceability.picture;

import java.text.Normalizer;
import java.util.Optional;
import vn.temlang.traceability.MalformedValue;

/**
 * What a picture shows, for who cannot see it (WCAG 2.2, 1.1.1): 1 to 200 characters of Unicode in
 * form NFC, without control characters and without space at its ends.
 */
public record AltText(String value) {
  /** The most characters. */
  public static final int LONGEST = 200;

  public AltText {
    value = Normalizer.normalize(value.strip(), Normalizer.Form.NFC);
    if (value.isEmpty() || value.length() > LONGEST) {
      throw new MalformedValue("alt", "what a picture shows is told in 1 to 200 characters");
    }
    if (value.codePoints().anyMatch(Character::isISOControl)) {
      throw new MalformedValue("alt", "what a picture shows is told without control characters");
    }
  }

  /** Empty where nothing is said. */
  public static Optional<AltText> of(String typed) {
    return typed.isBlank() ? Optional.empty() : Optional.of(new AltText(typed));
  }

  @Override
  public String toString() {
    return value;
  }
}
