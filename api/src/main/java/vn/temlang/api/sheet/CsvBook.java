package vn.temlang.api.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** A CSV in UTF-8 with commas, semicolons or tabs between its cells. */
final class CsvBook implements Book {
  private final String text;

  private CsvBook(String text) {
    this.text = text;
  }

  static CsvBook open(byte[] file) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      // spreadsheets put a byte order mark before the titles
      return new CsvBook(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      throw new MalformedSheet(MalformedSheet.Reason.ROW_NOT_UTF8);
    }
  }

  @Override
  public List<Table> tables() {
    return List.of(new Whole());
  }

  @Override
  public void close() {
    // nothing is open
  }

  private char separator() {
    String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    return Stream.of(',', ';', '\t')
        .max(Comparator.comparingLong(each -> first.chars().filter(c -> c == each).count()))
        .orElse(',');
  }

  private final class Whole implements Table {
    @Override
    public String name() {
      return "";
    }

    @Override
    public List<String> merged() {
      return List.of();
    }

    @Override
    public Rows rows() {
      return new Records(CsvReader.builder().fieldSeparator(separator()).ofCsvRecord(text));
    }
  }

  private static final class Records implements Rows {
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private long count;
    private long line = 1;

    private Records(CsvReader<CsvRecord> reader) {
      this.reader = reader;
      this.records = reader.iterator();
    }

    @Override
    public boolean hasNext() {
      try {
        return records.hasNext();
      } catch (CsvParseException e) {
        throw new MalformedSheet(MalformedSheet.Reason.ROW_NOT_CSV, line);
      }
    }

    @Override
    public SheetRow next() {
      if (++count > MOST_ROWS) {
        throw new MalformedSheet(MalformedSheet.Reason.SHEET_TOO_MANY_ROWS, MOST_ROWS);
      }
      CsvRecord csv = records.next();
      line = csv.getStartingLineNumber() + 1;
      List<Cell> cells = new ArrayList<>();
      for (int column = 0; column < csv.getFieldCount(); column++) {
        Cell cell = new Cell(column, Cell.Kind.TEXT, Cell.clean(csv.getField(column)));
        if (!cell.isBlank()) {
          cells.add(cell);
        }
      }
      return new SheetRow(csv.getStartingLineNumber(), cells);
    }

    @Override
    public void close() {
      try {
        reader.close();
      } catch (IOException e) {
        throw new UncheckedIOException("a text in memory cannot be closed", e);
      }
    }
  }
}
