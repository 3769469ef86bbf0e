package vn.temlang.api.intake.row;

import java.util.List;

/**
 * What is wrong with one cell, one row or the whole.
 *
 * @param sheet as its tab says; empty where there is but one
 * @param row as the spreadsheet numbers it, in a CSV the line; 0 where it is about the whole
 * @param cell such as {@code C7}; empty where it is about the row or the whole
 * @param column its title
 * @param reason key of the sentence
 */
public record RowProblem(
    String sheet,
    long row,
    String cell,
    String column,
    String value,
    String reason,
    List<String> facts) {
  private static final int LONGEST = 100;

  public RowProblem {
    facts = List.copyOf(facts);
    value = value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
  }
}
