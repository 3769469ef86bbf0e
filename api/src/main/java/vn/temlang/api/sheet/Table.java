package vn.temlang.api.sheet;

import java.util.List;

/** One sheet of a spreadsheet, or what a CSV holds. */
public interface Table {
  /** As its tab says; empty for a CSV. */
  String name();

  /** Ranges whose cells were made one, such as {@code B3:C4}. */
  List<String> merged();

  /**
   * The rows that hold something.
   *
   * @throws MalformedSheet where the file turns out to be damaged, also while they are read
   */
  Rows rows();
}
