package vn.temlang.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.temlang.api.TestServer.Answer;

/** What a scan tells of places, partners and notes, and what it keeps from the public. */
class PassportStagesTest {
  private static final TestServer SERVER = TestServer.shared();
  private static final Pattern PLACE = Pattern.compile("</time> · ([^<·]+)(?: ·[^<]*)?</p>");
  private static final String COMPANY = fresh();
  private static final String COMPANY_WORKSHOP = fresh();
  private static final String COMPANY_STORE = fresh();
  private static final String HOUSEHOLD = fresh();
  private static final String HOUSEHOLD_WORKSHOP = fresh();
  private static final String HOUSEHOLD_STORE = fresh();

  private static String fresh() {
    return UuidCreator.getTimeOrderedEpoch().toString();
  }

  @BeforeAll
  static void register() {
    created("producers/" + COMPANY, "{\"kind\":\"COMPANY\",\"name\":\"Công ty Công Đoạn\"}");
    created("producers/" + HOUSEHOLD, "{\"kind\":\"HOUSEHOLD\",\"name\":\"Hộ bà Năm\"}");
    site(COMPANY, COMPANY_WORKSHOP, "WORKSHOP", "Xưởng Một");
    site(COMPANY, COMPANY_STORE, "STORE", "Cửa hàng Hai");
    site(HOUSEHOLD, HOUSEHOLD_WORKSHOP, "WORKSHOP", "Nhà bà Năm");
    site(HOUSEHOLD, HOUSEHOLD_STORE, "STORE", "Quán bà Năm");
  }

  private static void site(String producer, String id, String kind, String name) {
    created(
        "sites/" + id, BadInput.site(producer).replace("WORKSHOP", kind).replace("Xưởng", name));
  }

  @Test
  void each_names_its_own_place() {
    Goods goods = new Goods(COMPANY, COMPANY_WORKSHOP);
    goods.write("PACK", COMPANY_WORKSHOP, "");
    goods.write("RECEIVE", COMPANY_STORE, "");
    assertThat(places(goods.page()))
        .hasSize(2)
        .doesNotHaveDuplicates()
        .satisfies(
            places -> assertThat(places.getFirst()).startsWith("Xưởng Một, "),
            places -> assertThat(places.getLast()).startsWith("Cửa hàng Hai, "));
  }

  @Test
  void a_household_s_places_are_told_by_their_kinds() {
    Goods goods = new Goods(HOUSEHOLD, HOUSEHOLD_WORKSHOP);
    goods.write("PACK", HOUSEHOLD_WORKSHOP, "");
    goods.write("SHIP", HOUSEHOLD_WORKSHOP, party(code(HOUSEHOLD_STORE)));
    goods.write("RECEIVE", HOUSEHOLD_STORE, "");
    String page = goods.page();
    assertThat(places(page).getFirst()).startsWith("Nơi làm hàng, ");
    assertThat(places(page).getLast()).startsWith("Cửa hàng, ");
    assertThat(page)
        .contains("Bên giao, nhận: Cửa hàng, ")
        .doesNotContain("Nhà bà Năm", "Quán bà Năm");
  }

  @Test
  void a_partner_is_shown_where_it_is_a_place_an_organisation_or_an_identifier() {
    Goods goods = new Goods(COMPANY, COMPANY_WORKSHOP);
    goods.write("SHIP", COMPANY_WORKSHOP, party(code(COMPANY_STORE)));
    goods.write("SHIP", COMPANY_WORKSHOP, party("https://tem.example/producer/" + COMPANY));
    goods.write("SHIP", COMPANY_WORKSHOP, party("https://tem.example/417/9521234543213"));
    assertThat(goods.page())
        .contains("Bên giao, nhận: Cửa hàng Hai, ")
        .contains("Bên giao, nhận: Công ty Công Đoạn<")
        .contains("Bên giao, nhận: https://tem.example/417/9521234543213<");
  }

  @Test
  void a_partner_that_may_be_a_person_is_not() {
    Goods goods = new Goods(COMPANY, COMPANY_WORKSHOP);
    goods.write("SHIP", COMPANY_WORKSHOP, party("Nguyễn Thị Hoa"));
    goods.write("SELL", COMPANY_WORKSHOP, party("https://tem.example/producer/" + HOUSEHOLD));
    assertThat(goods.page()).doesNotContain("Nguyễn Thị Hoa", "bà Năm", "Bên giao, nhận");
  }

  @Test
  void a_note_is_shown_where_the_producer_agreed_and_only_there() {
    Goods goods = new Goods(COMPANY, COMPANY_WORKSHOP);
    goods.write("PACK", COMPANY_WORKSHOP, ",\"note\":\"gói lá chuối\",\"notePublic\":true");
    goods.write("PACK", COMPANY_WORKSHOP, ",\"note\":\"chị Hai gói\",\"notePublic\":false");
    goods.write("PACK", COMPANY_WORKSHOP, ",\"note\":\"anh Ba gói\"");
    assertThat(goods.page()).contains("<p>gói lá chuối</p>").doesNotContain("chị Hai", "anh Ba");
  }

  private static String party(String text) {
    return ",\"counterparty\":\"" + text + "\"";
  }

  private static String code(String site) {
    return SERVER.get("/api/sites/" + site).json().path("placeCode").asText();
  }

  private static List<String> places(String page) {
    return PLACE.matcher(page).results().map(found -> found.group(1)).toList();
  }

  private static void created(String thing, String body) {
    Answer answer = SERVER.put("/api/" + thing, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
  }

  /** A batch with a stamp, and the diary that its page shows. */
  private static final class Goods {
    private final String batch = fresh();
    private final String run = fresh();
    private int hour = 7;

    Goods(String producer, String site) {
      String product = fresh();
      created("products/" + product, BadInput.product(producer, "Kẹo " + product));
      created("batches/" + batch, BadInput.batch("L-1", product, site, ""));
      created("stamp-runs/" + run, BadInput.run(product, 5));
      created(
          "activations/" + fresh(),
          "{\"runId\":\"%s\",\"from\":1,\"to\":5,\"batchId\":\"%s\"}".formatted(run, batch));
    }

    void write(String kind, String site, String more) {
      hour++;
      created(
          "diary/" + fresh(),
          "{\"batchId\":\"%s\",\"kind\":\"%s\",\"at\":\"2026-05-01T%02d:00:00+07:00\",\"siteId\":\"%s\"%s}"
              .formatted(batch, kind, hour, site, more));
    }

    String page() {
      String code =
          SERVER
              .get("/api/stamp-runs/" + run + "/codes?from=1&count=1")
              .json()
              .at("/codes/0/code")
              .asText();
      Answer page = SERVER.send("GET", "/" + code, "", Map.of("Accept", "text/html"));
      assertThat(page.status()).isEqualTo(200);
      return page.body();
    }
  }
}
