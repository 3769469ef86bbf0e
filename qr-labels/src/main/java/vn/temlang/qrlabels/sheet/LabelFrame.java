package vn.temlang.qrlabels.sheet;

import vn.temlang.qrlabels.sheet.UnprintableLabelException.Reason;
import vn.temlang.qrlabels.symbol.QrSymbol;

/**
 * Where symbol and text stand on every label of a template, for symbols of one size. The symbol
 * stands on the left of a wide label and at the top of a high one. Its place and its modules are
 * whole dots of 300 to the inch (0.24 pt), so that no printer has to round them differently.
 *
 * @param moduleDots a module's side in dots
 * @param symbolX from the label's left edge to the first module, in dots
 * @param symbolY from the label's lower edge to the lowest module, in dots
 * @param text the field of the text, in points from the label's lower left corner
 * @param centred whether rows of text are centred
 */
record LabelFrame(int moduleDots, int symbolX, int symbolY, Field text, boolean centred) {
  static final double DOT = 0.24;
  static final double POINTS_PER_MM = 72 / 25.4;

  // a stock's labels lie that far off on a common printer
  private static final double MARGIN_MM = 1.2;
  // what common printers leave blank along the edges of the paper
  private static final double UNPRINTABLE_MM = 4.3;
  private static final double SHARE_OF_WIDTH = 0.45;
  private static final double SHARE_OF_HEIGHT = 0.6;
  // 4 dots are 0.34 mm, which phones still read; beyond 10 a symbol looks like a poster
  private static final int SMALLEST_MODULE = 4;
  private static final int LARGEST_MODULE = 10;

  /** A rectangle in points. */
  record Field(double x, double y, double width, double height) {}

  static int dots(double mm) {
    return (int) Math.round(mm * POINTS_PER_MM / DOT);
  }

  /**
   * The frame for symbols of so many modules on a side, quiet zone not counted.
   *
   * @throws UnprintableLabelException when the symbol would become too fine to be read
   */
  static LabelFrame of(LabelTemplate template, int modules) {
    double width = template.label().width();
    double height = template.label().height();
    double marginX = margin(template.grid().across(), width, template.paper().width());
    double marginY = margin(template.grid().down(), height, template.paper().height());
    Field inner = new Field(marginX, marginY, width - 2 * marginX, height - 2 * marginY);
    boolean beside = width > height;
    double side =
        beside
            ? Math.min(inner.height(), SHARE_OF_WIDTH * width)
            : Math.min(inner.width(), SHARE_OF_HEIGHT * inner.height());
    int module = module(modules, side);
    return beside ? beside(inner, modules, module) : above(inner, modules, module);
  }

  private static int module(int modules, double side) {
    int all = modules + 2 * QrSymbol.QUIET_ZONE;
    int module = Math.min(LARGEST_MODULE, (int) (side * POINTS_PER_MM / DOT) / all);
    if (module < SMALLEST_MODULE) {
      double needed = all * SMALLEST_MODULE * DOT / POINTS_PER_MM;
      throw new UnprintableLabelException(
          Reason.SYMBOL_TOO_LARGE, "Symbol of %d modules".formatted(modules), needed, side);
    }
    return module;
  }

  private static LabelFrame beside(Field inner, int modules, int module) {
    int quiet = QrSymbol.QUIET_ZONE * module;
    double side = mm(modules * module + 2 * quiet);
    int x = dots(inner.x()) + quiet;
    int y = dots(inner.y() + (inner.height() - side) / 2) + quiet;
    Field text = points(inner.x() + side, inner.y(), inner.width() - side, inner.height());
    return new LabelFrame(module, x, y, text, false);
  }

  private static LabelFrame above(Field inner, int modules, int module) {
    int quiet = QrSymbol.QUIET_ZONE * module;
    double side = mm(modules * module + 2 * quiet);
    int x = dots(inner.x() + (inner.width() - side) / 2) + quiet;
    int y = dots(inner.y() + inner.height() - side) + quiet;
    Field text = points(inner.x(), inner.y(), inner.width(), inner.height() - side);
    return new LabelFrame(module, x, y, text, true);
  }

  private static double mm(int dots) {
    return dots * DOT / POINTS_PER_MM;
  }

  private static Field points(double x, double y, double width, double height) {
    return new Field(
        x * POINTS_PER_MM, y * POINTS_PER_MM, width * POINTS_PER_MM, height * POINTS_PER_MM);
  }

  // the same for all labels of a sheet, though only those at its edges need more
  private static double margin(LabelTemplate.Axis axis, double label, double paper) {
    double outside = Math.min(axis.first(), paper - axis.end(label));
    return Math.max(MARGIN_MM, UNPRINTABLE_MM - outside);
  }
}
