package vn.temlang.api.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.temlang.api.sheet.MalformedSheet.Reason;

class BookTest {
  private static List<SheetRow> rows(byte[] file) {
    try (Book book = Book.open(file);
        Rows rows = book.tables().getFirst().rows()) {
      List<SheetRow> all = new ArrayList<>();
      rows.forEachRemaining(all::add);
      return all;
    }
  }

  private static List<String> texts(SheetRow row) {
    return row.cells().stream().map(Cell::text).toList();
  }

  private static void assertRefused(byte[] file, Reason reason) {
    assertThatThrownBy(() -> rows(file))
        .isInstanceOfSatisfying(
            MalformedSheet.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  @Nested
  class AWorkbook {
    @Test
    void gives_texts_numbers_and_days_with_their_places() {
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      try (SheetWriter writer = new SheetWriter(file)) {
        SheetWriter.Tab tab = writer.tab("Lô hàng");
        tab.titles(List.of("Số lô", "Số lượng", "Ngày"));
        tab.row(List.of("", new BigDecimal("0.3"), LocalDate.of(2026, 4, 15)));
        tab.end();
      }
      SheetRow row = rows(file.toByteArray()).get(1);
      assertThat(row.number()).isEqualTo(2);
      assertThat(row.cells())
          .containsExactly(
              new Cell(1, Cell.Kind.NUMBER, "0.3"), new Cell(2, Cell.Kind.DATE, "2026-04-15"));
    }

    @Test
    void tells_a_formula_from_its_value() {
      byte[] file =
          Packages.of("<row r=\"1\"><c r=\"B1\"><f>SUM(A1:A9)</f><v>7</v></c></row>").bytes();
      assertThat(rows(file).getFirst().cells())
          .containsExactly(new Cell(1, Cell.Kind.FORMULA, "=SUM(A1:A9)"));
    }

    @Test
    void takes_an_error_for_no_value() {
      byte[] file = Packages.of("<row r=\"1\"><c r=\"A1\" t=\"e\"><v>#REF!</v></c></row>").bytes();
      assertThat(rows(file).getFirst().cells())
          .containsExactly(new Cell(0, Cell.Kind.ERROR, "#REF!"));
    }

    @Test
    void tells_which_cells_were_made_one() {
      byte[] file =
          Packages.of("", "<mergeCells count=\"1\"><mergeCell ref=\"B3:C4\"/></mergeCells>")
              .bytes();
      try (Book book = Book.open(file)) {
        assertThat(book.tables().getFirst().merged()).containsExactly("B3:C4");
      }
    }

    @Test
    void with_a_number_of_a_billion_digits_is_not_written_out() {
      byte[] file = Packages.of("<row r=\"1\"><c r=\"A1\"><v>1E999999999</v></c></row>").bytes();
      assertThat(rows(file).getFirst().cells())
          .containsExactly(new Cell(0, Cell.Kind.ERROR, "1E999999999"));
    }

    @Test
    void with_a_cell_beyond_all_columns_is_damaged() {
      assertRefused(
          Packages.of("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>").bytes(),
          Reason.SHEET_DAMAGED);
    }

    @Test
    void that_asks_for_another_file_is_damaged() {
      assertRefused(
          Packages.of("")
              .part(
                  "xl/worksheets/sheet1.xml",
                  "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>")
              .bytes(),
          Reason.SHEET_DAMAGED);
    }

    @Test
    void that_is_cut_short_is_damaged() {
      byte[] whole = Packages.of("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>").bytes();
      assertRefused(Arrays.copyOf(whole, whole.length / 2), Reason.SHEET_DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/vbaProject.bin", "xl/macrosheets/sheet1.xml"})
    void with_macros_is_refused(String part) {
      assertRefused(Packages.of("").part(part, "<x/>").bytes(), Reason.SHEET_WITH_MACROS);
    }

    @Test
    void that_says_it_may_have_macros_is_refused() {
      assertRefused(
          Packages.of("")
              .part(
                  "[Content_Types].xml",
                  "<Types><Override ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>")
              .bytes(),
          Reason.SHEET_WITH_MACROS);
    }

    @Test
    void that_unfolds_to_more_than_anybody_types_is_refused_before_it_is_unfolded() {
      byte[] spaces = new byte[60 << 20];
      Arrays.fill(spaces, (byte) ' ');
      assertRefused(
          Packages.of("").part("xl/media/image1.png", spaces).bytes(),
          Reason.SHEET_TOO_LARGE_INSIDE);
    }

    @Test
    void of_very_many_parts_is_refused() {
      Packages many = Packages.of("");
      for (int i = 0; i < 1_000; i++) {
        many.part("xl/x" + i, "");
      }
      assertRefused(many.bytes(), Reason.SHEET_TOO_LARGE_INSIDE);
    }

    @Test
    void of_another_program_is_named_as_such() {
      assertRefused(
          new Packages().part("mimetype", "application/vnd.oasis.opendocument.spreadsheet").bytes(),
          Reason.SHEET_OF_OTHER_KIND);
    }

    @Test
    void of_before_2007_is_told_from_one_with_a_password() {
      byte[] ole = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
      };
      assertRefused(Arrays.copyOf(ole, 600), Reason.SHEET_OLD);
      ByteArrayOutputStream locked = new ByteArrayOutputStream();
      locked.writeBytes(ole);
      locked.writeBytes("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
      assertRefused(locked.toByteArray(), Reason.SHEET_LOCKED);
    }
  }

  @Nested
  class ACsv {
    @ParameterizedTest
    @ValueSource(
        strings = {"\uFEFFa;b\n1;2", "a,b\r\n1,2\r\n", "a\tb\n1\t2", "\"a\",\"b\"\n\"1\",2"})
    void may_have_a_mark_at_its_beginning_and_any_usual_separator(String text) {
      assertThat(rows(text.getBytes(StandardCharsets.UTF_8)))
          .extracting(BookTest::texts)
          .containsExactly(List.of("a", "b"), List.of("1", "2"));
    }

    @Test
    void in_another_encoding_is_refused() {
      assertRefused("Tên;Hòa".getBytes(Charset.forName("windows-1258")), Reason.ROW_NOT_UTF8);
      assertRefused("\uFEFFa;b".getBytes(StandardCharsets.UTF_16LE), Reason.ROW_NOT_UTF8);
    }

    @Test
    void with_an_open_quotation_mark_is_refused_with_its_line() {
      assertThatThrownBy(() -> rows("a,b\n1,2\n\"x\"y,3".getBytes(StandardCharsets.UTF_8)))
          .isInstanceOfSatisfying(
              MalformedSheet.class,
              e -> {
                assertThat(e.reason()).isEqualTo(Reason.ROW_NOT_CSV);
                assertThat(e.facts()).containsExactly("3");
              });
    }

    @Test
    void has_at_most_so_many_rows() {
      String full = "x\n".repeat(Book.MOST_ROWS);
      assertThat(rows(full.getBytes(StandardCharsets.UTF_8))).hasSize(Book.MOST_ROWS);
      assertRefused((full + "x\n").getBytes(StandardCharsets.UTF_8), Reason.SHEET_TOO_MANY_ROWS);
    }
  }

  @Test
  void what_is_neither_is_named_as_such() {
    assertRefused("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), Reason.SHEET_OF_OTHER_KIND);
    assertRefused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0}, Reason.SHEET_OF_OTHER_KIND);
    assertRefused(new byte[0], Reason.SHEET_EMPTY);
  }
}
