package vn.temlang.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.temlang.api.TestServer.Answer;

/** What the API says to addresses that lead nowhere, lists with bad rows and wrong passwords. */
class BadRequestTest extends BadInput {
  @Nested
  class AnAddress {
    @Test
    void that_leads_nowhere_is_a_problem_for_programs() {
      assertProblem(SERVER.get("/api/nothing"), 404, "NOT_FOUND");
      assertProblem(SERVER.get(fresh("batches")), 404, "NOT_FOUND");
      assertProblem(SERVER.get("/no/such/page"), 404, "NOT_FOUND");
    }

    @Test
    void does_not_take_every_method() {
      Map<String, String> signedIn =
          Map.of(
              "Authorization", SERVER.basic(SERVER.password()), "Content-Type", "application/json");
      assertProblem(
          SERVER.send("DELETE", "/api/batches/" + BATCH, "", signedIn), 405, "METHOD_NOT_ALLOWED");
    }

    @Test
    void is_told_to_a_browser_as_a_page() {
      Answer page = SERVER.send("GET", "/no/such/page", "", Map.of("Accept", "text/html"));
      assertThat(page.status()).isEqualTo(404);
      assertThat(page.header("Content-Type")).startsWith("text/html");
    }
  }

  @Nested
  class AList {
    private static final String HEADER =
        "producer_ref,product,producer,old_commune,old_district,old_province,stars\n";
    private static final String PLACE = "Xã Thông Hòa,Huyện Cầu Kè,Tỉnh Trà Vinh,";

    private static Answer imported(String csv, String query) {
      return SERVER.send(
          "POST",
          "/api/imports/ocop" + query,
          csv,
          Map.of("Content-Type", "text/csv", "Authorization", SERVER.basic(SERVER.password())));
    }

    private static String mixed(String tag) {
      return HEADER
          + tag
          + "1,Gạo "
          + tag
          + ",HTX "
          + tag
          + ","
          + PLACE
          + "3\n"
          + tag
          + "2,Mật "
          + tag
          + ",Hộ "
          + tag
          + ",,Huyện Cầu Kè,Tỉnh Trà Vinh,3\n"
          + tag
          + "3,,Hộ "
          + tag
          + ","
          + PLACE
          + "nine\n";
    }

    @Test
    void with_bad_rows_tells_them_by_row_and_column_and_stores_nothing() {
      String before = SERVER.stored();
      Answer answer = imported(mixed("AN"), "");
      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      JsonNode report = answer.json();
      assertThat(report.path("rows").asInt()).isEqualTo(3);
      assertThat(report.path("stored").asInt()).isZero();
      assertThat(report.path("problems"))
          .extracting(
              p -> p.path("row").asInt() + p.path("column").asText() + p.path("reason").asText())
          .containsExactlyInAnyOrder(
              "3old_communeCOMMUNE_MISSING",
              "4productROW_NAME_MALFORMED",
              "4starsROW_STARS_MALFORMED");
      assertThat(report.path("problems"))
          .allMatch(p -> !p.path("detail").asText().isBlank())
          .allMatch(p -> !p.path("detail_en").asText().isBlank());
      assertThat(SERVER.stored()).isEqualTo(before);
    }

    @Test
    void gives_its_good_rows_where_that_was_chosen_and_has_one_effect() {
      JsonNode first = imported(mixed("GR"), "?mode=GOOD_ROWS").json();
      assertThat(first.path("stored").asInt()).isEqualTo(1);
      assertThat(first.path("problems")).hasSize(3);
      String after = SERVER.stored();
      JsonNode again = imported(mixed("GR"), "?mode=GOOD_ROWS").json();
      assertThat(again).isEqualTo(first);
      assertThat(SERVER.stored()).isEqualTo(after);
    }

    @Test
    void in_a_dry_run_finds_the_same_and_stores_nothing() {
      String before = SERVER.stored();
      JsonNode report = imported(mixed("DR"), "?mode=GOOD_ROWS&dryRun=true").json();
      assertThat(report.path("problems")).hasSize(3);
      assertThat(report.path("stored").asInt()).isZero();
      assertThat(SERVER.stored()).isEqualTo(before);
    }

    @Test
    void without_its_columns_says_which() {
      JsonNode report = imported("product,producer\nGạo,HTX\n", "").json();
      assertThat(report.path("problems"))
          .extracting(p -> p.path("reason").asText() + " " + p.path("column").asText())
          .contains("COLUMN_MISSING old_commune", "COLUMN_MISSING producer_ref")
          .doesNotContain("COLUMN_MISSING product");
    }

    @Test
    void that_is_no_csv_or_no_utf_8_says_so() {
      JsonNode open = imported(HEADER + "\"never closed", "").json();
      assertThat(open.path("problems")).isNotEmpty();
      Answer mode = imported(HEADER, "?mode=SOME");
      assertProblem(mode, 400, "MALFORMED_INPUT");
    }
  }

  @Test
  void a_wrong_password_is_a_problem_for_a_program() {
    String wrong =
        "Basic "
            + Base64.getEncoder().encodeToString("operator:wrong".getBytes(StandardCharsets.UTF_8));
    assertProblem(
        SERVER.send("GET", "/api/producers", "", Map.of("Authorization", wrong)),
        401,
        "SIGN_IN_FIRST");
  }
}
