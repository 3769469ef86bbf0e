package vn.temlang.api.sheet;

import java.util.List;

/** A spreadsheet that was opened. */
public interface Book extends AutoCloseable {
  /** Largest number of rows of a sheet. */
  int MOST_ROWS = 100_000;

  List<Table> tables();

  @Override
  void close();

  /**
   * Opens a workbook (xlsx) or a CSV; which of the two, its content tells and not its name.
   *
   * @throws MalformedSheet for anything else, and for what is not safe to read
   */
  static Book open(byte[] file) {
    return switch (FileKind.of(file)) {
      case EMPTY -> throw new MalformedSheet(MalformedSheet.Reason.SHEET_EMPTY);
      case LOCKED -> throw new MalformedSheet(MalformedSheet.Reason.SHEET_LOCKED);
      case OLD -> throw new MalformedSheet(MalformedSheet.Reason.SHEET_OLD);
      case OTHER -> throw new MalformedSheet(MalformedSheet.Reason.SHEET_OF_OTHER_KIND);
      case ZIP -> XlsxBook.open(file);
      case TEXT -> CsvBook.open(file);
    };
  }
}
