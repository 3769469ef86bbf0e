package vn.temlang.api.page.portal;

import java.util.List;
import java.util.UUID;
import vn.temlang.api.page.view.View;

/**
 * What a spreadsheet would do or did, and a form that posts {@code rows} to {@code
 * /portal/sheets/<id>/import}: {@code ALL_OR_NOTHING} where nothing is wrong, else {@code
 * GOOD_ROWS}.
 *
 * @param stored whether it was taken in
 * @param effective rows that do something
 * @param problems those shown
 * @param problemCount all
 */
public record SheetView(
    UUID id,
    boolean stored,
    List<Count> counts,
    long effective,
    List<Problem> problems,
    long problemCount)
    implements View {
  /**
   * Rows of one kind.
   *
   * @param word key of the kind
   */
  public record Count(String word, long added, long changed, long same, long bad) {}

  /**
   * What is wrong, and what to do.
   *
   * @param place tab and cell, or row; empty for the whole
   */
  public record Problem(String place, String column, String value, String sentence) {}

  public SheetView {
    counts = List.copyOf(counts);
    problems = List.copyOf(problems);
  }

  @Override
  public String template() {
    return "portal/sheet";
  }

  @Override
  public boolean portal() {
    return true;
  }
}
