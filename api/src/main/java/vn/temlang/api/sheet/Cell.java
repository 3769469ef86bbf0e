package vn.temlang.api.sheet;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * One cell.
 *
 * @param column from 0
 * @param text what stands in it, {@link #clean}; a number without separators and with a decimal
 *     point, a day as {@code 2026-04-15}, a formula as it is written
 */
public record Cell(int column, Kind kind, String text) {
  private static final Pattern SPACES = Pattern.compile("[\\h&&[^\\n]]+");
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\\n]]");

  /** What a spreadsheet takes it for. */
  public enum Kind {
    TEXT,
    NUMBER,
    DATE,
    FORMULA,
    /** What its formula came to was no value, such as {@code #REF!}. */
    ERROR
  }

  /** Letters of a column as spreadsheets name it: 0 is A, 26 is AA. */
  public static String letters(int column) {
    String last = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? last : letters(column / 26 - 1) + last;
  }

  /**
   * Text in one form (NFC), without control characters but line breaks, without doubled spaces and
   * spaces at its ends: what a spreadsheet changes by itself makes no difference.
   */
  public static String clean(String text) {
    String lines = text.replace("\r\n", "\n").replace('\t', ' ');
    String composed =
        Normalizer.normalize(CONTROLS.matcher(lines).replaceAll(""), Normalizer.Form.NFC);
    return SPACES.matcher(composed).replaceAll(" ").strip();
  }

  public boolean isBlank() {
    return text.isEmpty();
  }
}
