package vn.temlang.api.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.temlang.api.personal.Household.created;
import static vn.temlang.api.personal.Household.fresh;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.temlang.api.People;
import vn.temlang.api.TestServer;
import vn.temlang.api.TestServer.Answer;
import vn.temlang.api.access.RequestReach;
import vn.temlang.api.audit.AuditCheck;
import vn.temlang.api.audit.CheckAudit;
import vn.temlang.storefrontsync.listing.SellableProducts;

/**
 * A household that is known by its own name wherever a name can stand; after its erasure every row
 * of every table is searched for what was planted, in text and in bytes.
 */
class ErasureTest {
  private static final String NAME = "Nguyễn Thị Thảo Vân";
  private static final String PHONE = "0977123987";
  private static final String FACE = "PICTURE_OF_PERSON";

  /** What must be nowhere. */
  private static final List<String> PLANTED =
      List.of(
          NAME,
          PHONE,
          "977123987",
          "038195888777",
          "Ông Sáu Chứng",
          "Hẻm Cây Khế",
          "0123456780",
          "Kể chuyện nhà mình",
          "Bác Bảy Lái",
          "ghi chú riêng",
          "theo lời cô Út Sen",
          "xóa giùm tôi",
          "Cô Ba Lựu ngồi gói bánh",
          "Tổ số của ấp Cây Khế");

  private static Gateway gateway;
  private static TestServer server;
  private static Household household;
  private static String product = "";
  private static String batch = "";
  private static String site = "";
  private static String stampRun = "";
  private static String face = "";
  private static String stamp = "";
  private static String before = "";
  private static String finished = "";
  private static Map<String, List<String>> left = Map.of();

