package vn.temlang.api.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** A workbook in Office Open XML (ECMA-376), read row by row. */
final class XlsxBook implements Book {
  private static final int MOST_COLUMNS = 200;
  private static final int LONGEST_NUMBER = 40;
  // what is no letter of a pattern of days: quoted, in brackets, escaped
  private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");
  // formats that every workbook has without saying so, ECMA-376 part 1, 18.8.30
  private static final Set<Integer> DAYS =
      IntStream.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58)
          .boxed()
          .collect(Collectors.toUnmodifiableSet());
  private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465); // 31/12/9999

  private final ReadableWorkbook workbook;
  private final Map<String, List<String>> merged;

  private XlsxBook(ReadableWorkbook workbook, Map<String, List<String>> merged) {
    this.workbook = workbook;
    this.merged = merged;
  }

  static XlsxBook open(byte[] file) {
    XlsxPackage looked = XlsxPackage.of(file);
    return new XlsxBook(
        read(
            () -> {
              try {
                return new ReadableWorkbook(
                    new ByteArrayInputStream(file), new ReadingOptions(looked.isStyled(), true));
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            }),
        looked.merged());
  }

  /** The reader answers what is damaged by exceptions of many kinds, none of them its own. */
  private static <T> T read(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (MalformedSheet e) {
      throw e;
    } catch (RuntimeException e) {
      MalformedSheet damaged = new MalformedSheet(MalformedSheet.Reason.SHEET_DAMAGED);
      damaged.initCause(e);
      throw damaged;
    }
  }

  @Override
  public List<Table> tables() {
    return workbook.getSheets().<Table>map(OneSheet::new).toList();
  }

  @Override
  public void close() {
    try {
      workbook.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("a workbook in memory cannot be closed", e);
    }
  }

  private final class OneSheet implements Table {
    private final Sheet sheet;

    private OneSheet(Sheet sheet) {
      this.sheet = sheet;
    }

    @Override
    public String name() {
      return Optional.ofNullable(sheet.getName()).orElse("");
    }

    @Override
    public List<String> merged() {
      return merged.getOrDefault(name(), List.of());
    }

    @Override
    public Rows rows() {
      return read(
          () -> {
            try {
              return new SheetRows(sheet.openStream());
            } catch (IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
          });
    }
  }

  private static final class SheetRows implements Rows {
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private long count;

    private SheetRows(Stream<Row> stream) {
      this.stream = stream;
      this.rows = stream.iterator();
    }

    @Override
    public boolean hasNext() {
      return read(rows::hasNext);
    }

    @Override
    public SheetRow next() {
      if (++count > MOST_ROWS) {
        throw new MalformedSheet(MalformedSheet.Reason.SHEET_TOO_MANY_ROWS, MOST_ROWS);
      }
      return read(() -> row(rows.next()));
    }

    @Override
    public void close() {
      stream.close();
    }
  }

  private static SheetRow row(Row row) {
    List<Cell> cells = new ArrayList<>();
    for (int column = 0; column < Math.min(row.getCellCount(), MOST_COLUMNS); column++) {
      org.dhatim.fastexcel.reader.@org.jspecify.annotations.Nullable Cell cell =
          row.getCell(column);
      if (cell != null) {
        Cell read = cell(cell, column);
        if (!read.isBlank()) {
          cells.add(read);
        }
      }
    }
    return new SheetRow(row.getRowNum(), cells);
  }

  private static Cell cell(org.dhatim.fastexcel.reader.Cell cell, int column) {
    return switch (cell.getType()) {
      case NUMBER -> number(cell, column);
      case FORMULA ->
          // some programs write plain texts as what a formula came to
          cell.getFormula() == null
              ? new Cell(column, Cell.Kind.TEXT, Cell.clean(cell.getText()))
              : new Cell(column, Cell.Kind.FORMULA, "=" + Cell.clean(cell.getFormula()));
      case ERROR ->
          new Cell(
              column,
              Cell.Kind.ERROR,
              Cell.clean(cell.getText() + " ").isEmpty() ? "#" : Cell.clean(cell.getText()));
      case BOOLEAN, STRING, EMPTY -> new Cell(column, Cell.Kind.TEXT, Cell.clean(cell.getText()));
    };
  }

  private static Cell number(org.dhatim.fastexcel.reader.Cell cell, int column) {
    BigDecimal value = cell.asNumber();
    if (isDay(cell) && value.signum() > 0 && value.compareTo(LAST_DAY) <= 0) {
      return new Cell(column, Cell.Kind.DATE, cell.asDate().toLocalDate().toString());
    }
    // 1E999999999 has few digits here and very many when it is written out
    boolean isShort = Math.abs((long) value.scale()) + value.precision() <= LONGEST_NUMBER;
    return isShort
        ? new Cell(column, Cell.Kind.NUMBER, plain(value))
        : new Cell(column, Cell.Kind.ERROR, cell.getRawValue());
  }

  // a spreadsheet keeps 0.1 + 0.2 as 0.30000000000000004
  private static String plain(BigDecimal value) {
    BigDecimal shown = value.round(new java.math.MathContext(15)).stripTrailingZeros();
    return (shown.scale() < 0 ? shown.setScale(0) : shown).toPlainString();
  }

  private static boolean isDay(org.dhatim.fastexcel.reader.Cell cell) {
    Integer id = cell.getDataFormatId();
    if (id != null && DAYS.contains(id)) {
      return true;
    }
    String format = cell.getDataFormatString();
    if (format == null) {
      return false;
    }
    String letters = LITERALS.matcher(format).replaceAll("").toLowerCase(java.util.Locale.ROOT);
    return letters.contains("y") || letters.contains("d");
  }
}
