package vn.temlang.api.intake.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.temlang.api.sheet.Book;
import vn.temlang.api.sheet.Cell;
import vn.temlang.api.sheet.Rows;
import vn.temlang.api.sheet.SheetRow;

class LineTest {
  private static SheetRow row(String csv) {
    try (Book book = Book.open(csv.getBytes(StandardCharsets.UTF_8));
        Rows rows = book.tables().getFirst().rows()) {
      return rows.next();
    }
  }

  private static Header header(String titles) {
    return Header.find("", row(titles)).orElseThrow();
  }

  /** One cell under a title, beside what is needed. */
  private static Line.Reading read(SheetKind kind, String key, Cell cell) {
    Header header = new Header("", kind, 1, Map.of(key, 2, "name", 0), List.of());
    return Line.read(
        header, new SheetRow(7, List.of(new Cell(0, Cell.Kind.TEXT, "Bánh gai"), cell)));
  }

  private static String value(SheetKind kind, String key, Cell.Kind as, String text) {
    return switch (read(kind, key, new Cell(2, as, text))) {
      case Line.Reading.Good(Line line) -> line.find(key).orElse("");
      case Line.Reading.Bad(List<RowProblem> problems) -> problems.getFirst().reason();
      case Line.Reading.Skipped() -> "skipped";
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "185000|185000",
        "185.000|185000",
        "185,000|185000",
        "1.250.000 đ|1250000",
        "185.000 VND|185000",
        "185,50|CELL_WHOLE",
        "185.00|185",
        "0|CELL_PRICE",
        "10.000.000.000|10000000000",
        "10.000.000.001|CELL_PRICE",
        "-5|CELL_NUMBER",
        "18.50.000|CELL_NUMBER",
        "một trăm|CELL_NUMBER"
      })
  void a_price_is_read_as_people_type_it(String typed, String price) {
    assertThat(value(SheetKind.PRODUCTS, "price", Cell.Kind.TEXT, typed)).isEqualTo(price);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0,3|0.3",
        "1,5|1.5",
        "1.5|1.5",
        "1.500|1500",
        "1.500,25|1500.25",
        "0.500|0.5",
        "1,500|CELL_NUMBER_UNSURE",
        "0|CELL_QUANTITY"
      })
  void a_quantity_that_could_mean_two_things_is_asked_about(String typed, String value) {
    assertThat(value(SheetKind.PRODUCTS, "netValue", Cell.Kind.TEXT, typed)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "TEXT,15/04/2026,2026-04-15",
    "TEXT,5/4/2026,2026-04-05",
    "TEXT,2026-04-15,2026-04-15",
    "DATE,2026-04-15,2026-04-15",
    "TEXT,31/02/2026,CELL_NO_SUCH_DAY",
    "TEXT,29/02/2026,CELL_NO_SUCH_DAY",
    "TEXT,29/02/2028,2028-02-29",
    "TEXT,15/04/26,CELL_DATE",
    "NUMBER,46127,CELL_DATE",
    "FORMULA,=TODAY(),CELL_FORMULA",
    "ERROR,#REF!,CELL_ERROR"
  })
  void a_day_is_a_day_or_text_in_vietnamese_order(Cell.Kind kind, String typed, String day) {
    Header header =
        new Header(
            "",
            SheetKind.BATCHES,
            1,
            Map.of("product", 0, "number", 1, "quantity", 2, "producedOn", 3),
            List.of());
    Line.Reading reading =
        Line.read(
            header,
            new SheetRow(
                2,
                List.of(
                    new Cell(0, Cell.Kind.TEXT, "Bánh gai"),
                    new Cell(1, Cell.Kind.TEXT, "L1"),
                    new Cell(2, Cell.Kind.NUMBER, "5"),
                    new Cell(3, kind, typed))));
    assertThat(
            switch (reading) {
              case Line.Reading.Good(Line line) -> line.get("producedOn");
              case Line.Reading.Bad(List<RowProblem> problems) -> problems.getFirst().reason();
              case Line.Reading.Skipped() -> "skipped";
            })
        .isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({
    "NUMBER,4,00004",
    "TEXT,00004,00004",
    "TEXT,4,CELL_COMMUNE",
    "NUMBER,123456,CELL_TOO_LONG"
  })
  void a_commune_s_code_keeps_the_zeros_that_a_spreadsheet_drops(
      Cell.Kind kind, String typed, String code) {
    assertThat(value(SheetKind.PRODUCERS, "commune", kind, typed)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "Hợp tác xã,COOPERATIVE",
    "hop tac xa,COOPERATIVE",
    "HTX,COOPERATIVE",
    "Household,HOUSEHOLD",
    "tập đoàn,CELL_CHOICE"
  })
  void a_kind_is_one_of_the_list_in_either_language(String typed, String kind) {
    assertThat(value(SheetKind.PRODUCERS, "kind", Cell.Kind.TEXT, typed)).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({"kg,KGM", "hộp,H87", "KGM,KGM", "lít,LTR", "TNE,TNE", "nắm,CELL_UNIT"})
  void a_unit_is_a_word_or_a_code(String typed, String unit) {
    assertThat(value(SheetKind.PRODUCTS, "unit", Cell.Kind.TEXT, typed)).isEqualTo(unit);
  }

  @Test
  void names_have_an_end_and_problems_their_place() {
    Line.Reading reading =
        Line.read(
            new Header("Sản phẩm", SheetKind.PRODUCTS, 1, Map.of("name", 27), List.of()),
            new SheetRow(9, List.of(new Cell(27, Cell.Kind.TEXT, "a".repeat(10_000)))));
    assertThat(reading)
        .isInstanceOfSatisfying(
            Line.Reading.Bad.class,
            bad -> {
              RowProblem problem = bad.problems().getFirst();
              assertThat(problem.sheet()).isEqualTo("Sản phẩm");
              assertThat(problem.cell()).isEqualTo("AB9");
              assertThat(problem.column()).isEqualTo("Tên sản phẩm");
              assertThat(problem.reason()).isEqualTo("CELL_TOO_LONG");
              assertThat(problem.facts()).containsExactly("200", "10000");
              assertThat(problem.value()).hasSize(101);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tên sản phẩm,Chủ thể,Giá (đồng)",
        "gia dong;TEN SAN PHAM *;chu the;Ghi chú của tôi",
        "Producer,Price (VND),Product name"
      })
  void titles_are_known_in_any_order_spelling_and_either_language(String titles) {
    Header header = header(titles);
    assertThat(header.kind()).isEqualTo(SheetKind.PRODUCTS);
    assertThat(header.places()).containsKeys("name", "producer", "price");
    assertThat(header.missing()).isEmpty();
  }

  @Test
  void a_heading_is_no_header_and_a_missing_title_is_named() {
    assertThat(Header.find("", row("Danh sách sản phẩm năm 2026"))).isEmpty();
    assertThat(header("Sản phẩm,Số lô,Số lượng").missing())
        .extracting(Column::vietnamese)
        .containsExactly("Ngày sản xuất");
    assertThat(header("Tên chủ thể,Địa chỉ,Tên chủ thể").twice()).containsExactly("Tên chủ thể");
  }

  @Test
  void the_example_of_the_template_and_empty_rows_are_skipped() {
    Header header = header("Mã,Tên chủ thể,Địa chỉ");
    assertThat(Line.read(header, row("Ví dụ,HTX Bánh gai Tứ Trụ,")))
        .isInstanceOf(Line.Reading.Skipped.class);
    assertThat(Line.read(header, new SheetRow(3, List.of())))
        .isInstanceOf(Line.Reading.Skipped.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ví dụ,HTX A,", "Ví dụ,HTX Bánh gai Tứ Trụ,Xã B", "Example,HTX A,Xã B"})
  void a_row_typed_over_the_example_is_told_of(String typed) {
    assertThat(Line.read(header("Mã,Tên chủ thể,Địa chỉ"), row(typed)))
        .isInstanceOfSatisfying(
            Line.Reading.Bad.class,
            bad ->
                assertThat(bad.problems())
                    .extracting(RowProblem::reason)
                    .containsExactly("CELL_ID"));
  }

  @Test
  void the_example_stays_one_where_a_program_made_numbers_and_days_of_it() {
    Header header =
        new Header(
            "",
            SheetKind.BATCHES,
            1,
            Map.of("id", 0, "quantity", 1, "producedOn", 2, "site", 3),
            List.of());
    List<Cell> cells =
        List.of(
            new Cell(0, Cell.Kind.TEXT, "Ví dụ"),
            new Cell(1, Cell.Kind.NUMBER, "500"),
            new Cell(2, Cell.Kind.DATE, "2026-04-15"));
    assertThat(Line.read(header, new SheetRow(2, cells))).isInstanceOf(Line.Reading.Skipped.class);
    List<Cell> typed = new java.util.ArrayList<>(cells);
    typed.add(new Cell(3, Cell.Kind.TEXT, "Xưởng"));
    assertThat(Line.read(header, new SheetRow(2, typed))).isInstanceOf(Line.Reading.Bad.class);
  }

  @Test
  void every_column_has_one_title_that_no_other_of_its_sheet_has() {
    for (SheetKind kind : SheetKind.values()) {
      assertThat(Column.of(kind)).isNotEmpty();
      for (Column column : Column.of(kind)) {
        assertThat(
                Column.of(kind).stream()
                    .filter(
                        other ->
                            other.titled(column.vietnamese()) || other.titled(column.english())))
            .as(column.vietnamese())
            .containsExactly(column);
        assertThat(Optional.of(column.meaning()).filter(String::isBlank)).isEmpty();
      }
    }
  }
}