  @BeforeAll
  static void liveAndErase() throws Exception {
    gateway = new Gateway();
    gateway.setDown(true);
    server = gateway.server();
    household = new Household(server, fresh());
    created(
        server.put(
            "/api/producers/" + household.id(),
            "{\"kind\":\"HOUSEHOLD\",\"name\":\"%s\",\"enteredOnBehalfBy\":\"%s\"}"
                .formatted(NAME, "Tổ số của ấp Cây Khế")));
    person();
    goods();
    revokedPaper();
    account();
    household.agrees("MESSAGES");
    created(server.put("/api/stamp-runs/" + fresh(), run(3)));
    assertThat(places().keySet())
        .as("everything is planted")
        .containsExactlyInAnyOrderElementsOf(visible());
    await().until(() -> server.text("select count(*) from trace.log_queue").equals("0"));
    before =
        server.text(
            "select md5(string_agg(d::text, ' ' order by id)) from trace.disclosure d where kind <>"
                + " 'AUDIT'");
    erase();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !server.text("select desired_title from store.listing").contains(NAME));
    // before somebody types the number again
    left = places();
  }

  @AfterAll
  static void stop() {
    server.close();
    gateway.close();
  }

  private static String run(int size) {
    return "{\"productId\":\"%s\",\"size\":%d,\"sample\":true}".formatted(product, size);
  }

  private static void person() throws Exception {
    created(
        household.says(
            fresh(),
            "GIVEN",
            "KEEP_CONTACT",
            ",\"person\":\"%s\",\"witness\":\"Ông Sáu Chứng\"".formatted(NAME)));
    household.agrees("PUBLISH_CONTACT");
    household.agrees("EXACT_LOCATION");
    household.agrees(FACE);
    created(
        server.put(
            "/api/producers/" + household.id() + "/contact",
            "{\"name\":\"%s\",\"phone\":\"%s\",\"idNumber\":\"038195888777\"}"
                .formatted(NAME, PHONE)));
    site = fresh();
    created(
        server.put(
            "/api/sites/" + site,
            """
            {"producerId":"%s","kind":"WORKSHOP","name":"Bếp nhà %s",
             "address":{"typed":"12 Hẻm Cây Khế","communeCode":"29308"},
             "location":{"lat":9.8756,"lon":106.1097},"ndasCode":"0123456780"}
            """
                .formatted(household.id(), NAME)));
    face = PortraitTest.put(server, household.id(), PortraitTest.png(40)).body();
    face = face.replaceAll(".*(/picture/[0-9a-f]{64}\\.jpg).*", "$1");
  }

  private static void revokedPaper() {
    String paper = "/api/certificates/" + fresh();
    created(
        server.put(
            paper,
            "{\"producerId\":\"%s\",\"scheme\":\"VIETGAP\",\"number\":\"VG\"}"
                .formatted(household.id())));
    created(
        new People(server)
            .with("COMMUNE_OFFICER", "COMMUNE", "29308")
            .put(
                paper + "/revocation",
                "{\"revokedOn\":\"2026-01-05\",\"reason\":\"Thu hồi theo lời cô Út Sen\"}"));
  }

  private static void goods() {
    product = fresh();
    batch = fresh();
    created(
        server.put(
            "/api/products/" + product,
            """
            {"producerId":"%s","name":"Bánh gai %s","unit":"H87","priceVnd":5000,
             "brand":"%s","story":"Kể chuyện nhà mình"}
            """
                .formatted(household.id(), NAME.toUpperCase(Locale.ROOT), NAME)));
    created(
        server.put(
            "/api/batches/" + batch,
            """
            {"productId":"%s","number":"B1","quantity":{"value":50,"unit":"H87"},"siteId":"%s",
             "producedOn":"2026-04-15","sample":true}
            """
                .formatted(product, site)));
    created(
        server.put(
            "/api/diary/" + fresh(),
            """
            {"batchId":"%s","kind":"SELL","at":"2026-04-16T08:00:00+07:00","siteId":"%s",
             "quantity":{"value":5,"unit":"H87"},"counterparty":"Bác Bảy Lái",
             "note":"ghi chú riêng"}
            """
                .formatted(batch, site)));
    picture();
    stampRun = fresh();
    created(server.put("/api/stamp-runs/" + stampRun, run(5)));
    created(
        server.put(
            "/api/activations/" + fresh(),
            "{\"runId\":\"%s\",\"from\":1,\"to\":5,\"batchId\":\"%s\"}"
                .formatted(stampRun, batch)));
    stamp =
        server
            .get("/api/stamp-runs/" + stampRun + "/codes?from=1&count=1")
            .json()
            .at("/codes/0/code")
            .asText();
    String offer = fresh();
    created(
        server.put(
            "/api/offers/" + offer, "{\"productId\":\"%s\",\"sku\":\"S1\"}".formatted(product)));
    String channel = fresh();
    created(
        server.put(
            "/api/channels/" + channel,
            """
            {"marketplace":"VOSO","baseUrl":"http://127.0.0.1:1","apiKey":"k","secret":"s"}
            """));
    created(
        server.put(
            "/api/listings/" + fresh(),
            "{\"accountId\":\"%s\",\"offerId\":\"%s\"}".formatted(channel, offer)));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> server.text("select desired_title from store.listing").contains(NAME));
  }

  private static void picture() {
    server.text(
        """
        insert into trace.product_picture
          (producer_id, product_id, hash, width, height, sample, put_at, alt, page_hash,
            page_width, page_height, thumbnail_hash, thumbnail_width, thumbnail_height)
        select producer_id, id, h, 9, 9, true, now(), 'Cô Ba Lựu ngồi gói bánh', h, 9, 9, h, 9, 9
        from trace.product, sha256('x') h where id = '%s' returning 1
        """
            .formatted(product));
  }

  /** Signs in by the phone number, once with a slip of the fingers. */
  private static void account() {
    UUID account = UUID.randomUUID();
    created(
        server.put(
            "/api/accounts/" + account,
            "{\"loginName\":\"%s\",\"password\":\"một câu ngắn dễ nhớ\"}".formatted(PHONE)));
    created(
        new People(server)
            .grant(UUID.randomUUID(), account, "HOUSEHOLD", "PRODUCER", household.id()));
    server.send(
        "POST",
        "/login",
        "username=" + PHONE + "&password=sai",
        Map.of("Content-Type", "application/x-www-form-urlencoded"));
    String cookie = new People(server).signIn(PHONE);
    assertThat(
            server
                .send("GET", "/api/producers/" + household.id(), "", Map.of("Cookie", cookie))
                .status())
        .isEqualTo(200);
  }

  private static void erase() {
    String other = fresh();
    String request = fresh();
    for (String id : List.of(other, request)) {
      created(
          server.put(
              "/api/person-requests/" + id,
              "{\"producerId\":\"%s\",\"kind\":\"%s\",\"words\":\"xóa giùm tôi, %s\"}"
                  .formatted(household.id(), id.equals(other) ? "SEE" : "ERASE", NAME)));
    }
    Answer answer =
        server.send(
            "POST",
            "/api/person-requests/" + request + "/finish",
            "{\"recordedBy\":\"COMMUNE_OFFICER\"}",
            Map.of(
                "Content-Type",
                "application/json",
                "Authorization",
                server.basic(server.password())));
    finished = answer.json().path("state").asText();
  }

  /** Of what is planted all but the ID number stands somewhere to be read; that one is sealed. */
  private static List<String> visible() {
    return PLANTED.stream()
        .filter(value -> !value.equals("038195888777") && !value.equals("xóa giùm tôi"))
        .toList();
  }

  /** Planted values that stand in some row, each with the tables that hold it. */
  private static Map<String, List<String>> places() {
    Map<String, List<String>> places = new TreeMap<>();
    String tables =
        server.text(
            """
            select string_agg(format('%I.%I', n.nspname, c.relname), ',')
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname in ('trace', 'store', 'account') and c.relkind in ('r', 'p')
              and not c.relispartition
            """);
    for (String table : tables.split(",")) {
      String all =
          server
              .text("select coalesce(string_agg(t::text, ' '), '') from " + table + " t")
              .toLowerCase(Locale.ROOT);
      for (String value : PLANTED) {
        if (all.contains(value.toLowerCase(Locale.ROOT))
            || all.contains(HexFormat.of().formatHex(value.getBytes(StandardCharsets.UTF_8)))) {
          places.computeIfAbsent(value, key -> new ArrayList<>()).add(table);
        }
      }
    }
    return places;
  }

  @Test
  void leaves_nothing_of_the_person_in_any_row_of_any_table() {
    assertThat(finished).isEqualTo("DONE");
    assertThat(left).isEmpty();
    assertThat(server.text("select count(*) from trace.party_contact")).isEqualTo("0");
    assertThat(server.text("select count(*) from trace.maker_picture")).isEqualTo("0");
    assertThat(server.text("select count(*) from account.message")).isEqualTo("0");
  }

  @Test
  void leaves_ledgers_log_and_audit_as_they_were() {
    assertThat(
            server.text(
                "select md5(string_agg(d::text, ' ' order by id)) from trace.disclosure d where"
                    + " kind <> 'AUDIT' and recorded_at <= (select erased_at from trace.erasure)"))
        .as("what a proof discloses holds nothing of the person, so it stays and still verifies")
        .isEqualTo(before);
    assertThat(server.get("/api/producers/" + household.id() + "/consents").json().has("brokenAt"))
        .isFalse();
    assertThat(server.context().getBean(CheckAudit.class).check())
        .isInstanceOf(AuditCheck.Intact.class);
    assertThat(server.get("/api/batches/" + batch + "/events").status()).isEqualTo(200);
  }

  @Test
  void leaves_a_scan_page_with_a_pseudonym_and_the_commune() {
    await()
        .untilAsserted(
            () -> {
              Answer page = server.send("GET", "/" + stamp, "", Map.of("Accept", "text/html"));
              assertThat(page.status()).isEqualTo(200);
              assertThat(page.body())
                  .contains("Hộ đã xóa dữ liệu · Xã", "Tỉnh Vĩnh Long")
                  .doesNotContain(PLANTED)
                  .doesNotContain(NAME.toUpperCase(Locale.ROOT));
            });
    assertThat(server.send("GET", face, "", Map.of()).status()).isEqualTo(404);
  }

  @Test
  void is_told_to_shops_and_shown_by_no_other_page() {
    assertThat(
            RequestReach.forEverybody(
                    () ->
                        server
                            .context()
                            .getBean(SellableProducts.class)
                            .find(UUID.fromString(product)))
                .orElseThrow()
                .toString())
        .contains("Hộ đã xóa dữ liệu")
        .doesNotContain(PLANTED)
        .doesNotContain(NAME.toUpperCase(Locale.ROOT));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> server.text("select desired_title from store.listing").contains("Hộ đã xóa"));
    for (String path :
        List.of(
            "/place/" + site,
            "/portal/producers",
            "/portal/products",
            "/portal/products/" + product,
            "/portal/batches/" + batch,
            "/portal/runs/" + stampRun,
            "/portal/listings",
            "/portal/requests",
            "/portal/producers/" + household.id() + "/consents",
            "/api/batches/" + batch + "/events",
            "/api/producers/" + household.id())) {
      Answer answer = household.page(path);
      assertThat(answer.status()).as(path).isLessThan(500);
      assertThat(answer.body()).as(path).doesNotContain(PLANTED);
    }
  }

  @Test
  void ends_the_household_s_way_in() {
    assertThat(
            server
                .send(
                    "POST",
                    "/login",
                    "username=" + PHONE + "&password=m%E1%BB%99t+c%C3%A2u+ng%E1%BA%AFn",
                    Map.of("Content-Type", "application/x-www-form-urlencoded"))
                .headers()
                .firstValue("Set-Cookie"))
        .isEmpty();
    assertThat(
            server.text(
                "select count(*) from account.role_grant where revoked_at is null and scope_value = '%s'"
                    .formatted(household.id())))
        .isEqualTo("0");
  }
}
