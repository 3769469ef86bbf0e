package vn.temlang.qrlabels.sheet;

import java.util.ArrayList;
import java.util.List;
import vn.temlang.qrlabels.sheet.LabelFrame.Field;
import vn.temlang.qrlabels.sheet.TextSetting.Row;
import vn.temlang.qrlabels.sheet.UnprintableLabelException.Reason;

/** The text of a run's labels, set once: operators for its lines, places for its codes. */
final class TextBlock {
  // x-height 0.93 mm: the least that packaged food has to show in many countries is 0.9
  private static final double SMALLEST = 5;
  private static final double LARGEST = 11;
  private static final double STEP = 0.25;
  // type size in points for each millimetre of the label's height
  private static final double SIZE_PER_MM = 0.3;
  // from a row's top to its baseline: stacked accents on capitals stay inside
  private static final double BASELINE = 0.98;

  private final LabelFrame frame;
  private final byte[] lines;
  private final List<Double> codeBaselines;
  private final double codeSize;
  private final int drop;

  private TextBlock(
      LabelFrame frame, byte[] lines, List<Double> codeBaselines, double codeSize, int drop) {
    this.frame = frame;
    this.lines = lines;
    this.codeBaselines = codeBaselines;
    this.codeSize = codeSize;
    this.drop = drop;
  }

  /**
   * The largest setting that fits.
   *
   * @throws UnprintableLabelException when even the smallest does not
   */
  static TextBlock fit(LabelTemplate template, LabelFrame frame, LabelText text) {
    Field field = frame.text();
    double preferred = SIZE_PER_MM * template.label().height();
    double size = Math.floor(Math.clamp(preferred, SMALLEST, LARGEST) / STEP) * STEP;
    TextSetting setting = TextSetting.at(size, SMALLEST, text, field.width());
    while (size > SMALLEST && !fits(setting, field)) {
      size -= STEP;
      setting = TextSetting.at(size, SMALLEST, text, field.width());
    }
    requireFit(setting, field);
    return of(setting, frame);
  }

  /** Writes the operators of a label's text, from the label's lower left corner. */
  void show(ContentStream page, String code) {
    page.ascii("BT ").bytes(lines);
    int middle = codeBaselines.size() == 1 ? -1 : LabelText.middle(code);
    if (middle >= 0) {
      row(page, code.substring(0, middle + 1), codeBaselines.getFirst());
    }
    row(page, code.substring(middle + 1), codeBaselines.getLast());
    page.ascii("ET\n");
  }

  /** How many dots the symbol above the text comes down, so that both stand in the middle. */
  int symbolDrop() {
    return drop;
  }

  // a code is set as if of C's; one with many a W becomes a little smaller
  private void row(ContentStream page, String text, double baseline) {
    double width = LabelFont.STRONG.width(text, codeSize);
    double shrunk = Math.min(1, frame.text().width() / width);
    page.ascii("/F2 ").number(codeSize * shrunk).ascii("Tf ");
    place(page, frame, width * shrunk, baseline);
    glyphs(page, text, LabelFont.STRONG);
  }

  private static TextBlock of(TextSetting setting, LabelFrame frame) {
    Field field = frame.text();
    ContentStream lines = new ContentStream();
    List<Double> codeBaselines = new ArrayList<>();
    double spare = (field.height() - setting.height()) / 2;
    int drop = frame.centred() ? (int) (spare / LabelFrame.DOT) : 0;
    double top = field.y() + field.height() - spare;
    int code = setting.rows().size() - setting.codeRows();
    for (int i = 0; i < setting.rows().size(); i++) {
      Row row = setting.rows().get(i);
      double baseline = top - row.gap() - BASELINE * row.size();
      top -= row.height();
      if (i >= code) {
        codeBaselines.add(baseline);
      } else {
        lines.ascii(row.font() == LabelFont.STRONG ? "/F2 " : "/F1 ");
        lines.number(row.size()).ascii("Tf ");
        place(lines, frame, row.width(), baseline);
        glyphs(lines, row.text(), row.font());
      }
    }
    double codeSize = setting.rows().getLast().size();
    return new TextBlock(frame, lines.toBytes(), codeBaselines, codeSize, drop);
  }

  private static void place(ContentStream page, LabelFrame frame, double width, double baseline) {
    Field field = frame.text();
    double x = frame.centred() ? field.x() + (field.width() - width) / 2 : field.x();
    page.ascii("1 0 0 1 ").number(x).number(baseline).ascii("Tm ");
  }

  private static void glyphs(ContentStream page, String text, LabelFont font) {
    page.ascii("<");
    for (int i = 0; i < text.length(); i++) {
      page.hex(font.glyph(text.charAt(i)));
    }
    page.ascii(">Tj\n");
  }

  private static boolean fits(TextSetting setting, Field field) {
    return setting.widest().width() <= field.width() && setting.height() <= field.height();
  }

  private static void requireFit(TextSetting setting, Field field) {
    Row widest = setting.widest();
    if (widest.width() > field.width()) {
      throw unprintable(
          Reason.WORD_TOO_WIDE, "\"" + widest.text() + "\"", widest.width(), field.width());
    }
    if (setting.height() > field.height()) {
      String rows = setting.rows().size() + " rows of text";
      throw unprintable(Reason.TEXT_TOO_HIGH, rows, setting.height(), field.height());
    }
  }

  private static UnprintableLabelException unprintable(
      Reason reason, String what, double needed, double available) {
    return new UnprintableLabelException(
        reason, what, needed / LabelFrame.POINTS_PER_MM, available / LabelFrame.POINTS_PER_MM);
  }
}
