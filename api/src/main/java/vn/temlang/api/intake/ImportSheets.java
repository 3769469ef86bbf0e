package vn.temlang.api.intake;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.temlang.api.intake.register.TakeRows;
import vn.temlang.api.intake.row.Header;
import vn.temlang.api.intake.row.Line;
import vn.temlang.api.intake.row.RowProblem;
import vn.temlang.api.intake.row.SheetKind;
import vn.temlang.api.intake.row.Tally;
import vn.temlang.api.sheet.Book;
import vn.temlang.api.sheet.MalformedSheet;
import vn.temlang.api.sheet.Rows;
import vn.temlang.api.sheet.SheetRow;
import vn.temlang.api.sheet.Table;

/**
 * Takes in a spreadsheet of producers, products and batches, all of them or some, in one workbook
 * or in several files. Rows pass by a thousand at a time and are told apart by id, reference, code
 * or name, so that a file sent twice has one effect.
 */
@Singleton
public class ImportSheets {
  private static final int HEADINGS = 10;

  private final TakeRows takeRows;
  private final TransactionOperations<Connection> transactions;

  ImportSheets(TakeRows takeRows, TransactionOperations<Connection> transactions) {
    this.takeRows = takeRows;
    this.transactions = transactions;
  }

  /** What to do with a file. */
  public enum Mode {
    /** Find every problem, and store nothing. */
    DRY_RUN,
    /** Store nothing where there is a problem. */
    ALL_OR_NOTHING,
    GOOD_ROWS
  }

  /**
   * Does what the file says, in one transaction; what it would do is found out by doing it and
   * taking it back.
   *
   * @param enteredFor the role, in words, in which somebody enters others
   */
  public SheetReport run(byte[] file, Mode mode, Optional<String> enteredFor) {
    return transactions.executeWrite(
        status -> {
          SheetReport report = within(file, mode, enteredFor);
          if (!report.stored()) {
            status.setRollbackOnly();
          }
          return report;
        });
  }

  /** As {@link #run} in the transaction of who calls, who takes it back where nothing is stored. */
  SheetReport within(byte[] file, Mode mode, Optional<String> enteredFor) {
    Tally tally = new Tally();
    boolean readable = read(file, enteredFor, tally);
    boolean wanted =
        switch (mode) {
          case DRY_RUN -> false;
          case ALL_OR_NOTHING -> tally.faultless();
          case GOOD_ROWS -> true;
        };
    return report(readable && wanted, tally);
  }

  private static SheetReport report(boolean stored, Tally tally) {
    List<SheetReport.Count> counts =
        Arrays.stream(SheetKind.values())
            .map(
                kind ->
                    new SheetReport.Count(
                        kind,
                        tally.of(kind, Tally.Fate.NEW),
                        tally.of(kind, Tally.Fate.CHANGED),
                        tally.of(kind, Tally.Fate.SAME),
                        tally.of(kind, Tally.Fate.BAD)))
            .filter(count -> count.added() + count.changed() + count.same() + count.bad() > 0)
            .toList();
    return new SheetReport(stored, counts, tally.problems(), tally.problemCount());
  }

  /** Whether the file could be read to its end: half of a damaged one is not taken in. */
  private boolean read(byte[] file, Optional<String> enteredFor, Tally tally) {
    try (Book book = Book.open(file)) {
      List<Headed> sheets = headed(book, tally);
      if (sheets.isEmpty() && tally.faultless()) {
        tally.problem(whole("", "SHEET_UNKNOWN", List.of()));
      }
      for (Headed sheet : sheets) {
        take(sheet, enteredFor, tally);
      }
      return true;
    } catch (MalformedSheet e) {
      tally.problem(whole("", e.reason().name(), e.facts()));
      return false;
    }
  }

  /** A sheet with its titles. */
  private record Headed(Table table, Header header) {}

  /** The sheets that have titles which we know, in the order in which they need each other. */
  private static List<Headed> headed(Book book, Tally tally) {
    List<Headed> sheets = new ArrayList<>();
    for (Table table : book.tables()) {
      Optional<Header> header = header(table);
      if (header.isPresent()) {
        if (isUsable(table, header.get(), tally)) {
          sheets.add(new Headed(table, header.get()));
        }
      } else if (Header.expected(table.name()) && holdsRows(table)) {
        tally.problem(whole(table.name(), "SHEET_UNKNOWN", List.of()));
      }
    }
    sheets.sort(Comparator.comparing(sheet -> sheet.header().kind()));
    return sheets;
  }

  private static boolean holdsRows(Table table) {
    try (Rows rows = table.rows()) {
      return rows.hasNext();
    }
  }

  private static Optional<Header> header(Table table) {
    try (Rows rows = table.rows()) {
      for (int row = 0; row < HEADINGS && rows.hasNext(); row++) {
        Optional<Header> header = Header.find(table.name(), rows.next());
        if (header.isPresent()) {
          return header;
        }
      }
      return Optional.empty();
    }
  }

  private static boolean isUsable(Table table, Header header, Tally tally) {
    List<RowProblem> problems = new ArrayList<>();
    header
        .missing()
        .forEach(
            column ->
                problems.add(title(header, column.vietnamese(), "COLUMN_MISSING", List.of())));
    header.twice().forEach(title -> problems.add(title(header, title, "COLUMN_TWICE", List.of())));
    table.merged().stream()
        .filter(range -> lastRow(range) >= header.row())
        .forEach(
            range ->
                problems.add(
                    new RowProblem(
                        header.sheet(), 0, range, "", "", "SHEET_MERGED", List.of(range))));
    problems.forEach(tally::problem);
    return problems.isEmpty();
  }

  private static long lastRow(String range) {
    String digits = range.replaceAll(".*?([0-9]{1,7})$", "$1");
    return digits.matches("[0-9]{1,7}") ? Long.parseLong(digits) : Long.MAX_VALUE;
  }

  private static RowProblem title(Header header, String column, String reason, List<String> facts) {
    return new RowProblem(header.sheet(), header.row(), "", column, "", reason, facts);
  }

  private static RowProblem whole(String sheet, String reason, List<String> facts) {
    return new RowProblem(sheet, 0, "", "", "", reason, facts);
  }

  private void take(Headed sheet, Optional<String> enteredFor, Tally tally) {
    SheetKind kind = sheet.header().kind();
    List<Line> lines = new ArrayList<>();
    try (Rows rows = sheet.table().rows()) {
      while (rows.hasNext()) {
        SheetRow row = rows.next();
        if (row.number() > sheet.header().row()) {
          switch (Line.read(sheet.header(), row)) {
            case Line.Reading.Good(Line line) -> lines.add(line);
            case Line.Reading.Bad(List<RowProblem> problems) -> tally.bad(kind, problems);
            case Line.Reading.Skipped() -> {}
          }
        }
        if (lines.size() == TakeRows.AT_A_TIME) {
          takeRows.take(kind, List.copyOf(lines), enteredFor, tally);
          lines.clear();
        }
      }
    }
    if (!lines.isEmpty()) {
      takeRows.take(kind, lines, enteredFor, tally);
    }
  }
}
