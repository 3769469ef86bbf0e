package vn.temlang.api.intake.register;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.temlang.api.intake.row.Line;
import vn.temlang.api.intake.row.Tally;
import vn.temlang.traceability.Edit;
import vn.temlang.traceability.Refusal;

/** Takes in rows of one kind. */
interface KindRows {
  /**
   * Takes in some rows and tells the tally of each.
   *
   * @param enteredFor the role, in words, in which somebody enters others
   */
  void take(List<Line> lines, Optional<String> enteredFor, Tally tally);

  /** A refusal of a use case, said of a cell. */
  static void refused(Line line, String key, Refusal refusal, Tally tally) {
    tally.bad(
        line,
        line.header().has(key) ? key : "",
        refusal.reason().name(),
        refusal.facts().stream().map(String::valueOf).toList());
  }

  /**
   * Says of a row whether it says anything new of what stands: answers the columns that do, none
   * where the tally was told already.
   *
   * @param meant columns that were compared by what they mean, not by which of its names was used
   */
  static List<String> news(Line line, Stood stood, Set<String> meant, Tally tally) {
    List<String> differs =
        RowDifference.keys(line, stood).stream().filter(key -> !meant.contains(key)).toList();
    if (differs.isEmpty()) {
      tally.fate(line, Tally.Fate.SAME);
    } else if (RowDifference.isStale(line, stood)) {
      String key = differs.getFirst();
      tally.bad(line, key, "ROW_CHANGED_MEANWHILE", List.of(stood.find(key).orElse("–")));
      return List.of();
    }
    return differs;
  }

  /** What became of changing the thing of a row; an answer that it is good leaves the tally. */
  static boolean isGood(Line line, String key, Edit<?> edit, Tally tally) {
    return switch (edit) {
      case Edit.Done<?> done -> true;
      case Edit.Same<?> same -> true;
      case Edit.Conflict<?> conflict -> {
        tally.bad(line, "", "ROW_CHANGED_MEANWHILE", List.of("–"));
        yield false;
      }
      case Edit.Refused<?>(Refusal refusal) -> {
        refused(line, key, refusal, tally);
        yield false;
      }
    };
  }
}
