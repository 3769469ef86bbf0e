package vn.temlang.api.intake.row;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.temlang.api.sheet.Cell;
import vn.temlang.api.sheet.SheetRow;

/**
 * A row whose cells are values of their columns, each in its one text.
 *
 * @param values by key; what is empty is left out
 */
public record Line(Header header, long row, Map<String, String> values) {
  private static final String EXAMPLE = "vi du";

  public Line {
    values = Map.copyOf(values);
  }

  /** What became of reading a row. */
  public sealed interface Reading {
    record Good(Line line) implements Reading {}

    record Bad(List<RowProblem> problems) implements Reading {}

    /** It is empty, or the example of the template. */
    record Skipped() implements Reading {}
  }

  /** Reads the cells under known titles; others may hold anything. */
  public static Reading read(Header header, SheetRow row) {
    Map<Integer, Cell> cells =
        row.cells().stream().collect(Collectors.toMap(Cell::column, cell -> cell, (a, b) -> a));
    Map<String, String> values = new HashMap<>();
    List<RowProblem> problems = new java.util.ArrayList<>();
    boolean filled = false;
    for (Column column : Column.of(header.kind())) {
      Optional<Cell> cell = Optional.ofNullable(header.places().get(column.key())).map(cells::get);
      filled |= cell.isPresent();
      if (column.key().equals("id") && cell.filter(Line::isExample).isPresent()) {
        return new Reading.Skipped();
      }
      try {
        read(column, cell).ifPresent(value -> values.put(column.key(), value));
      } catch (WrongCell e) {
        problems.add(
            new RowProblem(
                header.sheet(),
                row.number(),
                header.cell(column.key(), row.number()),
                column.vietnamese(),
                cell.map(Cell::text).orElse(""),
                e.reason(),
                e.facts()));
      }
    }
    if (!filled) {
      return new Reading.Skipped();
    }
    return problems.isEmpty()
        ? new Reading.Good(new Line(header, row.number(), values))
        : new Reading.Bad(problems);
  }

  private static boolean isExample(Cell id) {
    String folded = Column.folded(id.text());
    return folded.startsWith(EXAMPLE) || folded.equals("example");
  }

  private static Optional<String> read(Column column, Optional<Cell> cell) {
    if (cell.isEmpty()) {
      if (column.needed()) {
        throw new WrongCell("CELL_NEEDED");
      }
      return Optional.empty();
    }
    return Optional.of(column.format().read(cell.get(), column)).filter(text -> !text.isEmpty());
  }

  /** The value of a column; nothing where the cell is empty or the column is not there. */
  public Optional<String> find(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /** The value of a column that is needed. */
  public String get(String key) {
    return find(key).orElseThrow(() -> new IllegalArgumentException(key));
  }

  /** A problem with one of its cells; an empty key is about the row. */
  public RowProblem problem(String key, String reason, List<String> facts) {
    return new RowProblem(
        header.sheet(),
        row,
        key.isEmpty() ? "" : header.cell(key, row),
        key.isEmpty() ? "" : Column.of(header.kind(), key).vietnamese(),
        find(key).orElse(""),
        reason,
        facts);
  }
}
