package vn.temlang.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.f4b6a3.uuid.UuidCreator;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.temlang.api.TestServer.Answer;

/** What stands behind the trace codes that our events name. */
class TraceCodeTest {
  private static final TestServer SERVER = TestServer.shared();
  private static final String COMPANY = fresh();
  private static final String HOUSEHOLD = fresh();
  private static final String STORE = fresh();
  private static final String HOME = fresh();
  private static final String PRODUCT = fresh();
  private static final String GTIN_PRODUCT = fresh();
  private static final String BATCH = fresh();

  private static String fresh() {
    return UuidCreator.getTimeOrderedEpoch().toString();
  }

  @BeforeAll
  static void register() {
    created("producers/" + COMPANY, "{\"kind\":\"COMPANY\",\"name\":\"Công ty Mã Vết\"}");
    created("producers/" + HOUSEHOLD, "{\"kind\":\"HOUSEHOLD\",\"name\":\"Hộ ông Sáu\"}");
    String more = "\"ndasCode\":\"0123456789\",\"address\"";
    created(
        "sites/" + STORE,
        BadInput.site(COMPANY).replace("\"address\"", more).replace("Xưởng", "Kho Mã Vết"));
    created(
        "sites/" + HOME,
        BadInput.site(HOUSEHOLD).replace("\"address\"", more).replace("Xưởng", "Nhà ông Sáu"));
    created("products/" + PRODUCT, BadInput.product(COMPANY, "Kẹo mã vết"));
    created(
        "products/" + GTIN_PRODUCT,
        BadInput.product(COMPANY, "Kẹo mã vạch")
            .replace("\"unit\"", "\"gtin\":\"9521234543213\",\"unit\""));
    created("batches/" + BATCH, BadInput.batch("Lo-7a", PRODUCT, STORE, ""));
    pack(BATCH, STORE);
  }

  private static void pack(String batch, String site) {
    created(
        "diary/" + fresh(),
        "{\"batchId\":\"%s\",\"kind\":\"PACK\",\"at\":\"2026-05-01T08:00:00+07:00\",\"siteId\":\"%s\"}"
            .formatted(batch, site));
  }

