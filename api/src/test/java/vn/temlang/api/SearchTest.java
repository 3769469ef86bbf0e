package vn.temlang.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.temlang.api.People.Person;
import vn.temlang.api.TestServer.Answer;
import vn.temlang.testkit.TestDatabase;

/** One field finds anything, in any spelling, and nothing of anybody else. */
class SearchTest {
  private static final String CHANNEL = UUID.randomUUID().toString();
  private static final Household OURS = new Household("Đặng Hoà Thơm");
  private static final Household THEIRS = new Household("Đặng Hoà Lạ");

  private static TestServer server;
  private static Person manager;
  private static Person officer;

  @BeforeAll
  static void start() {
    server =
        TestServer.of(
            TestDatabase.empty(),
            Map.of(
                "temlang.store.worker.enabled", false, "temlang.address-service.interval", "1h"));
    server.put(
        "/api/channels/" + CHANNEL,
        """
        {"marketplace":"VOSO","baseUrl":"http://127.0.0.1:1","apiKey":"k","secret":"s"}
        """);
    for (Household household : new Household[] {OURS, THEIRS}) {
      server.put(
          "/api/producers/" + household.id("producers"), household.body("producers", CHANNEL));
      for (String thing : new String[] {"sites", "products", "batches", "stamp-runs"}) {
        Answer made =
            server.put(
                "/api/" + thing + "/" + household.id(thing),
                household.body(thing, CHANNEL).replace("L-" + household.word(), batch(household)));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
      }
    }
    People people = new People(server);
    manager = people.with("MANAGER", "PRODUCER", OURS.id("producers"));
    officer = people.with("COMMUNE_OFFICER", "COMMUNE", "29308");
  }

  // GS1 allows no accents in it
  private static String batch(Household household) {
    return household.equals(OURS) ? "LO-THOM-7" : "LO-LA-7";
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Answer search(Person who, String typed) {
    return who.send(
        "POST",
        "/portal/search?lang=vi",
        "q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8),
        "application/x-www-form-urlencoded");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Đặng Hoà Thơm",
        "đặng hòa thơm",
        "ĐẶNG HOÀ THƠM",
        "dang hoa thom",
        "thom dang",
        "thơ đặ",
        "kẹo thơm",
        "Đặng Hoà Thơm",
        "  thơm!!  hoà… "
      })
  void words_are_found_in_any_spelling_order_and_length(String typed) {
    Answer answer = search(manager, typed);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("/portal/products/" + OURS.id("products"));
  }

  @Test
  void what_is_found_stands_in_groups_each_with_its_page() {
    assertThat(search(manager, "thơm").body())
        .contains(
            "/portal/producers/" + OURS.id("producers"),
            "/portal/products/" + OURS.id("products"),
            "/portal/batches/" + OURS.id("batches"),
            "/portal/runs/" + OURS.id("stamp-runs"),
            "<h2>Chủ thể</h2>",
            "<h2>Nơi sản xuất</h2>");
    assertThat(manager.get("/portal/producers/" + OURS.id("producers")).body())
        .contains("HTX Đặng Hoà Thơm", "Kẹo Đặng Hoà Thơm");
    assertThat(search(manager, "nhật ký").body()).contains("<h2>Hướng dẫn</h2>");
  }

  @Test
  void nothing_of_anybody_else_is_found() {
    for (String typed : new String[] {"đặng", "lạ", THEIRS.id("products"), "lo 7"}) {
      assertThat(search(manager, typed).body()).as(typed).doesNotContain("Hoà Lạ", "LO-LA");
      for (String id : THEIRS.ids().values()) {
        if (!id.equals(typed)) {
          assertThat(search(manager, typed).body()).as(typed).doesNotContain(id);
        }
      }
    }
    assertThat(search(officer, "lạ").body()).contains(THEIRS.id("products"));
    Person elsewhere = new People(server).with("COMMUNE_OFFICER", "COMMUNE", "00004");
    assertThat(search(elsewhere, "đặng").body()).doesNotContain("Hoà", "/portal/products/0");
  }

