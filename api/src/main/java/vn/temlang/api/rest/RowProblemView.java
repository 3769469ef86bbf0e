package vn.temlang.api.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import vn.temlang.api.intake.row.RowProblem;
import vn.temlang.api.problem.Sentences;

/**
 * What is wrong with a row of a spreadsheet.
 *
 * @param sheet as its tab says; empty where there is but one
 * @param row as the spreadsheet numbers it, in a CSV the line; 0 for the whole
 * @param cell such as {@code C7}; empty where it is about more than one
 */
record RowProblemView(
    String sheet,
    long row,
    String cell,
    String column,
    String value,
    String reason,
    String detail,
    @JsonProperty("detail_en") String detailEn) {
  static RowProblemView of(RowProblem problem, Sentences sentences) {
    return new RowProblemView(
        problem.sheet(),
        problem.row(),
        problem.cell(),
        problem.column(),
        problem.value(),
        problem.reason(),
        sentences.vietnamese(problem.reason(), problem.facts()),
        sentences.english(problem.reason(), problem.facts()));
  }
}
