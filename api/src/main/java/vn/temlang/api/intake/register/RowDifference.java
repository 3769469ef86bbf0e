package vn.temlang.api.intake.register;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.temlang.api.intake.row.Column;
import vn.temlang.api.intake.row.Line;
import vn.temlang.api.sheet.Cell;

/** What a row says otherwise than what stands: the sheet speaks of its own columns alone. */
final class RowDifference {
  private static final Set<String> OF_THE_FILE = Set.of("id", "code", "revision");

  private RowDifference() {}

  /** Keys of the columns that differ, in the order of the sheet. */
  static List<String> keys(Line line, Stood stood) {
    return Column.of(line.header().kind()).stream()
        .filter(column -> line.header().has(column.key()))
        .filter(column -> !OF_THE_FILE.contains(column.key()))
        .filter(column -> differs(column, line, stood))
        .map(Column::key)
        .toList();
  }

  /** Whether somebody changed the thing after the row was given out. */
  static boolean isStale(Line line, Stood stood) {
    return line.find("revision").isPresent()
        && !line.find("revision").equals(stood.find("revision"));
  }

  /**
   * What a column is to be: what the row says, nothing where its empty cell {@link #clears}, and
   * else what stands.
   */
  static Optional<String> wanted(Line line, String key, Optional<String> stands) {
    return line.find(key).or(() -> clears(line, key) ? Optional.empty() : stands);
  }

  /** Whether an empty cell says that there is nothing: of a thing that the row names by its id. */
  static boolean clears(Line line, String key) {
    return line.header().has(key)
        && line.find("id").isPresent()
        && Column.of(line.header().kind(), key).blank() == Column.Blank.CLEARS;
  }

  private static boolean differs(Column column, Line line, Stood stood) {
    String says = line.find(column.key()).orElse("");
    if (says.isEmpty() && !clears(line, column.key())) {
      return false;
    }
    return !Objects.equals(Cell.clean(says), stood.find(column.key()).orElse(""));
  }
}
