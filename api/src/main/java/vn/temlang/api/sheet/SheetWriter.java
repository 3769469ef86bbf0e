package vn.temlang.api.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a workbook sheet by sheet and row by row, without keeping it in memory. */
public final class SheetWriter implements AutoCloseable {
  private static final String TITLE_COLOUR = "D9EAD3";
  private static final int FLUSHED_EVERY = 500;

  private final Workbook workbook;

  public SheetWriter(OutputStream into) {
    this.workbook = new Workbook(into, "Temlang", "1.0");
  }

  /** One sheet. */
  public static final class Tab {
    private final Worksheet sheet;
    private int row;

    private Tab(Worksheet sheet) {
      this.sheet = sheet;
    }

    /** The row of titles, which stays in sight. */
    public void titles(List<String> titles) {
      for (int column = 0; column < titles.size(); column++) {
        sheet.value(row, column, titles.get(column));
        sheet.width(column, Math.clamp(titles.get(column).length() + 4L, 14, 40));
        sheet.style(row, column).bold().fillColor(TITLE_COLOUR).wrapText(true).set();
      }
      sheet.freezePane(0, ++row);
    }

    /** A row of texts, numbers and days; other things are written as text, nothing as nothing. */
    public void row(List<?> values) {
      for (int column = 0; column < values.size(); column++) {
        switch (values.get(column)) {
          case BigDecimal number -> sheet.value(row, column, number);
          case LocalDate day -> {
            sheet.value(row, column, day);
            sheet.style(row, column).format("dd/mm/yyyy").set();
          }
          case Object other when other.toString().isEmpty() -> {}
          case Object other -> sheet.value(row, column, other.toString());
        }
      }
      if (++row % FLUSHED_EVERY == 0) {
        flush();
      }
    }

    /** Cells from below the titles down that take one of some words. */
    public void choices(int column, List<String> words, int rows) {
      String list = '"' + String.join(",", words) + '"';
      sheet
          .range(1, column, rows, column)
          .validateWithListByFormula(list)
          .allowBlank(true)
          .showErrorMessage(false);
    }

    /** Cells from below the titles down that a program must not take for numbers or days. */
    public void texts(int column, int rows) {
      sheet.range(1, column, rows, column).style().format("@").set();
    }

    private void flush() {
      try {
        sheet.flush();
      } catch (IOException e) {
        throw new UncheckedIOException("a workbook cannot be written", e);
      }
    }

    /** Nothing more comes. */
    public void end() {
      try {
        sheet.finish();
      } catch (IOException e) {
        throw new UncheckedIOException("a workbook cannot be written", e);
      }
    }
  }

  public Tab tab(String name) {
    return new Tab(workbook.newWorksheet(name));
  }

  @Override
  public void close() {
    try {
      workbook.finish();
    } catch (IOException e) {
      throw new UncheckedIOException("a workbook cannot be written", e);
    }
  }
}
