package vn.temlang.api.intake.row;

import java.util.Arrays;
import java.util.Optional;

/** What the rows of one sheet are; a workbook is taken in by this order. */
public enum SheetKind {
  PRODUCERS("Chủ thể", "Producers", "chu-the"),
  PRODUCTS("Sản phẩm", "Products", "san-pham"),
  BATCHES("Lô hàng", "Batches", "lo-hang");

  private final String vietnamese;
  private final String english;
  private final String fileName;

  SheetKind(String vietnamese, String english, String fileName) {
    this.vietnamese = vietnamese;
    this.english = english;
    this.fileName = fileName;
  }

  /** What the tab of such a sheet says. */
  public String tab() {
    return vietnamese;
  }

  /** Without accents and without its ending. */
  public String fileName() {
    return fileName;
  }

  /** The kind that a tab names in either language. */
  static Optional<SheetKind> named(String tab) {
    String folded = Column.folded(tab);
    return Arrays.stream(values())
        .filter(
            kind ->
                folded.equals(Column.folded(kind.vietnamese))
                    || folded.equals(Column.folded(kind.english)))
        .findFirst();
  }
}
