package vn.temlang.api.intake.row;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.temlang.api.page.text.NumberText;
import vn.temlang.api.sheet.Cell;
import vn.temlang.qrlabels.gs1.BatchNumber;
import vn.temlang.qrlabels.gs1.Gln;
import vn.temlang.qrlabels.gs1.Gtin;
import vn.temlang.qrlabels.gs1.MalformedGs1Exception;
import vn.temlang.traceability.MalformedValue;
import vn.temlang.traceability.Name;
import vn.temlang.traceability.Quantity;
import vn.temlang.traceability.UnitOfMeasure;
import vn.temlang.traceability.product.Dong;

/** How a cell is read: to one text for each value, however it was typed. */
public enum CellFormat {
  /** Shown and never read. */
  SHOWN,
  ID,
  /** Names a thing: a reference, an id, a name. */
  CODE,
  NAME,
  TEXT,
  CHOICE,
  UNIT,
  COMMUNE,
  GTIN,
  GLN,
  BATCH_NUMBER,
  WHOLE,
  PRICE,
  QUANTITY,
  DATE;

  private static final Pattern DAY =
      Pattern.compile("([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})");
  private static final Pattern ISO_DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final DateTimeFormatter AS_TYPED = DateTimeFormatter.ofPattern("dd/MM/uuuu");
  private static final Pattern UNIT_CODE = Pattern.compile("[A-Z0-9]{2,3}");

  /** The value in its one text; refuses by {@link WrongCell} what is none. */
  String read(Cell cell, Column column) {
    if (cell.kind() == Cell.Kind.FORMULA) {
      throw new WrongCell("CELL_FORMULA");
    }
    if (cell.kind() == Cell.Kind.ERROR) {
      throw new WrongCell("CELL_ERROR");
    }
    if (cell.text().length() > column.longest()) {
      throw new WrongCell("CELL_TOO_LONG", column.longest(), cell.text().length());
    }
    try {
      return value(cell, column);
    } catch (MalformedValue | MalformedGs1Exception e) {
      throw new WrongCell("CELL_" + name());
    }
  }

  private String value(Cell cell, Column column) {
    String text = cell.text();
    return switch (this) {
      case SHOWN -> "";
      case TEXT, CODE -> day(cell, text);
      case ID -> id(text);
      case NAME -> new Name(text).value();
      case CHOICE ->
          column
              .valueOf(text)
              .orElseThrow(() -> new WrongCell("CELL_CHOICE", String.join(", ", column.choices())));
      case UNIT -> unit(text, column);
      case COMMUNE -> commune(cell);
      case GTIN -> new Gtin(text.replaceAll("[\\s-]", "")).toString();
      case GLN -> new Gln(text.replaceAll("[\\s-]", "")).digits();
      case BATCH_NUMBER -> new BatchNumber(text).value();
      case WHOLE -> positive(whole(cell)).toPlainString();
      case PRICE -> String.valueOf(new Dong(whole(cell).longValueExact()).amount());
      case QUANTITY -> new Quantity(number(cell), UnitOfMeasure.PIECE).value().toPlainString();
      case DATE -> date(cell).toString();
    };
  }

  /** What a spreadsheet took for a day was typed as one. */
  private static String day(Cell cell, String text) {
    return cell.kind() == Cell.Kind.DATE ? AS_TYPED.format(LocalDate.parse(text)) : text;
  }

  private static String id(String text) {
    try {
      return UUID.fromString(text).toString();
    } catch (IllegalArgumentException e) {
      throw new WrongCell("CELL_ID");
    }
  }

  private static String unit(String text, Column column) {
    return column
        .valueOf(text)
        .or(() -> java.util.Optional.of(text).filter(code -> UNIT_CODE.matcher(code).matches()))
        .orElseThrow(() -> new WrongCell("CELL_UNIT", String.join(", ", column.choices())));
  }

  private static String commune(Cell cell) {
    String code =
        cell.kind() == Cell.Kind.NUMBER && cell.text().length() < 5
            ? "0".repeat(5 - cell.text().length()) + cell.text()
            : cell.text();
    return new vn.temlang.traceability.place.CommuneCode(code).value();
  }

  private static BigDecimal whole(Cell cell) {
    BigDecimal number =
        cell.kind() == Cell.Kind.NUMBER
            ? new BigDecimal(cell.text())
            : number(() -> NumberText.whole(cell.text()));
    if (number.stripTrailingZeros().scale() > 0) {
      throw new WrongCell("CELL_WHOLE");
    }
    return number.setScale(0);
  }

  private static BigDecimal positive(BigDecimal number) {
    if (number.signum() <= 0 || number.precision() > 6) {
      throw new WrongCell("CELL_WHOLE");
    }
    return number;
  }

  private static BigDecimal number(Cell cell) {
    return cell.kind() == Cell.Kind.NUMBER
        ? new BigDecimal(cell.text())
        : number(() -> NumberText.decimal(cell.text()));
  }

  private static LocalDate date(Cell cell) {
    if (cell.kind() == Cell.Kind.DATE || ISO_DAY.matcher(cell.text()).matches()) {
      return existing(() -> LocalDate.parse(cell.text()));
    }
    Matcher day = DAY.matcher(cell.text());
    if (cell.kind() != Cell.Kind.TEXT || !day.matches()) {
      throw new WrongCell("CELL_DATE");
    }
    return existing(
        () ->
            LocalDate.of(
                Integer.parseInt(day.group(3)),
                Integer.parseInt(day.group(2)),
                Integer.parseInt(day.group(1))));
  }

  private static LocalDate existing(java.util.function.Supplier<LocalDate> day) {
    try {
      return day.get();
    } catch (DateTimeException e) {
      throw new WrongCell("CELL_NO_SUCH_DAY");
    }
  }

  private static BigDecimal number(Supplier<BigDecimal> typed) {
    try {
      return typed.get();
    } catch (NumberText.Unclear e) {
      throw switch (e.why()) {
        case NO_NUMBER -> new WrongCell("CELL_NUMBER");
        case NOT_WHOLE -> new WrongCell("CELL_WHOLE");
        case UNSURE -> new WrongCell("CELL_NUMBER_UNSURE", e.readings().toArray());
      };
    }
  }
}
