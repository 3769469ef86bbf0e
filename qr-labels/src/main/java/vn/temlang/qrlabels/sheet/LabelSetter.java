package vn.temlang.qrlabels.sheet;

import vn.temlang.qrlabels.symbol.QrSymbol;

/** Turns labels into page operators; remembers the setting of the label before. */
final class LabelSetter {
  private final LabelTemplate template;
  private int modules;
  private LabelText text;
  private LabelFrame frame;
  private TextBlock block;

  /** Sets a first label, so that a run that cannot be printed is refused before it begins. */
  LabelSetter(LabelTemplate template, Label first) {
    this.template = template;
    this.modules = QrSymbol.of(first.payload()).size();
    this.text = LabelText.of(first);
    this.frame = LabelFrame.of(template, modules);
    this.block = TextBlock.fit(template, frame, text);
  }

  /**
   * Writes a label.
   *
   * @param place 0 for the upper left label of the sheet, counted along the rows
   */
  void show(ContentStream page, Label label, int place) {
    QrSymbol symbol = QrSymbol.of(label.payload());
    prepare(symbol.size(), LabelText.of(label));
    int columns = template.grid().across().count();
    double left = template.grid().across().start(place % columns);
    double bottom =
        template.paper().height()
            - template.grid().down().start(place / columns)
            - template.label().height();
    page.ascii("q 1 0 0 1 ");
    page.number(LabelFrame.dots(left) * LabelFrame.DOT);
    page.number(LabelFrame.dots(bottom) * LabelFrame.DOT).ascii("cm q ");
    mask(page, symbol);
    block.show(page, label.code());
    page.ascii("Q\n");
  }

  private void prepare(int size, LabelText next) {
    if (size == modules && next.equals(text)) {
      return;
    }
    frame = LabelFrame.of(template, size);
    block = TextBlock.fit(template, frame, next);
    modules = size;
    text = next;
  }

  // an inline image of one bit a module; painted where 1
  private void mask(ContentStream page, QrSymbol symbol) {
    double side = symbol.size() * frame.moduleDots() * LabelFrame.DOT;
    page.number(side).ascii("0 0 ").number(side);
    page.number(frame.symbolX() * LabelFrame.DOT);
    page.number((frame.symbolY() - block.symbolDrop()) * LabelFrame.DOT)
        .ascii("cm BI/IM true/D[1 0]/W ");
    page.number(symbol.size()).ascii("/H ").number(symbol.size());
    byte[] rows = symbol.packedRows();
    if (looksLikeItsEnd(rows)) {
      page.ascii("/F/AHx ID ").hex(rows).ascii(">\nEI Q\n");
    } else {
      page.ascii("ID ").bytes(rows).ascii("\nEI Q\n");
    }
  }

  // readers look for EI among the bytes of an inline image
  private static boolean looksLikeItsEnd(byte[] rows) {
    for (int i = 1; i < rows.length; i++) {
      if (rows[i - 1] == 'E' && rows[i] == 'I') {
        return true;
      }
    }
    return false;
  }
}
