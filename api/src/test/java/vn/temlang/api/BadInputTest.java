package vn.temlang.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.temlang.api.TestServer.Answer;

/** What the API says to input that cannot be taken, and that nothing of it is kept. */
class BadInputTest {
  private static final TestServer SERVER = TestServer.shared();
  private static final String PRODUCER = UUID.randomUUID().toString();
  private static final String OTHER_PRODUCER = UUID.randomUUID().toString();
  private static final String SITE = UUID.randomUUID().toString();
  private static final String OTHER_SITE = UUID.randomUUID().toString();
  private static final String PRODUCT = UUID.randomUUID().toString();
  private static final String OTHER_PRODUCT = UUID.randomUUID().toString();
  private static final String BATCH = UUID.randomUUID().toString();
  private static final String RUN = UUID.randomUUID().toString();

  @BeforeAll
  static void register() {
    assertThat(SERVER.put("/api/producers/" + PRODUCER, producer("HTX Bad Input", "BI-1")).status())
        .isEqualTo(201);
    SERVER.put("/api/producers/" + OTHER_PRODUCER, producer("HTX Khác", "BI-2"));
    assertThat(SERVER.put("/api/sites/" + SITE, site(PRODUCER)).status()).isEqualTo(201);
    SERVER.put("/api/sites/" + OTHER_SITE, site(OTHER_PRODUCER));
    assertThat(SERVER.put("/api/products/" + PRODUCT, product(PRODUCER, "Kẹo dừa")).status())
        .isEqualTo(201);
    SERVER.put("/api/products/" + OTHER_PRODUCT, product(PRODUCER, "Bánh tét"));
    assertThat(SERVER.put("/api/batches/" + BATCH, batch("LO-1", PRODUCT, SITE, "")).status())
        .isEqualTo(201);
    assertThat(SERVER.put("/api/stamp-runs/" + RUN, run(PRODUCT, 100)).status()).isEqualTo(201);
  }

  private static String producer(String name, String reference) {
    return "{\"kind\":\"COOPERATIVE\",\"name\":\"%s\",\"reference\":\"%s\",\"sample\":true}"
        .formatted(name, reference);
  }

  private static String site(String producer) {
    return """
        {"producerId":"%s","kind":"WORKSHOP","name":"Xưởng",
         "address":{"typed":"Cầu Kè","communeCode":"29308"}}
        """
        .formatted(producer);
  }

  private static String product(String producer, String name) {
    return "{\"producerId\":\"%s\",\"name\":\"%s\",\"unit\":\"H87\",\"priceVnd\":185000}"
        .formatted(producer, name);
  }

  private static String batch(String number, String product, String site, String more) {
    return """
        {"productId":"%s","number":"%s","quantity":{"value":50,"unit":"H87"},
         "producedOn":"2026-04-15","siteId":"%s","sample":true%s}
        """
        .formatted(product, number, site, more);
  }

  private static String run(String product, long size) {
    return "{\"productId\":\"%s\",\"size\":%d,\"sample\":true}".formatted(product, size);
  }

  private static String activation(long from, long to, String batch) {
    return "{\"runId\":\"%s\",\"from\":%d,\"to\":%d,\"batchId\":\"%s\"}"
        .formatted(RUN, from, to, batch);
  }

  private static String fresh(String things) {
    return "/api/" + things + "/" + UuidCreator.getTimeOrderedEpoch();
  }

