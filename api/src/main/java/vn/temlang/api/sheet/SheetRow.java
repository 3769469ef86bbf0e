package vn.temlang.api.sheet;

import java.util.List;

/**
 * A row that holds something.
 *
 * @param number as the spreadsheet shows it, from 1; in a CSV the line
 * @param cells those that are filled
 */
public record SheetRow(long number, List<Cell> cells) {
  public SheetRow {
    cells = List.copyOf(cells);
  }
}
