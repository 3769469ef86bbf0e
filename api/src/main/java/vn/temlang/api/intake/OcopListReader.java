package vn.temlang.api.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.temlang.api.intake.row.RowProblem;
import vn.temlang.api.sheet.Book;
import vn.temlang.api.sheet.Cell;
import vn.temlang.api.sheet.MalformedSheet;
import vn.temlang.api.sheet.Rows;
import vn.temlang.api.sheet.SheetRow;
import vn.temlang.traceability.MalformedValue;
import vn.temlang.traceability.Name;
import vn.temlang.traceability.place.AdminUnits;
import vn.temlang.traceability.place.Commune;

/** Reads a published list (the first sheet, titles in its first row) and finds every wrong cell. */
final class OcopListReader {
  private static final List<String> COLUMNS =
      List.of(
          "producer_ref",
          "product",
          "producer",
          "old_commune",
          "old_district",
          "old_province",
          "stars");
  private static final int LONGEST_REFERENCE = 50;

  private final AdminUnits units;
  private final Map<String, Integer> places = new HashMap<>();
  private final List<OcopRow> rows = new ArrayList<>();
  private final List<RowProblem> problems = new ArrayList<>();
  private long count;

  private OcopListReader(AdminUnits units) {
    this.units = units;
  }

  /**
   * @param count data rows in the file, good and bad
   */
  record Listing(long count, List<OcopRow> rows, List<RowProblem> problems) {}

  static Listing read(byte[] file, AdminUnits units) {
    OcopListReader reader = new OcopListReader(units);
    reader.read(file);
    return new Listing(reader.count, List.copyOf(reader.rows), List.copyOf(reader.problems));
  }

  private void read(byte[] file) {
    try (Book book = Book.open(file);
        Rows table = book.tables().getFirst().rows()) {
      if (!table.hasNext() || !hasColumns(table.next())) {
        return;
      }
      while (table.hasNext()) {
        SheetRow row = table.next();
        if (!row.cells().isEmpty()) {
          count++;
          if (hasValues(row)) {
            row(row);
          }
        }
      }
    } catch (MalformedSheet e) {
      problems.add(
          new RowProblem("", count == 0 ? 1 : count + 2, "", "", "", e.reason().name(), e.facts()));
    }
  }

  private boolean hasColumns(SheetRow titles) {
    titles.cells().forEach(title -> places.put(title.text(), title.column()));
    List<String> missing = COLUMNS.stream().filter(column -> !places.containsKey(column)).toList();
    missing.forEach(column -> problem(1, column, "", "COLUMN_MISSING"));
    return missing.isEmpty();
  }

  /** A formula and what came to no value are told of, and are no names. */
  private boolean hasValues(SheetRow row) {
    int before = problems.size();
    for (String column : COLUMNS) {
      find(row, column)
          .ifPresent(
              cell -> {
                switch (cell.kind()) {
                  case FORMULA -> problem(row.number(), column, cell.text(), "CELL_FORMULA");
                  case ERROR -> problem(row.number(), column, cell.text(), "CELL_ERROR");
                  case TEXT, NUMBER, DATE -> {}
                }
              });
    }
    return problems.size() == before;
  }

  private void row(SheetRow row) {
    long number = row.number();
    Optional<Name> producer = cell(number, row, "producer", Name::new, "ROW_NAME_MALFORMED");
    Optional<Name> product = cell(number, row, "product", Name::new, "ROW_NAME_MALFORMED");
    Optional<String> reference =
        cell(number, row, "producer_ref", OcopListReader::reference, "ROW_REFERENCE_MALFORMED");
    Optional<Integer> stars =
        cell(number, row, "stars", OcopListReader::stars, "ROW_STARS_MALFORMED");
    AdminUnits.LegacyAddress address =
        new AdminUnits.LegacyAddress(
            field(row, "old_commune"), field(row, "old_district"), field(row, "old_province"));
    Optional<Commune> commune = commune(number, address);
    if (producer.isPresent()
        && product.isPresent()
        && reference.isPresent()
        && stars.isPresent()
        && commune.isPresent()) {
      rows.add(
          new OcopRow(
              number,
              reference.get(),
              producer.get(),
              product.get(),
              address,
              commune.get(),
              stars.get()));
    }
  }

  private Optional<Commune> commune(long number, AdminUnits.LegacyAddress address) {
    if (address.commune().isEmpty()) {
      problem(number, "old_commune", "", "COMMUNE_MISSING");
      return Optional.empty();
    }
    return switch (units.todayOf(address)) {
      case AdminUnits.Successor.One(Commune commune) -> Optional.of(commune);
      case AdminUnits.Successor.Divided(List<Commune> communes) -> {
        String choices = String.join("; ", communes.stream().map(Commune::inWords).toList());
        problems.add(
            problem(number, "old_commune", address.commune(), "DIVIDED_COMMUNE", List.of(choices)));
        yield Optional.empty();
      }
      case AdminUnits.Successor.Unknown() -> {
        problems.add(
            problem(
                number,
                "old_commune",
                address.commune(),
                "UNKNOWN_COMMUNE",
                List.of(address.commune())));
        yield Optional.empty();
      }
    };
  }

  private <T> Optional<T> cell(
      long number, SheetRow row, String column, Function<String, T> parse, String reason) {
    String text = field(row, column);
    try {
      return Optional.of(parse.apply(text));
    } catch (MalformedValue e) {
      problem(number, column, text, reason);
      return Optional.empty();
    }
  }

  private static String reference(String text) {
    if (text.isEmpty() || text.length() > LONGEST_REFERENCE) {
      throw new MalformedValue("producer_ref", "1 to 50 characters");
    }
    return text;
  }

  private static int stars(String text) {
    if (!text.matches("[0-5]")) {
      throw new MalformedValue("stars", "0 to 5");
    }
    return Integer.parseInt(text);
  }

  private String field(SheetRow row, String column) {
    return find(row, column).map(Cell::text).orElse("");
  }

  private Optional<Cell> find(SheetRow row, String column) {
    Optional<Integer> place = Optional.ofNullable(places.get(column));
    return row.cells().stream()
        .filter(cell -> place.filter(wanted -> wanted == cell.column()).isPresent())
        .findFirst();
  }

  private RowProblem problem(
      long row, String column, String value, String reason, List<String> facts) {
    String cell =
        Optional.ofNullable(places.get(column))
            .filter(place -> row > 1)
            .map(place -> Cell.letters(place) + row)
            .orElse("");
    return new RowProblem("", row, cell, column, value, reason, facts);
  }

  private void problem(long row, String column, String value, String reason) {
    problems.add(problem(row, column, value, reason, List.of()));
  }
}
