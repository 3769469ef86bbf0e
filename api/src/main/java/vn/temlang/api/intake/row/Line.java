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
    if (isExample(header, cells)) {
      return new Reading.Skipped();
    }
    Map<String, String> values = new HashMap<>();
    List<RowProblem> problems = new java.util.ArrayList<>();
    boolean filled = false;
    for (Column column : Column.of(header.kind())) {
      Optional<Cell> cell = cell(header, column.key(), cells);
      filled |= cell.isPresent();
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

  /** It is called one, and nobody typed anything else over it. */
  private static boolean isExample(Header header, Map<Integer, Cell> cells) {
    return cell(header, "id", cells).filter(Line::isCalledExample).isPresent()
        && Column.of(header.kind()).stream()
            .filter(column -> !column.key().equals("id"))
            .allMatch(
                column ->
                    cell(header, column.key(), cells)
                        .filter(cell -> !isOfExample(column, cell))
                        .isEmpty());
  }

  private static Optional<Cell> cell(Header header, String key, Map<Integer, Cell> cells) {
    return Optional.ofNullable(header.places().get(key)).map(cells::get);
  }

  private static boolean isCalledExample(Cell id) {
    String folded = Column.folded(id.text());
    return folded.startsWith(EXAMPLE) || folded.equals("example");
  }

  // a program that saves the template may make numbers and days of its texts
  private static boolean isOfExample(Column column, Cell cell) {
    Cell example = new Cell(cell.column(), Cell.Kind.TEXT, Cell.clean(column.example()));
    return cell.text().equals(example.text())
        || (!example.isBlank()
            && value(column, cell)
                .filter(text -> value(column, example).filter(text::equals).isPresent())
                .isPresent());
  }

  private static Optional<String> value(Column column, Cell cell) {
    try {
      return Optional.of(column.format().read(cell, column));
    } catch (WrongCell e) {
      return Optional.empty();
    }
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