  private static void assertProblem(Answer answer, int status, String reason) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    JsonNode problem = answer.json();
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("reason").asText()).isEqualTo(reason);
    assertThat(problem.path("type").asText()).startsWith("urn:temlang:problem:");
    assertThat(problem.path("detail").asText()).isNotBlank();
    assertThat(problem.path("detail_en").asText())
        .isNotBlank()
        .isNotEqualTo(problem.path("detail").asText());
    assertThat(answer.header("X-Request-Id")).isNotBlank();
  }

  private static void assertRefused(String path, String body, int status, String reason) {
    String before = SERVER.stored();
    assertProblem(SERVER.put(path, body), status, reason);
    assertThat(SERVER.stored()).isEqualTo(before);
  }

  @Nested
  class AProducer {
    @Test
    void is_the_same_again_and_not_another_under_its_id() {
      String id = fresh("producers");
      Answer first = SERVER.put(id, producer("HTX Lặp", "BI-3"));
      Answer again = SERVER.put(id, producer("HTX Lặp", "BI-3"));
      assertThat(first.status()).isEqualTo(201);
      assertThat(again.status()).isEqualTo(200);
      assertThat(again.body()).isEqualTo(first.body());
      assertRefused(id, producer("HTX Khác hẳn", "BI-3"), 409, "CONFLICTING_REPEAT");
    }

    @Test
    void has_a_reference_of_its_own() {
      assertRefused(fresh("producers"), producer("HTX", "BI-1"), 409, "PRODUCER_REFERENCE_TAKEN");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{",
          "[]",
          "\"text\"",
          "{}",
          "{\"kind\":\"COOPERATIVE\"}",
          "{\"kind\":\"COOPERATIVE\",\"name\":null}",
          "{\"kind\":\"COOPERATIVE\",\"name\":\"\"}",
          "{\"kind\":\"COOPERATIVE\",\"name\":{\"a\":1}}",
          "{\"kind\":\"KOLKHOZ\",\"name\":\"HTX\"}",
          "{\"kind\":\"COOPERATIVE\",\"name\":\"HTX\",\"sample\":\"perhaps\"}",
          "{\"kind\":\"COOPERATIVE\",\"name\":\"HTX\",\"nickname\":\"x\"}"
        })
    void is_refused_where_the_body_is_not_one(String body) {
      assertRefused(fresh("producers"), body, 400, "MALFORMED_INPUT");
    }

    @Test
    void is_refused_without_a_body_and_under_an_id_that_is_none() {
      assertRefused(fresh("producers"), "", 400, "MALFORMED_INPUT");
      assertRefused("/api/producers/7", producer("HTX", "BI-9"), 400, "MALFORMED_INPUT");
    }

    @Test
    void is_refused_where_the_body_is_huge_or_no_json() {
      String before = SERVER.stored();
      String huge = producer("x".repeat(9 << 20), "BI-9");
      assertProblem(SERVER.put(fresh("producers"), huge), 413, "TOO_LARGE");
      Map<String, String> xml =
          Map.of(
              "Content-Type", "application/xml", "Authorization", SERVER.basic(SERVER.password()));
      assertProblem(
          SERVER.send("PUT", fresh("producers"), "<a/>", xml), 415, "UNSUPPORTED_MEDIA_TYPE");
      assertThat(SERVER.stored()).isEqualTo(before);
    }
  }

  @Nested
  class ASite {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            {"typed":"x"}                                    | 422 | COMMUNE_MISSING
            {"typed":"x","communeCode":"99999"}              | 422 | UNKNOWN_COMMUNE
            {"typed":"x","communeCode":"123"}                | 400 | MALFORMED_INPUT
            {"typed":"x","oldCommune":"Xã Không Có"}         | 422 | UNKNOWN_COMMUNE
            {"communeCode":"29308"}                          | 400 | MALFORMED_INPUT
            null                                             | 400 | MALFORMED_INPUT
            """)
    void stands_in_a_commune_of_today(String address, int status, String reason) {
      String body =
          "{\"producerId\":\"%s\",\"kind\":\"PLOT\",\"name\":\"Vườn\",\"address\":%s}"
              .formatted(PRODUCER, address);
      assertRefused(fresh("sites"), body, status, reason);
    }

    @Test
    void has_a_producer() {
      assertRefused(fresh("sites"), site(UUID.randomUUID().toString()), 422, "UNKNOWN_PRODUCER");
    }

    @Test
    void has_a_point_on_earth() {
      String body =
          site(PRODUCER).replace("\"kind\"", "\"location\":{\"lat\":91,\"lon\":0},\"kind\"");
      Answer answer = SERVER.put(fresh("sites"), body);
      assertProblem(answer, 400, "MALFORMED_INPUT");
      assertThat(answer.json().path("field").asText()).isEqualTo("location.lat");
    }

    @Test
    void has_an_ndas_code_of_ten_digits_where_it_has_one() {
      String body = site(PRODUCER).replace("\"kind\"", "\"ndasCode\":\"12\",\"kind\"");
      assertRefused(fresh("sites"), body, 400, "MALFORMED_INPUT");
    }
  }

  @Nested
  class AProduct {
    @Test
    void has_a_gtin_whose_check_digit_is_right() {
      String wrong =
          product(PRODUCER, "Mứt").replace("\"unit\"", "\"gtin\":\"8934567890123\",\"unit\"");
      assertRefused(fresh("products"), wrong, 400, "MALFORMED_INPUT");
    }

    @Test
    void has_a_code_and_a_name_of_its_own() {
      String gtin =
          product(PRODUCER, "Mứt gừng").replace("\"unit\"", "\"gtin\":\"4006381333931\",\"unit\"");
      assertThat(SERVER.put(fresh("products"), gtin).status()).isEqualTo(201);
      assertRefused(
          fresh("products"), gtin.replace("Mứt gừng", "Mứt dừa"), 409, "PRODUCT_CODE_TAKEN");
      assertRefused(fresh("products"), product(PRODUCER, "Kẹo dừa"), 409, "PRODUCT_NAME_TAKEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "10000000001", "185.5", "\"185.000\"", "1e99"})
    void costs_whole_dong(String price) {
      String body = product(PRODUCER, "Chuối").replace("185000", price);
      assertRefused(fresh("products"), body, 400, "MALFORMED_INPUT");
      assertProblem(
          SERVER.put("/api/products/" + PRODUCT + "/price", "{\"priceVnd\":" + price + "}"),
          400,
          "MALFORMED_INPUT");
      assertThat(SERVER.get("/api/products/" + PRODUCT).json().path("priceVnd").asLong())
          .isEqualTo(185_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"shelfLifeDays\":0", "\"shelfLifeDays\":-3", "\"unit\":\"kg\""})
    void has_figures_that_can_be(String wrong) {
      String body =
          wrong.contains("unit")
              ? product(PRODUCER, "Chuối").replace("\"unit\":\"H87\"", wrong)
              : product(PRODUCER, "Chuối").replace("\"unit\"", wrong + ",\"unit\"");
      assertRefused(fresh("products"), body, 400, "MALFORMED_INPUT");
    }
  }

  @Nested
  class ACertificate {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            "scheme":"OCOP","stars":6                                            | 400 | MALFORMED_INPUT
            "scheme":"FANTASY"                                                   | 400 | MALFORMED_INPUT
            "scheme":"OCOP","issuedYear":1066                                    | 400 | MALFORMED_INPUT
            "scheme":"OCOP","issuedOn":"2024-02-30"                              | 400 | MALFORMED_INPUT
            "scheme":"OCOP","issuedOn":"2024-02-28","expiresOn":"2024-02-27"     | 422 | EXPIRY_BEFORE_ISSUE
            """)
    void can_be(String fields, int status, String reason) {
      String body = "{\"producerId\":\"%s\",%s}".formatted(PRODUCER, fields.replace('\'', '"'));
      assertRefused(fresh("certificates"), body, status, reason);
    }

    @Test
    void belongs_to_the_product_s_producer() {
      String body =
          "{\"producerId\":\"%s\",\"productId\":\"%s\",\"scheme\":\"OCOP\"}"
              .formatted(OTHER_PRODUCER, PRODUCT);
      assertRefused(fresh("certificates"), body, 422, "PRODUCT_OF_ANOTHER_PRODUCER");
    }
  }

  @Nested
  class ABatch {
    @Test
    void is_of_a_known_product_at_a_site_of_its_producer() {
      String nothing = UUID.randomUUID().toString();
      assertRefused(fresh("batches"), batch("A", nothing, SITE, ""), 422, "UNKNOWN_PRODUCT");
      assertRefused(fresh("batches"), batch("A", PRODUCT, nothing, ""), 422, "UNKNOWN_SITE");
      assertRefused(
          fresh("batches"), batch("A", PRODUCT, OTHER_SITE, ""), 422, "SITE_OF_ANOTHER_PRODUCER");
    }

    @Test
    void has_a_number_of_20_characters_at_most() {
      assertThat(SERVER.put(fresh("batches"), batch("A".repeat(20), PRODUCT, SITE, "")).status())
          .isEqualTo(201);
      assertRefused(
          fresh("batches"), batch("A".repeat(21), PRODUCT, SITE, ""), 400, "MALFORMED_INPUT");
      assertRefused(fresh("batches"), batch("", PRODUCT, SITE, ""), 400, "MALFORMED_INPUT");
    }

    @Test
    void has_a_number_once() {
      assertRefused(fresh("batches"), batch("LO-1", PRODUCT, SITE, ""), 409, "BATCH_NUMBER_TAKEN");
    }

    @Test
    void lasts_at_least_to_the_day_on_which_it_was_made() {
      String early = ",\"expiresOn\":\"2026-04-14\"";
      assertRefused(
          fresh("batches"), batch("EARLY", PRODUCT, SITE, early), 422, "EXPIRY_BEFORE_PRODUCTION");
      String sameDay = ",\"expiresOn\":\"2026-04-15\"";
      assertThat(SERVER.put(fresh("batches"), batch("DAY", PRODUCT, SITE, sameDay)).status())
          .isEqualTo(201);
    }

    @Test
    void was_made_already() {
      String future = batch("LATER", PRODUCT, SITE, "").replace("2026-04-15", "2999-01-01");
      assertRefused(fresh("batches"), future, 422, "PRODUCED_IN_THE_FUTURE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "1e30", "\"many\"", "null"})
    void has_an_amount(String amount) {
      String body = batch("AMOUNT", PRODUCT, SITE, "").replace(":50,", ":" + amount + ",");
      assertRefused(fresh("batches"), body, 400, "MALFORMED_INPUT");
    }
  }

  @Nested
  class ADiaryEntry {
    private static String entry(String batch, String at, String more) {
      return "{\"batchId\":\"%s\",\"kind\":\"PACK\",\"at\":\"%s\",\"siteId\":\"%s\"%s}"
          .formatted(batch, at, SITE, more);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            2999-01-01T08:00:00+07:00 | ''                                        | 422 | DIARY_TIME_IN_FUTURE
            2020-01-01T08:00:00+07:00 | ''                                        | 422 | DIARY_BEFORE_PRODUCTION
            2026-05-01T08:00:00+07:00 | ,"quantity":{"value":1,"unit":"KGM"}      | 422 | DIARY_UNIT_DIFFERS
            2026-05-01T08:00:00+07:00 | ,"quantity":{"value":0,"unit":"H87"}      | 422 | DIARY_QUANTITY_NOT_POSITIVE
            2026-05-01T08:00:00+07:00 | ,"quantity":{"unit":"H87"}                | 400 | MALFORMED_INPUT
            yesterday                 | ''                                        | 400 | MALFORMED_INPUT
            """)
    void can_be(String at, String more, int status, String reason) {
      assertRefused(fresh("diary"), entry(BATCH, at, more), status, reason);
    }

    @Test
    void is_about_a_known_batch() {
      String unknown = entry(UUID.randomUUID().toString(), "2026-05-01T08:00:00+07:00", "");
      assertRefused(fresh("diary"), unknown, 422, "DIARY_BATCH_UNKNOWN");
    }

    @Test
    void has_an_id_of_version_7() {
      String body = entry(BATCH, "2026-05-01T08:00:00+07:00", "");
      assertRefused("/api/diary/" + UUID.randomUUID(), body, 400, "MALFORMED_INPUT");
    }

    @Test
    void is_the_same_again_and_not_another_under_its_id() {
      String id = fresh("diary");
      String body = entry(BATCH, "2026-05-01T08:00:00+07:00", "");
      Answer first = SERVER.put(id, body);
      assertThat(first.status()).isEqualTo(201);
      assertThat(SERVER.put(id, body))
          .returns(200, Answer::status)
          .returns(first.body(), Answer::body);
      assertRefused(id, entry(BATCH, "2026-05-02T08:00:00+07:00", ""), 409, "DIARY_ID_TAKEN");
    }
  }

  @Nested
  class AStampRun {
    @ParameterizedTest
    @ValueSource(longs = {0, -1, 5_000_001})
    void has_1_to_5000000_stamps(long size) {
      assertRefused(fresh("stamp-runs"), run(PRODUCT, size), 400, "MALFORMED_INPUT");
    }

    @Test
    void is_of_a_known_product_and_the_same_again() {
      assertRefused(
          fresh("stamp-runs"), run(UUID.randomUUID().toString(), 5), 422, "UNKNOWN_PRODUCT");
      assertThat(SERVER.put("/api/stamp-runs/" + RUN, run(PRODUCT, 100)).status()).isEqualTo(200);
      assertRefused("/api/stamp-runs/" + RUN, run(PRODUCT, 99), 409, "CONFLICTING_REPEAT");
    }

    @Test
    void has_codes_and_labels_of_its_own_serials_only() {
      String labels = "/api/stamp-runs/" + RUN + "/labels.pdf";
      assertProblem(SERVER.get(labels + "?from=1&to=101"), 422, "ACTIVATION_BEYOND_RUN");
      assertProblem(SERVER.get(labels + "?from=0&to=1"), 422, "ACTIVATION_BEYOND_RUN");
      assertProblem(SERVER.get(labels + "?template=a3-1"), 400, "UNKNOWN_TEMPLATE");
      assertProblem(SERVER.get(labels + "?from=x"), 400, "MALFORMED_INPUT");
      assertProblem(SERVER.get(fresh("stamp-runs") + "/labels.pdf"), 404, "NOT_FOUND");
      assertProblem(SERVER.get(fresh("stamp-runs") + "/codes"), 404, "NOT_FOUND");
      JsonNode beyond =
          SERVER.get("/api/stamp-runs/" + RUN + "/codes?from=100&count=5").json().path("codes");
      assertThat(beyond).hasSize(1);
      JsonNode extreme =
          SERVER
              .get("/api/stamp-runs/" + RUN + "/codes?from=9223372036854775807&count=5")
              .json()
              .path("codes");
      assertThat(extreme).isEmpty();
    }
  }

  @Nested
  class AnActivation {
    @Test
    void stays_within_the_run_and_happens_once() {
      assertRefused(fresh("activations"), activation(91, 101, BATCH), 422, "ACTIVATION_BEYOND_RUN");
      assertRefused(fresh("activations"), activation(0, 5, BATCH), 400, "MALFORMED_INPUT");
      assertRefused(fresh("activations"), activation(5, 4, BATCH), 400, "MALFORMED_INPUT");
      String id = fresh("activations");
      assertThat(SERVER.put(id, activation(1, 20, BATCH)).status()).isEqualTo(201);
      assertThat(SERVER.put(id, activation(1, 20, BATCH)).status()).isEqualTo(200);
      assertRefused(id, activation(1, 19, BATCH), 409, "CONFLICTING_REPEAT");
      assertRefused(fresh("activations"), activation(20, 30, BATCH), 409, "ALREADY_ACTIVATED");
      assertRefused(
          fresh("activations"), activation(40, 90, BATCH), 422, "MORE_STAMPS_THAN_PACKAGES");
    }

    @Test
    void is_of_a_known_run_for_a_batch_of_its_product() {
      String nothing = UUID.randomUUID().toString();
      assertRefused(fresh("activations"), activation(30, 31, nothing), 422, "UNKNOWN_BATCH");
      assertRefused(
          fresh("activations"),
          activation(30, 31, BATCH).replace(RUN, nothing),
          422,
          "UNKNOWN_RUN");
      String other = UUID.randomUUID().toString();
      SERVER.put("/api/batches/" + other, batch("OTHER", OTHER_PRODUCT, SITE, ""));
      assertRefused(fresh("activations"), activation(30, 31, other), 422, "RUN_OF_ANOTHER_PRODUCT");
    }
  }

  @Nested
  class ACode {
    @ParameterizedTest
    @ValueSource(strings = {"7K3MQ9TD4WXEP2HA", "abc", "7K3M-Q9TD-4WXE-P2HA"})
    void that_nobody_made_has_no_proof(String code) {
      Answer answer = SERVER.send("GET", "/proof/" + code, "", Map.of());
      assertProblem(answer, 404, "UNKNOWN_STAMP");
    }

    @Test
    void of_an_unanchored_stamp_has_no_proof_yet() {
      String code =
          SERVER
              .get("/api/stamp-runs/" + RUN + "/codes?from=1&count=1")
              .json()
              .at("/codes/0/code")
              .asText();
      assertProblem(SERVER.send("GET", "/proof/" + code, "", Map.of()), 409, "ANCHORED_NOWHERE");
    }
  }

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
