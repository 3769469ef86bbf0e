package vn.temlang.api.intake;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.temlang.api.intake.register.Standing;
import vn.temlang.api.intake.register.Stood;
import vn.temlang.api.intake.row.Column;
import vn.temlang.api.intake.row.SheetKind;
import vn.temlang.api.sheet.Book;
import vn.temlang.api.sheet.SheetWriter;

/**
 * Gives out spreadsheets that {@link ImportSheets} takes in: empty ones, and the register's own.
 */
@Singleton
public class WriteSheets {
  private static final int ROWS_TO_FILL = 300;
  private static final List<String> EXPLAINED =
      List.of("Cột", "Phải ghi", "Ghi gì", "Chọn trong", "Column", "Meaning");

  private final Standing standing;

  WriteSheets(Standing standing) {
    this.standing = standing;
  }

  /** A workbook to fill in: titles, an example that is skipped, and what each column means. */
  public byte[] template(SheetKind kind) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    List<Column> columns = Column.of(kind);
    try (SheetWriter writer = new SheetWriter(file)) {
      SheetWriter.Tab tab = writer.tab(kind.tab());
      tab.titles(columns.stream().map(WriteSheets::title).toList());
      for (int place = 0; place < columns.size(); place++) {
        Column column = columns.get(place);
        if (isText(column)) {
          tab.texts(place, ROWS_TO_FILL);
        }
        if (!column.choices().isEmpty()) {
          tab.choices(place, column.choices(), ROWS_TO_FILL);
        }
      }
      tab.row(columns.stream().map(Column::example).toList());
      tab.end();
      explain(writer, columns);
    }
    return file.toByteArray();
  }

  private static void explain(SheetWriter writer, List<Column> columns) {
    SheetWriter.Tab tab = writer.tab("Giải thích");
    tab.titles(EXPLAINED);
    for (Column column : columns) {
      tab.row(
          List.of(
              column.vietnamese(),
              column.needed() ? "phải ghi" : "",
              column.meaning(),
              String.join(", ", column.choices()),
              column.english(),
              column.meaningInEnglish()));
    }
    tab.end();
  }

  /**
   * Everything within the reach of who asks, a sheet for each kind; nothing where one of them has
   * more rows than a file that is sent may have.
   */
  public Optional<byte[]> export() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (SheetWriter writer = new SheetWriter(file)) {
      for (SheetKind kind : SheetKind.values()) {
        if (!write(kind, writer)) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(file.toByteArray());
  }

  private boolean write(SheetKind kind, SheetWriter writer) {
    List<Column> columns = Column.of(kind);
    SheetWriter.Tab tab = writer.tab(kind.tab());
    tab.titles(columns.stream().map(WriteSheets::title).toList());
    long rows =
        standing.each(
            kind,
            Book.MOST_ROWS,
            stood -> tab.row(columns.stream().map(column -> value(column, stood)).toList()));
    tab.end();
    // the row of titles counts as well
    return rows < Book.MOST_ROWS;
  }

  // a sign behind the title says that something has to stand below it
  private static String title(Column column) {
    return column.vietnamese() + (column.needed() ? " *" : "");
  }

  private static boolean isText(Column column) {
    return switch (column.format()) {
      case ID, CODE, COMMUNE, GTIN, GLN, BATCH_NUMBER, SHOWN -> true;
      case NAME, TEXT, CHOICE, UNIT, WHOLE, PRICE, QUANTITY, DATE -> false;
    };
  }

  private static Object value(Column column, Stood stood) {
    String text = stood.find(column.key()).orElse("");
    if (text.isEmpty()) {
      return text;
    }
    return switch (column.format()) {
      case WHOLE, PRICE, QUANTITY -> new BigDecimal(text);
      case DATE -> LocalDate.parse(text);
      case CHOICE, UNIT -> column.word(text);
      case ID, CODE, COMMUNE, GTIN, GLN, BATCH_NUMBER, SHOWN, NAME, TEXT -> text;
    };
  }
}
