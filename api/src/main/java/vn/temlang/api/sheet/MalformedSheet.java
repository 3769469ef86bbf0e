package vn.temlang.api.sheet;

import java.util.List;

/** A file that cannot be read as a spreadsheet, or must not be. */
public final class MalformedSheet extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final transient List<String> facts;

  /** Why; the names are public contract and each has a sentence. */
  public enum Reason {
    SHEET_EMPTY,
    /** It needs a password. */
    SHEET_LOCKED,
    /** A workbook of before 2007 (.xls). */
    SHEET_OLD,
    SHEET_OF_OTHER_KIND,
    /** It brings a program (.xlsm, .xlam, vbaProject.bin). */
    SHEET_WITH_MACROS,
    /** It is small and unfolds to more than anybody types. */
    SHEET_TOO_LARGE_INSIDE,
    SHEET_TOO_MANY_ROWS,
    SHEET_DAMAGED,
    /** Windows-1258, UTF-16 and the like. */
    ROW_NOT_UTF8,
    ROW_NOT_CSV
  }

  MalformedSheet(Reason reason, Object... facts) {
    super(reason.name());
    this.reason = reason;
    this.facts = java.util.Arrays.stream(facts).map(String::valueOf).toList();
  }

  public Reason reason() {
    return reason;
  }

  public List<String> facts() {
    return facts;
  }
}
