package vn.temlang.api.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.temlang.api.personal.Household.created;
import static vn.temlang.api.personal.Household.fresh;

import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.temlang.api.TestServer;
import vn.temlang.api.TestServer.Answer;
import vn.temlang.api.access.RequestReach;
import vn.temlang.storefrontsync.listing.SellableProducts;

/** A buyer's page follows what the household agreed to; passports are remembered for a second. */
class ConsentOnScanPageTest {
  private static final TestServer SERVER = TestServer.shared();
  private static final String EXACT = "6PX8V4G5+6V";

  private Household household = new Household(SERVER, "");
  private String product = "";
  private String code = "";

  @BeforeEach
  void stampedBatch() {
    household = Household.registered(SERVER, "Bánh gai Nga Điền " + fresh());
    String site = fresh();
    product = fresh();
    String batch = fresh();
    String run = fresh();
    created(
        SERVER.put(
            "/api/sites/" + site,
            """
            {"producerId":"%s","kind":"WORKSHOP","name":"Bếp",
             "address":{"typed":"Số 7, ngõ Giếng Làng","communeCode":"29308"},
             "location":{"lat":9.8756,"lon":106.1097},"ndasCode":"0123456789"}
            """
                .formatted(household.id())));
    created(
        SERVER.put(
            "/api/products/" + product,
            "{\"producerId\":\"%s\",\"name\":\"Bánh gai\",\"unit\":\"H87\",\"priceVnd\":5000}"
                .formatted(household.id())));
    created(
        SERVER.put(
            "/api/batches/" + batch,
            """
            {"productId":"%s","number":"B1","quantity":{"value":50,"unit":"H87"},"siteId":"%s",
             "producedOn":"2026-04-15","sample":true}
            """
                .formatted(product, site)));
    created(
        SERVER.put(
            "/api/stamp-runs/" + run,
            "{\"productId\":\"%s\",\"size\":5,\"sample\":true}".formatted(product)));
    created(
        SERVER.put(
            "/api/activations/" + fresh(),
            "{\"runId\":\"%s\",\"from\":1,\"to\":5,\"batchId\":\"%s\"}".formatted(run, batch)));
    code =
        SERVER
            .get("/api/stamp-runs/" + run + "/codes?from=1&count=1")
            .json()
            .at("/codes/0/code")
            .asText();
  }

  private String scan() {
    Answer page = SERVER.send("GET", "/" + code, "", Map.of("Accept", "text/html"));
    assertThat(page.status()).isEqualTo(200);
    return page.body();
  }

  private static void soon(org.awaitility.core.ThrowingRunnable check) {
    Awaitility.await().untilAsserted(check);
  }

  private void keepsContact() {
    household.agrees("KEEP_CONTACT");
    created(
        SERVER.put(
            "/api/producers/" + household.id() + "/contact",
            "{\"name\":\"Trần Thị Tư\",\"phone\":\"0912 345 678\"}"));
  }

  @Test
  void shows_the_trade_name_and_the_commune_s_middle_without_consent() {
    keepsContact();

    assertThat(scan())
        .contains("Bánh gai Nga Điền", "Tỉnh Vĩnh Long", "gần đúng")
        .doesNotContain("Trần Thị Tư", "0912345678", "Giếng Làng", "0123456789", EXACT);
  }

  @Test
  void shows_person_and_address_while_that_is_agreed() {
    keepsContact();
    household.agrees("PUBLISH_CONTACT");
    soon(() -> assertThat(scan()).contains("Trần Thị Tư", "0912345678", "Giếng Làng"));
    assertThat(scan()).doesNotContain(EXACT, "0123456789");

    household.withdraws("PUBLISH_CONTACT");
    soon(() -> assertThat(scan()).doesNotContain("Trần Thị Tư", "0912345678", "Giếng Làng"));
    assertThat(scan()).contains("Bánh gai Nga Điền");
  }

  @Test
  void shows_the_exact_place_while_that_is_agreed() {
    household.agrees("EXACT_LOCATION");
    soon(() -> assertThat(scan()).contains(EXACT, "0123456789"));

    household.withdraws("EXACT_LOCATION");
    soon(() -> assertThat(scan()).doesNotContain(EXACT, "0123456789"));
    assertThat(scan()).contains("gần đúng");
  }

  @Test
  void shops_are_told_of_the_exact_place_while_that_is_agreed() {
    SellableProducts window = SERVER.context().getBean(SellableProducts.class);
    UUID id = UUID.fromString(product);
    assertThat(told(window, id)).doesNotContain(EXACT, "Giếng Làng");

    household.agrees("EXACT_LOCATION");
    assertThat(told(window, id)).contains(EXACT, "0123456789");
  }

  private static String told(SellableProducts window, UUID product) {
    return RequestReach.forEverybody(() -> window.find(product)).orElseThrow().toString();
  }

  @Test
  void contact_is_told_with_its_id_number_masked() {
    household.agrees("KEEP_CONTACT");
    String path = "/api/producers/" + household.id() + "/contact";
    created(
        SERVER.put(
            path,
            "{\"name\":\"Trần Thị Tư\",\"phone\":\"+84912345678\",\"idNumber\":\"038195000123\"}"));

    assertThat(SERVER.get(path).body())
        .contains("0912345678", "•••••••••123")
        .doesNotContain("038195000123");
  }

  @Test
  void contact_without_consent_is_refused() {
    Answer answer =
        SERVER.put(
            "/api/producers/" + household.id() + "/contact",
            "{\"name\":\"Trần Thị Tư\",\"phone\":\"0912345678\"}");

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.json().path("reason").asText()).isEqualTo("CONSENT_MISSING");
  }
}
