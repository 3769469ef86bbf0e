package vn.temlang.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.temlang.api.People.Person;
import vn.temlang.api.access.FormToken;
import vn.temlang.api.intake.SheetReport;
import vn.temlang.api.intake.SheetUploads;
import vn.temlang.api.intake.register.TakeRows;
import vn.temlang.api.sheet.Book;
import vn.temlang.api.sheet.Cell;
import vn.temlang.api.sheet.Packages;
import vn.temlang.api.sheet.Rows;
import vn.temlang.api.sheet.SheetRow;
import vn.temlang.api.sheet.SheetWriter;
import vn.temlang.api.sheet.Table;
import vn.temlang.testkit.TestDatabase;

/** Spreadsheets in and out, as people send them. */
class SheetsTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static TestServer server;
  private static People people;

  @BeforeAll
  static void start() {
    server =
        TestServer.of(
            TestDatabase.empty(),
            Map.of("temlang.store.worker.enabled", false, "temlang.audit.every", "1h"));
    people = new People(server);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private record Got(int status, String latin) {
    byte[] body() {
      return latin.getBytes(StandardCharsets.ISO_8859_1);
    }

    JsonNode json() {
      try {
        return JSON.readTree(body());
      } catch (IOException e) {
        throw new UncheckedIOException(new String(body(), StandardCharsets.UTF_8), e);
      }
    }

    long count(String kind, String fate) {
      for (JsonNode count : json().path("counts")) {
        if (count.path("kind").asText().equals(kind)) {
          return count.path(fate).asLong();
        }
      }
      return 0;
    }

    List<String> problems() {
      List<String> found = new ArrayList<>();
      for (JsonNode problem : json().path("problems")) {
        found.add(
            (problem.path("sheet").asText()
                    + " "
                    + problem.path("cell").asText()
                    + " "
                    + problem.path("reason").asText())
                .strip());
      }
      return found;
    }
  }

  private static Got ask(String method, String path, byte[] body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.uri(path))
            .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
    headers.forEach(request::header);
    try {
      HttpResponse<byte[]> answer =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      return new Got(answer.statusCode(), new String(answer.body(), StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> operator() {
    return Map.of("Authorization", server.basic(server.password()), "Content-Type", XLSX);
  }

  private static Map<String, String> as(Person person) {
    return Map.of("Cookie", person.cookie(), "Content-Type", XLSX);
  }

  private static Got look(UUID id, byte[] file, Map<String, String> who) {
    return ask("PUT", "/api/sheets/" + id, file, who);
  }

  private static Got look(String csv, Map<String, String> who) {
    return look(UUID.randomUUID(), csv.getBytes(StandardCharsets.UTF_8), who);
  }

  private static Got takeIn(UUID id, String rows, Map<String, String> who) {
    return ask("POST", "/api/sheets/" + id + "/import?rows=" + rows, new byte[0], who);
  }

  /** Looks and takes in what is good. */
  private static Got store(byte[] file, Map<String, String> who) {
    UUID id = UUID.randomUUID();
    Got looked = look(id, file, who);
    assertThat(looked.status())
        .as(new String(looked.body(), StandardCharsets.UTF_8))
        .isEqualTo(201);
    Got stored = takeIn(id, "GOOD_ROWS", who);
    assertThat(stored.status())
        .as(new String(stored.body(), StandardCharsets.UTF_8))
        .isEqualTo(200);
    return stored;
  }

  private static Got store(String csv, Map<String, String> who) {
    return store(csv.getBytes(StandardCharsets.UTF_8), who);
  }

  private static byte[] export(Map<String, String> who) {
    Got file = ask("GET", "/api/sheets/export", new byte[0], who);
    assertThat(file.status()).isEqualTo(200);
    return file.body();
  }

  /** The sheets of a workbook as rows of texts, by the letter of their column. */
  private static Map<String, List<Map<Integer, Cell>>> sheets(byte[] file) {
    Map<String, List<Map<Integer, Cell>>> sheets = new LinkedHashMap<>();
    try (Book book = Book.open(file)) {
      for (Table table : book.tables()) {
        List<Map<Integer, Cell>> all = new ArrayList<>();
        try (Rows rows = table.rows()) {
          while (rows.hasNext()) {
            SheetRow row = rows.next();
            Map<Integer, Cell> cells = new LinkedHashMap<>();
            row.cells().forEach(cell -> cells.put(cell.column(), cell));
            all.add(cells);
          }
        }
        sheets.put(table.name(), all);
      }
    }
    return sheets;
  }

  /** The same workbook as a person saves it who changed some texts. */
  private static byte[] changed(byte[] file, UnaryOperator<String> change) {
    ByteArrayOutputStream saved = new ByteArrayOutputStream();
    try (SheetWriter writer = new SheetWriter(saved)) {
      sheets(file)
          .forEach(
              (name, rows) -> {
                SheetWriter.Tab tab = writer.tab(name);
                for (Map<Integer, Cell> row : rows) {
                  List<Object> values = new ArrayList<>();
                  for (int column = 0; column < 30; column++) {
                    values.add(row.containsKey(column) ? change.apply(row.get(column).text()) : "");
                  }
                  tab.row(values);
                }
                tab.end();
              });
    }
    return saved.toByteArray();
  }

  private static String fresh(String name) {
    return name + " " + UUID.randomUUID().toString().substring(0, 8);
  }

  @Nested
  class LookingAtAFile {
    @Test
    void stores_nothing_and_tells_every_problem_by_its_cell() {
      String before = server.stored();
      Got looked =
          look(
              """
              Tên chủ thể;Địa chỉ;Mã xã;Loại chủ thể;Ghi chú
              HTX Đủ;Ấp 1;29308;Hợp tác xã;gì cũng được
              ;Ấp 2;29308;HTX;
              HTX Sai;Ấp 3;2930;tập đoàn;
              HTX Đâu;không rõ ở đâu;;;
              """,
              operator());
      assertThat(looked.status()).isEqualTo(201);
      assertThat(looked.count("PRODUCERS", "added")).isEqualTo(1);
      assertThat(looked.count("PRODUCERS", "bad")).isEqualTo(3);
      assertThat(looked.problems())
          .containsExactlyInAnyOrder(
              "A3 CELL_NEEDED", "D4 CELL_CHOICE", "C4 CELL_COMMUNE", "B5 COMMUNE_MISSING");
      assertThat(looked.json().path("problems").path(0).path("detail").asText()).isNotBlank();
      assertThat(server.stored()).isEqualTo(before);
    }

    @Test
    void names_missing_titles_and_a_file_without_any() {
      assertThat(look("Số lô,Sản phẩm\nL1,Bánh", operator()).problems())
          .containsExactly("COLUMN_MISSING", "COLUMN_MISSING");
      assertThat(look("a,b\n1,2", operator()).problems()).containsExactly("SHEET_UNKNOWN");
      assertThat(look("%PDF-1.7", operator()).problems()).containsExactly("SHEET_OF_OTHER_KIND");
    }

    @Test
    void answers_the_same_file_the_same_and_another_under_its_id_with_a_conflict() {
      UUID id = UUID.randomUUID();
      byte[] file = "Tên chủ thể,Mã xã\nHTX Một,29308".getBytes(StandardCharsets.UTF_8);
      assertThat(look(id, file, operator()).status()).isEqualTo(201);
      assertThat(look(id, file, operator()).status()).isEqualTo(200);
      assertThat(look(id, new byte[] {'x'}, operator()).status()).isEqualTo(409);
    }

    @Test
    void is_for_whoever_sent_it() {
      UUID id = UUID.randomUUID();
      look(id, "Tên chủ thể,Mã xã\nHTX Một,29308".getBytes(StandardCharsets.UTF_8), operator());
      Person officer = people.with("COMMUNE_OFFICER", "COMMUNE", "29308");
      assertThat(ask("GET", "/api/sheets/" + id, new byte[0], operator()).status()).isEqualTo(200);
      assertThat(officer.get("/api/sheets/" + id).status()).isEqualTo(404);
      assertThat(takeIn(id, "GOOD_ROWS", as(officer)).status()).isEqualTo(404);
    }

    @Test
    void ends_where_it_is_larger_than_what_is_taken() {
      Got refused = look(UUID.randomUUID(), new byte[9 << 20], operator());
      assertThat(refused.status()).isEqualTo(413);
      assertThat(refused.json().path("detail").asText()).isNotBlank();
    }
  }

  @Nested
  class TakingAFileIn {
    @Test
    void as_a_whole_stores_nothing_where_one_row_is_wrong_and_else_what_is_good() {
      String name = fresh("HTX");
      UUID id = UUID.randomUUID();
      String csv = "Tên chủ thể,Mã xã\n%s,29308\n%s hai,99999\n".formatted(name, name);
      look(id, csv.getBytes(StandardCharsets.UTF_8), operator());
      String before = server.stored();
      Got refused = takeIn(id, "ALL_OR_NOTHING", operator());
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.json().path("stored").asBoolean()).isFalse();
      assertThat(server.stored()).isEqualTo(before);
      Got stored = takeIn(id, "GOOD_ROWS", operator());
      assertThat(stored.status()).isEqualTo(200);
      assertThat(stored.problems()).containsExactly("B3 UNKNOWN_COMMUNE");
      assertThat(server.text("select count(*) from trace.producer where name like '" + name + "%'"))
          .isEqualTo("1");
    }

    @Test
    void twice_has_one_effect() {
      String csv =
          "Tên chủ thể,Mã xã,Số tham chiếu\n%s,29308,%s\n%s,29308,\n"
              .formatted(fresh("HTX"), fresh("T"), fresh("Hộ"));
      assertThat(store(csv, operator()).count("PRODUCERS", "added")).isEqualTo(2);
      String before = server.stored();
      UUID id = UUID.randomUUID();
      look(id, csv.getBytes(StandardCharsets.UTF_8), operator());
      Got again = takeIn(id, "ALL_OR_NOTHING", operator());
      assertThat(again.count("PRODUCERS", "same")).isEqualTo(2);
      assertThat(again.count("PRODUCERS", "added")).isZero();
      assertThat(takeIn(id, "ALL_OR_NOTHING", operator()).body()).isEqualTo(again.body());
      assertThat(server.stored()).isEqualTo(before);
    }

    @Test
    void tells_two_rows_of_one_thing() {
      String name = fresh("HTX");
      assertThat(
              look("Tên chủ thể,Mã xã\n%s,29308\n%s,29308\n".formatted(name, name), operator())
                  .problems())
          .containsExactly("A3 ROW_TWICE");
    }

    @Test
    void tells_two_rows_of_one_thing_however_far_they_stand_apart() {
      String name = fresh("HTX");
      StringBuilder csv = new StringBuilder("Tên chủ thể,Mã xã,Địa chỉ\n");
      for (int row = 0; row < TakeRows.AT_A_TIME; row++) {
        csv.append(name).append(' ').append(row).append(",29308,\n");
      }
      csv.append(name).append(" 0,29308,Ấp khác\n");
      assertThat(look(csv.toString(), operator()).problems()).containsExactly("A1002 ROW_TWICE");
      store("Tên chủ thể,Mã xã,Số tham chiếu\n%s,29308,%s".formatted(name, name), operator());
      StringBuilder products = new StringBuilder("Tên sản phẩm,Chủ thể\n");
      for (int row = 0; row <= TakeRows.AT_A_TIME; row++) {
        int number = row % TakeRows.AT_A_TIME;
        products.append("Bánh ").append(number).append(',').append(name).append("\n");
      }
      assertThat(look(products.toString(), operator()).problems())
          .containsExactly("A1002 ROW_TWICE");
    }

    @Test
    void by_name_alone_says_again_what_stands_and_asks_who_is_meant_by_more() {
      String name = fresh("Hộ bà Ba");
      String reference = fresh("T");
      String titles = "Tên chủ thể,Mã xã,Số tham chiếu,Địa chỉ,Mã địa điểm (GLN)\n";
      store(titles + "%s,29308,%s,Ấp 1,8930000000019\n".formatted(name, reference), operator());
      String before =
          server.text(
              "select concat_ws('|', p.reference, s.gln) from trace.producer p"
                  + " join trace.site s on s.producer_id = p.id where p.name = '"
                  + name
                  + "'");
      assertThat(before).isEqualTo(reference + "|8930000000019");
      for (String same :
          List.of("%s,29308,,,", "%s,29308,,Ấp 1,", "%s,29308," + reference + ",,")) {
        Got again = store(titles + same.formatted(name), operator());
        assertThat(again.problems()).as(same).isEmpty();
        assertThat(again.count("PRODUCERS", "same")).as(same).isEqualTo(1);
      }
      Got other = look(titles + "%s,29308,,Ấp 2,".formatted(name), operator());
      assertThat(other.problems()).containsExactly("A2 ROW_NAMESAKE");
      assertThat(other.json().path("problems").path(0).path("detail").asText())
          .contains(reference + " (Ấp 1)");
      store(titles + "%s,29308,%s hai,Ấp 2,".formatted(name, reference), operator());
      Got unclear = look(titles + "%s,29308,,Ấp 2,".formatted(name), operator());
      assertThat(unclear.problems()).containsExactly("A2 ROW_NAMESAKE");
      assertThat(unclear.json().path("problems").path(0).path("detail").asText())
          .contains(reference + " (Ấp 1)", reference + " hai (Ấp 2)");
    }

    @Test
    void keeps_what_it_did_where_a_look_ends_later() {
      UUID id = UUID.randomUUID();
      String csv = "Tên chủ thể,Mã xã\n%s,29308\n".formatted(fresh("HTX"));
      look(id, csv.getBytes(StandardCharsets.UTF_8), operator());
      String done = takeIn(id, "ALL_OR_NOTHING", operator()).latin();
      server
          .context()
          .getBean(SheetUploads.class)
          .report(id, new SheetReport(false, List.of(), List.of(), 0));
      assertThat(ask("GET", "/api/sheets/" + id, new byte[0], operator()).latin()).isEqualTo(done);
    }

    @Test
    void of_a_published_list_takes_no_formula_and_no_error_for_a_name() {
      List<String> titles =
          List.of(
              "producer_ref",
              "product",
              "producer",
              "old_commune",
              "old_district",
              "old_province",
              "stars");
      StringBuilder rows = new StringBuilder("<row r=\"1\">");
      for (int column = 0; column < titles.size(); column++) {
        rows.append("<c r=\"%s1\" t=\"str\"><v>".formatted(Cell.letters(column)))
            .append(titles.get(column))
            .append("</v></c>");
      }
      rows.append(
          """
          </row><row r="2"><c r="A2" t="str"><v>F1</v></c><c r="B2" t="str"><f>A1</f><v>Gạo</v></c>
          <c r="C2" t="e"><v>#REF!</v></c><c r="D2" t="str"><v>Xã Thông Hòa</v></c>
          <c r="E2" t="str"><v>Huyện Cầu Kè</v></c><c r="F2" t="str"><v>Tỉnh Trà Vinh</v></c>
          <c r="G2"><v>3</v></c></row>
          """);
      byte[] file = Packages.of(rows.toString()).bytes();
      String before = server.stored();
      Got got = ask("POST", "/api/imports/ocop?mode=GOOD_ROWS", file, operator());
      assertThat(got.problems()).containsExactly("B2 CELL_FORMULA", "C2 CELL_ERROR");
      assertThat(server.stored()).isEqualTo(before);
    }

    @Test
    void leaves_no_producer_whose_place_was_refused() {
      String name = fresh("HTX");
      String gln = "8930000000002";
      String csv =
          "Tên chủ thể,Mã xã,Mã địa điểm (GLN)\n%s,29308,%s\n%s hai,29308,%s\n%s ba,29308,\n"
              .formatted(name, gln, name, gln, name);
      Got stored = store(csv, operator());
      assertThat(stored.problems()).containsExactly("C3 GLN_TAKEN");
      assertThat(stored.count("PRODUCERS", "added")).isEqualTo(2);
      assertThat(server.text("select count(*) from trace.producer where name like '" + name + "%'"))
          .isEqualTo("2");
    }

    @Test
    void of_three_sheets_takes_producers_before_products_before_batches() {
      String reference = fresh("T");
      String product = fresh("Bánh gai");
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      try (SheetWriter writer = new SheetWriter(file)) {
        SheetWriter.Tab batches = writer.tab("Lô hàng");
        batches.titles(List.of("Sản phẩm *", "Số lô *", "Số lượng *", "Ngày sản xuất *"));
        batches.row(List.of(product, "L-1", "1.500", "15/04/2026"));
        batches.row(List.of(product, "L-2", "5", "31/02/2026"));
        batches.row(List.of(product, "L-3", "5", "01/01/2099"));
        batches.end();
        SheetWriter.Tab products = writer.tab("Sản phẩm");
        products.titles(
            List.of(
                "Tên sản phẩm",
                "Chủ thể",
                "Giá (đồng)",
                "Hạn dùng (ngày)",
                "Xuất xứ",
                "Nhóm OCOP"));
        products.row(List.of(product, reference, "45.000", "15", "Thanh Hóa", ""));
        products.row(List.of(product + " hai", reference, "", "", "", "XX.9"));
        products.end();
        SheetWriter.Tab producers = writer.tab("Chủ thể");
        producers.titles(List.of("Tên chủ thể", "Số tham chiếu", "Mã xã"));
        producers.row(List.of(fresh("HTX"), reference, "29308"));
        producers.end();
      }
      Got stored = store(file.toByteArray(), operator());
      assertThat(stored.problems())
          .containsExactlyInAnyOrder(
              "Sản phẩm F3 UNKNOWN_OCOP_GROUP",
              "Lô hàng D3 CELL_NO_SUCH_DAY",
              "Lô hàng D4 PRODUCED_IN_THE_FUTURE");
      assertThat(
              server.text(
                  """
                  select concat_ws('|', p.price_vnd, p.origin, b.quantity::int, b.expires_on)
                  from trace.batch b join trace.product p on p.id = b.product_id
                  where p.name = '%s'
                  """
                      .formatted(product)))
          .isEqualTo("45000|Thanh Hóa|1500|2026-04-30");
      assertThat(store(file.toByteArray(), operator()).count("BATCHES", "same")).isEqualTo(1);
    }
  }

  @Nested
  class WhatIsGivenOut {
    private final String reference = fresh("T");
    private final String product = fresh("Kẹo");
    private final Map<String, String> manager;

    WhatIsGivenOut() {
      store(
          "Tên chủ thể,Số tham chiếu,Mã xã\n%s,%s,29308\n".formatted(reference, reference),
          operator());
      store(
          """
          Tên sản phẩm;Chủ thể;Giá (đồng);Khối lượng tịnh;Đơn vị khối lượng;Tiêu chuẩn;Câu chuyện sản phẩm
          %s;%s;45.000;0,3;kg;VietGAP;"Dòng một
          dòng hai"
          """
              .formatted(product, reference),
          operator());
      String id =
          server.text("select id from trace.producer where reference = '" + reference + "'");
      manager = as(people.with("MANAGER", "PRODUCER", id));
      store(
          "Sản phẩm,Số lô,Số lượng,Ngày sản xuất\n%s,L1,5,15/04/2026".formatted(product), manager);
    }

    @Test
    void is_the_asker_s_own_and_comes_back_as_no_change() {
      byte[] file = export(manager);
      assertThat(sheets(file).keySet()).containsExactly("Chủ thể", "Sản phẩm", "Lô hàng");
      assertThat(sheets(file).values()).allMatch(rows -> rows.size() == 2);
      String before = server.stored();
      Got again = store(file, manager);
      assertThat(again.problems()).isEmpty();
      for (String kind : List.of("PRODUCERS", "PRODUCTS", "BATCHES")) {
        assertThat(again.count(kind, "same")).as(kind).isEqualTo(1);
      }
      assertThat(server.stored()).isEqualTo(before);
      assertThat(store(changed(file, text -> text), manager).problems()).isEmpty();
    }

    @Test
    void changes_what_stands_where_it_was_changed() {
      byte[] file =
          changed(
              export(manager),
              text ->
                  switch (text) {
                    case "45000" -> "47.500";
                    case "VietGAP" -> "";
                    default ->
                        text.equals(reference)
                            ? text
                            : text.equals(product) ? product + " mới" : text;
                  });
      Got stored = store(file, manager);
      assertThat(stored.problems()).isEmpty();
      assertThat(stored.count("PRODUCTS", "changed")).isEqualTo(1);
      assertThat(
              server.text(
                  "select concat_ws('|', price_vnd, standards, net_value::float, net_unit)"
                      + " from trace.product where name = '"
                      + product
                      + " mới'"))
          .isEqualTo("47500|{}|0.3|KGM");
    }

    @Test
    void overwrites_nothing_that_somebody_changed_meanwhile() {
      byte[] file = changed(export(manager), text -> text.equals("45000") ? "47.500" : text);
      store("Tên sản phẩm,Chủ thể,Giá (đồng)\n%s,%s,50000".formatted(product, reference), manager);
      Got stale = store(file, manager);
      assertThat(stale.problems()).hasSize(1).first().asString().contains("ROW_CHANGED_MEANWHILE");
      assertThat(server.text("select price_vnd from trace.product where name = '" + product + "'"))
          .isEqualTo("50000");
    }

    @Test
    void moves_a_place_and_keeps_a_batch_that_is_in_the_log() {
      byte[] file =
          changed(
              export(manager),
              text ->
                  text.equals("29308")
                      ? "29242"
                      : text.equals("L1") ? "L1" : text.equals("5") ? "6" : text);
      Got stored = store(file, manager);
      assertThat(stored.count("PRODUCERS", "changed")).isEqualTo(1);
      assertThat(stored.problems()).hasSize(1).first().asString().contains("ROW_IN_LOG");
    }
  }

  @Nested
  class APlaceThatMoves {
    private final String reference = fresh("T");
    private final Map<String, String> manager;

    APlaceThatMoves() {
      store(
          "Tên chủ thể,Số tham chiếu,Mã xã,Địa chỉ\n%s,%s,29308,Ấp 1\n"
              .formatted(reference, reference),
          operator());
      String id =
          server.text("select id from trace.producer where reference = '" + reference + "'");
      manager = as(people.with("MANAGER", "PRODUCER", id));
      server.text(
          "update trace.site set hamlet = 'Ấp 1', hamlet_key = 'ấp 1' where producer_id = '%s' returning id"
              .formatted(id));
    }

    private String place() {
      return server.text(
          "select concat_ws('|', s.commune_code, s.typed_address, s.hamlet) from trace.site s"
              + " join trace.producer p on p.id = s.producer_id where p.reference = '"
              + reference
              + "'");
    }

    private void move(String text, String into) {
      Got moved = store(changed(export(manager), cell -> cell.equals(text) ? into : cell), manager);
      assertThat(moved.problems()).isEmpty();
      assertThat(moved.count("PRODUCERS", "changed")).isEqualTo(1);
    }

    @Test
    void to_a_new_address_is_in_the_commune_of_that() {
      move("Ấp 1", "Ấp 5, xã Càng Long, tỉnh Vĩnh Long");
      assertThat(place()).isEqualTo("29266|Ấp 5, xã Càng Long, tỉnh Vĩnh Long");
    }

    @Test
    void to_another_commune_leaves_its_hamlet_there() {
      move("29308", "29242");
      assertThat(place()).isEqualTo("29242|Ấp 1");
    }

    @Test
    void within_its_commune_keeps_both() {
      move("Ấp 1", "Số 7, Ấp 1");
      assertThat(place()).isEqualTo("29308|Số 7, Ấp 1|Ấp 1");
    }
  }

  @Nested
  class Within {
    @Test
    void the_own_producer_a_manager_writes_and_nowhere_else() {
      String ours = fresh("T");
      String theirs = fresh("T");
      store(
          "Tên chủ thể,Số tham chiếu,Mã xã\n%s,%s,29308\n%s,%s,29308\n"
              .formatted(ours, ours, theirs, theirs),
          operator());
      String id = server.text("select id from trace.producer where reference = '" + ours + "'");
      Map<String, String> manager = as(people.with("MANAGER", "PRODUCER", id));
      String before = server.stored();
      assertThat(
              look("Tên sản phẩm,Chủ thể\nA,%s\nB,%s\nC,\n".formatted(ours, theirs), manager)
                  .problems())
          .containsExactly("B3 ROW_PRODUCER");
      assertThat(
              look(
                      "Tên chủ thể,Số tham chiếu,Mã xã\nMột,%s,29308\nHai,,29308\n"
                          .formatted(theirs),
                      manager)
                  .problems())
          .containsExactlyInAnyOrder("A2 NOT_FOUND", "A3 NOT_FOUND");
      assertThat(server.stored()).isEqualTo(before);
      assertThat(new String(export(manager), StandardCharsets.ISO_8859_1)).isNotEmpty();
      assertThat(sheets(export(manager)).get("Chủ thể")).hasSize(2);
    }

    @Test
    void the_own_commune_an_officer_enters_others() {
      Map<String, String> officer = as(people.with("COMMUNE_OFFICER", "COMMUNE", "29308"));
      String name = fresh("Hộ");
      Got stored =
          store("Tên chủ thể,Mã xã\n%s,29308\n%s xa,29242\n".formatted(name, name), officer);
      assertThat(stored.problems()).containsExactly("B3 ROW_BEYOND_REACH");
      assertThat(
              server.text(
                  "select entered_on_behalf_by from trace.producer where name = '" + name + "'"))
          .isEqualTo("Cán bộ cấp xã");
    }
  }

  @Nested
  class InThePortal {
    private final Person officer = people.with("COMMUNE_OFFICER", "COMMUNE", "29308");

    private HttpResponse<String> form(String file) {
      return form(token(officer.cookie().split("=", 2)[1]), file);
    }

    private static String token(String session) {
      return """
          --cut\r
          Content-Disposition: form-data; name="%s"\r
          \r
          %s\r
          """
          .formatted(FormToken.FIELD, FormToken.ofSession(session).value());
    }

    private HttpResponse<String> form(String token, String file) {
      String body =
          token
              + """
          --cut\r
          Content-Disposition: form-data; name="file"; filename="a.csv"\r
          Content-Type: text/csv\r
          \r
          %s\r
          --cut--\r
          """
                  .formatted(file);
      try {
        return HTTP.send(
            HttpRequest.newBuilder(server.uri("/portal/sheets"))
                .header("Cookie", officer.cookie())
                .header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    @Test
    void a_file_is_looked_at_and_then_taken_in() {
      String name = fresh("Hộ bà Tư");
      HttpResponse<String> sent = form("Tên chủ thể,Mã xã\n%s,29308\nHộ lạ,999\n".formatted(name));
      assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
      String page = sent.headers().firstValue("Location").orElseThrow();
      assertThat(officer.get(page).body())
          .contains("Xem trước tệp", "B3", "Mã xã", "Chỉ nhập 1 dòng đúng");
      assertThat(
              officer
                  .send(
                      "POST",
                      page + "/import",
                      "rows=GOOD_ROWS",
                      "application/x-www-form-urlencoded")
                  .status())
          .isEqualTo(303);
      assertThat(officer.get(page).body()).contains("Đã nhập tệp");
      assertThat(officer.get("/portal/producers").body()).contains(name);
    }

    @Test
    void a_form_without_the_token_of_its_session_is_refused_and_nothing_kept() {
      String csv = "Tên chủ thể,Mã xã\n%s,29308\n".formatted(fresh("HTX"));
      String kept = "select count(*) from account.sheet_upload";
      String before = server.text(kept);
      for (String token : List.of("", token("of-another-session"))) {
        HttpResponse<String> sent = form(token, csv);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(403);
      }
      assertThat(server.text(kept)).isEqualTo(before);
      assertThat(form(csv).statusCode()).isEqualTo(303);
      assertThat(server.text(kept)).isNotEqualTo(before);
    }

    @Test
    void a_form_without_a_file_says_so_at_the_field() {
      HttpResponse<String> sent = form("");
      assertThat(sent.statusCode()).isEqualTo(422);
      assertThat(sent.body()).contains("file-fault");
    }

    @Test
    void a_template_is_read_as_having_nothing_to_do() {
      for (String kind : List.of("PRODUCERS", "PRODUCTS", "BATCHES")) {
        byte[] template =
            ask("GET", "/portal/sheets/template/" + kind, new byte[0], as(officer)).body();
        Got looked = look(UUID.randomUUID(), template, as(officer));
        assertThat(looked.problems()).as(kind).isEmpty();
        assertThat(looked.json().path("counts")).as(kind).isEmpty();
      }
    }
  }
}
