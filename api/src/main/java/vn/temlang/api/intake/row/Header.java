package vn.temlang.api.intake.row;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.temlang.api.sheet.Cell;
import vn.temlang.api.sheet.SheetRow;

/**
 * The row with the titles, whatever their order.
 *
 * @param row where it stands
 * @param places which column each key is in, from 0
 * @param twice titles that stand there more than once
 */
public record Header(
    String sheet, SheetKind kind, long row, Map<String, Integer> places, List<String> twice) {
  private static final int FEWEST_TITLES = 2;

  public Header {
    places = Map.copyOf(places);
    twice = List.copyOf(twice);
  }

  /**
   * The header that a row is, if it is one: of the kind that the tab names, or of the one of which
   * it has most titles. A heading above has none.
   */
  public static Optional<Header> find(String sheet, SheetRow row) {
    Optional<SheetKind> named = SheetKind.named(sheet);
    return Arrays.stream(SheetKind.values())
        .filter(kind -> named.isEmpty() || named.get() == kind)
        .map(kind -> of(sheet, kind, row))
        .filter(header -> header.places().size() >= FEWEST_TITLES)
        .max(Comparator.comparingInt(Header::fit));
  }

  // a title that is needed says more about the kind than one that many kinds have
  private int fit() {
    return places.size() * 2
        + (int)
                Column.of(kind).stream()
                    .filter(column -> column.needed() && places.containsKey(column.key()))
                    .count()
            * 3;
  }

  /** Whether a tab names a kind, so that its sheet is expected to have a header. */
  public static boolean expected(String sheet) {
    return SheetKind.named(sheet).isPresent();
  }

  private static Header of(String sheet, SheetKind kind, SheetRow row) {
    Map<String, Integer> places = new HashMap<>();
    List<String> twice = new ArrayList<>();
    for (Cell cell : row.cells()) {
      Column.of(kind).stream()
          .filter(column -> column.titled(cell.text()))
          .findFirst()
          .filter(column -> places.putIfAbsent(column.key(), cell.column()) != null)
          .ifPresent(column -> twice.add(column.vietnamese()));
    }
    return new Header(sheet, kind, row.number(), places, twice);
  }

  /** Columns that nothing can be done without. */
  public List<Column> missing() {
    return Column.of(kind).stream()
        .filter(column -> column.needed() && !places.containsKey(column.key()))
        .toList();
  }

  /** Whether the sheet speaks of it. */
  public boolean has(String key) {
    return places.containsKey(key);
  }

  /** Such as {@code C7}; empty where there is no such column. */
  String cell(String key, long row) {
    return Optional.ofNullable(places.get(key))
        .map(column -> Cell.letters(column) + row)
        .orElse("");
  }
}
