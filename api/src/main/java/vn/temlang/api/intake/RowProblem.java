package vn.temlang.api.intake;

import java.util.List;

/**
 * What is wrong with one cell.
 *
 * @param row line in the file, the header being 1
 * @param reason key of the sentence
 */
public record RowProblem(long row, String column, String value, String reason, List<String> facts) {
  public RowProblem {
    facts = List.copyOf(facts);
  }
}
