package vn.temlang.traceability.product;

import java.text.Normalizer;
import java.util.Optional;
import vn.temlang.traceability.MalformedValue;

/**
 * What the label tells (NĐ 43/2017/NĐ-CP article 10, NĐ 37/2026/NĐ-CP article 32), each in the
 * producer's words: 1 to 2,000 characters, lines broken as typed.
 *
 * @param ingredients thành phần
 * @param storage how to keep it
 * @param directions how to use it
 * @param warnings what to take care of
 * @param origin where it was made, or last processed
 * @param packaging box, jar, bag
 */
public record Details(
    Optional<String> ingredients,
    Optional<String> storage,
    Optional<String> directions,
    Optional<String> warnings,
    Optional<String> origin,
    Optional<String> packaging) {
  private static final int LONGEST = 2_000;

  /** Nothing is known. */
  public static final Details NONE =
      new Details(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  public Details {
    ingredients = clean("ingredients", ingredients);
    storage = clean("storage", storage);
    directions = clean("directions", directions);
    warnings = clean("warnings", warnings);
    origin = clean("origin", origin);
    packaging = clean("packaging", packaging);
  }

  private static Optional<String> clean(String field, Optional<String> words) {
    Optional<String> clean =
        words
            .map(text -> Normalizer.normalize(text.strip(), Normalizer.Form.NFC))
            .map(text -> text.replace("\r\n", "\n"))
            .filter(text -> !text.isEmpty());
    if (clean.isPresent() && clean.get().length() > LONGEST) {
      throw new MalformedValue(field, "at most 2,000 characters, not " + clean.get().length());
    }
    if (clean.isPresent()
        && clean.get().codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n')) {
      throw new MalformedValue(field, "no control characters but the end of a line");
    }
    return clean;
  }
}
