package vn.temlang.qrlabels.sheet;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a label's text at one size of type: the first line strong, the others plain, the code
 * strong behind a gap, in one row or in two.
 *
 * @param rows from top to bottom; those of the code hold wide characters instead
 * @param codeRows how many of the rows, from the last up, belong to the code
 */
record TextSetting(List<Row> rows, int codeRows) {
  private static final double LEADING = 1.25;
  private static final double CODE_GAP = 0.5;
  private static final double DETAIL = 0.88;
  // in points
  private static final double EVENING_STEP = 1;

  /**
   * A row of text.
   *
   * @param gap blank above it, in points
   */
  record Row(String text, LabelFont font, double size, double gap) {
    double width() {
      return font.width(text, size);
    }

    double height() {
      return gap + LEADING * size;
    }
  }

  /** Sets lines and code into rows that are no wider than that, where words allow it. */
  static TextSetting at(double size, double smallest, LabelText text, double width) {
    List<Row> rows = new ArrayList<>();
    double detail = Math.max(smallest, DETAIL * size);
    for (int i = 0; i < text.lines().size(); i++) {
      LabelFont font = i == 0 ? LabelFont.STRONG : LabelFont.REGULAR;
      rows.addAll(wrap(text.lines().get(i), font, i == 0 ? size : detail, width));
    }
    double gap = rows.isEmpty() ? 0 : CODE_GAP * size;
    Row whole = new Row(text.codeShape(), LabelFont.STRONG, size, gap);
    int middle = LabelText.middle(text.codeShape());
    if (whole.width() <= width || middle < 0) {
      rows.add(whole);
      return new TextSetting(rows, 1);
    }
    rows.add(new Row(text.codeShape().substring(0, middle + 1), LabelFont.STRONG, size, gap));
    rows.add(new Row(text.codeShape().substring(middle + 1), LabelFont.STRONG, size, 0));
    return new TextSetting(rows, 2);
  }

  double height() {
    return rows.stream().mapToDouble(Row::height).sum();
  }

  Row widest() {
    Row widest = rows.getFirst();
    for (Row row : rows) {
      if (row.width() > widest.width()) {
        widest = row;
      }
    }
    return widest;
  }

  // as few rows as words allow, then as even as they can be without another row
  private static List<Row> wrap(String line, LabelFont font, double size, double width) {
    List<Row> rows = wrapGreedily(line, font, size, width);
    double narrower = width - EVENING_STEP;
    while (rows.size() > 1 && narrower > 0) {
      List<Row> even = wrapGreedily(line, font, size, narrower);
      if (even.size() > rows.size() || even.stream().anyMatch(row -> row.width() > width)) {
        return rows;
      }
      rows = even;
      narrower -= EVENING_STEP;
    }
    return rows;
  }

  private static List<Row> wrapGreedily(String line, LabelFont font, double size, double width) {
    List<Row> rows = new ArrayList<>();
    String row = "";
    for (String word : line.split(" +", -1)) {
      String longer = row.isEmpty() ? word : row + " " + word;
      if (!row.isEmpty() && font.width(longer, size) > width) {
        rows.add(new Row(row, font, size, 0));
        longer = word;
      }
      row = longer;
    }
    rows.add(new Row(row, font, size, 0));
    return rows;
  }
}
