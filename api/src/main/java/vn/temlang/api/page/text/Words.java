package vn.temlang.api.page.text;

import java.math.BigDecimal;

/** The words of one language, for values that are put into words before a template sees them. */
public record Words(Messages messages, Language language) {

  /** The text of a key. */
  public String text(String key, Object... values) {
    return messages.text(language, key, values);
  }

  /**
   * A number with its unit.
   *
   * @param unit code of UN/ECE Recommendation 20; one without a word is shown as it is
   */
  public String quantity(BigDecimal value, String unit) {
    String word =
        switch (unit) {
          case "H87" -> text("unit.piece");
          case "KGM" -> text("unit.kilogram");
          case "GRM" -> text("unit.gram");
          case "LTR" -> text("unit.litre");
          case "MLT" -> text("unit.millilitre");
          default -> unit;
        };
    return Formats.number(language, value) + "\u00a0" + word;
  }
}
