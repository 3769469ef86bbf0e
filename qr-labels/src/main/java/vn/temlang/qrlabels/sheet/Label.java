package vn.temlang.qrlabels.sheet;

import java.text.Normalizer;
import java.util.List;

/**
 * What one label shows: a symbol, the code below or beside it for typing, and lines such as product
 * and batch, the first of them set stronger. Texts are kept in Unicode normalisation form C.
 *
 * @param payload what the symbol carries, ASCII; capitals make it smaller
 * @param code in groups joined by hyphens, broken in the middle where the label is narrow
 * @param lines the most important first; blank ones are left out
 */
public record Label(String payload, String code, List<String> lines) {
  /**
   * @throws IllegalArgumentException for an empty payload or code, or control characters
   */
  public Label {
    code = clean(code);
    if (payload.isEmpty() || code.isEmpty()) {
      throw new IllegalArgumentException("A label has a payload and a code");
    }
    lines = lines.stream().map(Label::clean).filter(line -> !line.isEmpty()).toList();
  }

  private static String clean(String text) {
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("A label's text has no control characters");
    }
    return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
  }
}