  private static void created(String thing, String body) {
    Answer answer = SERVER.put("/api/" + thing, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
  }

  private static Answer page(String path) {
    return SERVER.send("GET", path, "", Map.of("Accept", "text/html"));
  }

  private static String path(JsonNode code) {
    return URI.create(code.asText()).getRawPath();
  }

  private static JsonNode event(String batch) {
    return SERVER.get("/api/batches/" + batch + "/events").json().at("/epcisBody/eventList/0");
  }

  private static String batchPath(String batch) {
    return path(event(batch).at("/quantityList/0/epcClass"));
  }

  private static void assertUnknown(String path) {
    Answer answer = page(path);
    assertThat(answer.status()).as(path).isEqualTo(404);
    assertThat(answer.body()).contains("Mã không tồn tại", "name=\"code\"");
  }

  @Nested
  class OfABatch {
    @Test
    void shows_its_passport_and_says_that_no_stamp_was_checked() {
      Answer answer = page(batchPath(BATCH));
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body())
          .contains("<h1>Lô Lo-7a</h1>", "Kẹo mã vết", "08:00, 01/05/2026", "Kho Mã Vết")
          .contains("chưa kiểm tra con tem nào")
          .doesNotContain("Tem thật", "người đầu tiên quét", "<script");
      assertThat(page(batchPath(BATCH) + "?lang=en").body())
          .contains("<html lang=\"en\">", "No stamp was checked");
    }

    @Test
    void is_read_in_capitals_and_counts_no_scan() {
      String scans = SERVER.text("select count(*) from trace.scan");
      String capitals = batchPath(BATCH).toUpperCase(Locale.ROOT);
      assertThat(page(capitals).body()).contains("<h1>Lô Lo-7a</h1>");
      assertThat(page(batchPath(BATCH).toLowerCase(Locale.ROOT)).status()).isEqualTo(200);
      assertThat(SERVER.text("select count(*) from trace.scan")).isEqualTo(scans);
    }

    @Test
    void means_the_number_as_written_where_two_differ_by_capitals_alone() {
      String small = fresh();
      created("batches/" + small, BadInput.batch("ab", PRODUCT, STORE, ""));
      created("batches/" + fresh(), BadInput.batch("AB", PRODUCT, STORE, ""));
      pack(small, STORE);
      assertThat(page(batchPath(small)).body()).contains("<h1>Lô ab</h1>");
      assertThat(page(batchPath(small).replace("/ab", "/AB")).body()).contains("<h1>Lô AB</h1>");
      assertUnknown(batchPath(small).replace("/ab", "/aB"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P-1", "P/2", "P+3", "P%4"})
    void with_a_gtin_is_a_digital_link_whatever_its_number(String number) {
      String batch = fresh();
      created("batches/" + batch, BadInput.batch(number, GTIN_PRODUCT, STORE, ""));
      pack(batch, STORE);
      assertThat(batchPath(batch)).startsWith("/01/09521234543213/10/");
      assertThat(page(batchPath(batch)).body()).contains("<h1>Lô " + number + "</h1>");
    }

    @Test
    void tells_first_that_it_is_recalled() {
      String batch = fresh();
      created("batches/" + batch, BadInput.batch("THU-HOI", PRODUCT, STORE, ""));
      pack(batch, STORE);
      SERVER.text(
          "update trace.batch set recalled_at = now() where id = '%s' returning 1"
              .formatted(batch));
      assertThat(page(batchPath(batch)).body())
          .contains("<h1>Hàng bị thu hồi: bạn đừng dùng</h1>", "chưa kiểm tra con tem nào");
    }

    @Test
    void that_nobody_made_is_unknown() {
      assertUnknown(batchPath(BATCH) + "x");
      assertUnknown("/01/09521234543213/10/none");
      assertUnknown("/01/09521234543214/10/P-1");
      assertUnknown("/01/nothing/10/P-1");
      assertUnknown(batchPath(BATCH).replace("Lo-7a", "a".repeat(21)));
    }
  }

  @Nested
  class OfAPlace {
    private static String commune(String site) {
      return SERVER.get("/api/sites/" + site).json().path("commune").asText();
    }

    private static String plusCode(String site) {
      return SERVER.get("/api/sites/" + site).json().path("plusCode").asText();
    }

    @Test
    void shows_an_organisation_s_place_with_its_address_codes() {
      Answer answer = page(path(event(BATCH).at("/readPoint/id")));
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body())
          .contains("<h1>Kho Mã Vết</h1>", "<dd>Công ty Mã Vết</dd>", "<dd>0123456789</dd>")
          .contains("<dd>" + commune(STORE) + "</dd>", "<dd>" + plusCode(STORE) + "</dd>")
          .doesNotContain("<script");
    }

    @Test
    void shows_of_a_household_s_the_kind_and_the_commune_alone() {
      String body = page("/place/" + HOME).body();
      assertThat(body)
          .contains("<h1>Nơi làm hàng</h1>", "<dd>" + commune(HOME) + "</dd>", "hộ gia đình")
          .doesNotContain("ông Sáu", "0123456789", plusCode(HOME));
    }

    @Test
    void is_read_in_capitals_and_in_english() {
      String capitals = ("/place/" + STORE).toUpperCase(Locale.ROOT);
      assertThat(page(capitals).body()).contains("<h1>Kho Mã Vết</h1>");
      assertThat(page(capitals + "?lang=en").body()).contains("Belongs to");
    }

    @Test
    void that_nobody_made_is_unknown() {
      assertUnknown("/place/" + UUID.randomUUID());
      assertUnknown("/place/nowhere");
    }
  }
}