  @Test
  void a_pasted_address_leads_to_its_thing() {
    String address = "https://tem.example/portal/batches/" + OURS.id("batches");
    Answer answer = search(manager, address);
    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.header("Location"))
        .isEqualTo("/portal/batches/" + OURS.id("batches") + "?lang=vi");
    assertThat(search(manager, THEIRS.id("batches")).status()).isEqualTo(200);
  }

  @Test
  void a_pasted_stamp_leads_to_its_run_where_that_may_be_seen_and_to_its_public_page() {
    String ours = code(OURS);
    String theirs = code(THEIRS);
    assertThat(search(manager, "HTTPS://TEM.EXAMPLE/" + ours).body())
        .contains("/portal/runs/" + OURS.id("stamp-runs"), "/" + ours + "?typed=1");
    // verified for the officer before, and so remembered
    assertThat(search(officer, theirs).body()).contains(THEIRS.id("stamp-runs"));
    assertThat(search(manager, theirs).body())
        .contains("/" + theirs + "?typed=1")
        .doesNotContain(THEIRS.id("stamp-runs"));
  }

  private static String code(Household household) {
    return server
        .get("/api/stamp-runs/" + household.id("stamp-runs") + "/codes?from=1&count=1")
        .json()
        .at("/codes/0/code")
        .asText()
        .replace("-", "");
  }

  @Test
  void a_pasted_trace_code_leads_to_its_batch() {
    assertThat(search(manager, "https://tem.example/01/08938505974194/10/LO-THOM-7").body())
        .contains("/portal/batches/" + OURS.id("batches"));
  }

  @Test
  void people_are_found_by_those_who_see_them() {
    assertThat(search(officer, officer.login()).body()).contains("/portal/accounts/");
    Person household = new People(server).with("HOUSEHOLD", "PRODUCER", OURS.id("producers"));
    assertThat(search(household, officer.login()).body()).doesNotContain("/portal/accounts/");
    server.put(
        "/api/consents/" + UUID.randomUUID(),
        """
        {"producerId":"%s","act":"GIVEN","purpose":"KEEP_CONTACT","version":1,
         "way":"OWN_PHONE","screen":"api","recordedBy":"HOUSEHOLD"}
        """
            .formatted(OURS.id("producers")));
    Answer kept =
        server.put(
            "/api/producers/" + OURS.id("producers") + "/contact",
            "{\"name\":\"Bà Sáu Lụa\",\"phone\":\"0912345678\"}");
    assertThat(kept.status()).as(kept.body()).isIn(200, 201);
    for (String typed :
        new String[] {"sau lua", "0912345678", "0912", "0912 345 678", "+84 912 345 678"}) {
      assertThat(search(household, typed).body()).as(typed).contains("Bà Sáu Lụa");
    }
    Person member = new People(server).with("MEMBER", "PRODUCER", OURS.id("producers"));
    assertThat(search(member, "sau lua").body()).doesNotContain("Bà Sáu Lụa");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%",
        "_",
        "' or 1=1 --",
        "& | ! :* <->",
        "\\",
        "a:*b",
        "((",
        "\u0000\u0007\n",
        "💥",
        "\ud800",
        "''",
        "null",
        "{0}"
      })
  void what_could_be_an_operator_is_only_text(String typed) {
    Answer answer = search(manager, typed);
    assertThat(answer.status()).as(typed).isEqualTo(200);
    assertThat(answer.body()).doesNotContain("Hoà Lạ");
  }

  @Test
  void what_is_too_long_is_cut_or_refused_and_no_fault() {
    Answer cut = search(manager, "dang ".repeat(300));
    assertThat(cut.status()).isEqualTo(200);
    assertThat(cut.body()).contains(OURS.id("products"));
    assertThat(search(manager, "a".repeat(10_000)).status()).isIn(200, 400, 414);
    assertThat(search(manager, "a".repeat(2_000)).status()).isEqualTo(200);
  }

  @Test
  void who_typed_nothing_is_told_what_to_try() {
    assertThat(search(manager, "").body()).contains("Bạn tìm gì?", "dán mã tem");
    assertThat(search(manager, "không có đâu").body()).contains("Không thấy gì giống");
  }
}
