package vn.temlang.api.intake;

import java.util.List;
import vn.temlang.api.intake.row.RowProblem;
import vn.temlang.api.intake.row.SheetKind;

/**
 * What a spreadsheet would do, or did.
 *
 * @param stored whether it was done
 * @param counts for each kind of which there are rows
 * @param problems the first thousand
 * @param problemCount all
 */
public record SheetReport(
    boolean stored, List<Count> counts, List<RowProblem> problems, long problemCount) {
  /** How many rows of a kind are new, change something, say what stands already, or are wrong. */
  public record Count(SheetKind kind, long added, long changed, long same, long bad) {}

  public SheetReport {
    counts = List.copyOf(counts);
    problems = List.copyOf(problems);
  }

  /** Rows that do something. */
  public long effective() {
    return counts.stream().mapToLong(count -> count.added() + count.changed()).sum();
  }
}
