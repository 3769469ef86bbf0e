package vn.temlang.api.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.temlang.api.SetClock;
import vn.temlang.api.TestServer;
import vn.temlang.api.TestServer.Answer;
import vn.temlang.api.access.RequestReach;
import vn.temlang.storefrontsync.listing.SellableProduct;
import vn.temlang.storefrontsync.listing.SellableProducts;
import vn.temlang.testkit.TestDatabase;
import vn.temlang.traceability.certificate.ExpiryWatch;

/**
 * The second before and the second after midnight in Viet Nam, 17:00 UTC: every place that shows a
 * certificate or its stars changes with it, and none keeps what it said before.
 */
class MidnightTest {
  private static final String BEFORE = "2026-06-30T16:59:59Z";
  private static final String AFTER = "2026-06-30T17:00:00Z";
  private static final String STARS = "OCOP 4 sao";

  private static TestServer server;
  private static SetClock clock;

  private final String producer = fresh();
  private final String site = fresh();
  private final String product = fresh();
  private final String batch = fresh();
  private final String run = fresh();

  @BeforeAll
  static void start() {
    server =
        TestServer.of(
            TestDatabase.empty(),
            Map.of(
                SetClock.PROPERTY,
                "set",
                "temlang.store.worker.enabled",
                false,
                "temlang.notices.every",
                "24h",
                "temlang.outbox.interval",
                "24h",
                "temlang.audit.every",
                "24h"));
    clock = SetClock.of(server);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String fresh() {
    return UuidCreator.getTimeOrderedEpoch().toString();
  }

  private static void put(String path, String body) {
    Answer answer = server.put("/api/" + path, body);
    assertThat(answer.status()).as(path + answer.body()).isEqualTo(201);
  }

  /** A product on a stamp whose rating, of the product and of its place, ends on 30/06/2026. */
  private String stampThatEnds(String scheme, String scope) {
    clock.set(BEFORE);
    put("producers/" + producer, "{\"kind\":\"COOPERATIVE\",\"name\":\"HTX " + producer + "\"}");
    put(
        "sites/" + site,
        """
        {"producerId":"%s","kind":"WORKSHOP","name":"Xưởng",
         "address":{"typed":"Cầu Kè","communeCode":"29308"}}
        """
            .formatted(producer));
    put(
        "products/" + product,
        "{\"producerId\":\"%s\",\"name\":\"Kẹo %s\",\"unit\":\"H87\",\"priceVnd\":185000}"
            .formatted(producer, product));
    put(
        "batches/" + batch,
        """
        {"productId":"%s","number":"L1","quantity":{"value":50,"unit":"H87"},
         "producedOn":"2026-04-15","siteId":"%s","sample":true}
        """
            .formatted(product, site));
    put("stamp-runs/" + run, "{\"productId\":\"%s\",\"size\":5}".formatted(product));
    put(
        "activations/" + fresh(),
        "{\"runId\":\"%s\",\"from\":1,\"to\":5,\"batchId\":\"%s\"}".formatted(run, batch));
    put(
        "certificates/" + fresh(),
        "{\"producerId\":\"%s\",%s,\"scheme\":\"%s\",\"number\":\"12\",%s\"expiresOn\":\"2026-06-30\"}"
            .formatted(producer, scope, scheme, scheme.equals("OCOP") ? "\"stars\":4," : ""));
    JsonNode codes = server.get("/api/stamp-runs/" + run + "/codes?from=1&count=1").json();
    return codes.at("/codes/0/code").asText();
  }

  private static String html(String path) {
    Answer page =
        server.send(
            "GET",
            path,
            "",
            Map.of(
                "Accept", "text/html",
                "Accept-Language", "vi",
                "Authorization", server.basic(server.password())));
    assertThat(page.status()).as(path).isEqualTo(200);
    return page.body();
  }

  private SellableProduct.Claims shop() {
    return RequestReach.forEverybody(
            () ->
                server
                    .context()
                    .getBean(SellableProducts.class)
                    .find(UUID.fromString(product))
                    .orElseThrow())
        .claims();
  }

  private String outbox() {
    return server.text("select count(*) from trace.outbox where subject = '" + product + "'");
  }

  @Test
  void stars_end_with_their_day_on_every_page_and_in_the_shops() {
    String code = stampThatEnds("OCOP", "\"productId\":\"" + product + "\"");
    String[] pages = {
      "/" + code,
      "/portal/products/" + product,
      "/portal/products?q=" + product,
      "/portal/producers/" + producer
    };
    for (String page : pages) {
      assertThat(html(page)).as(page).contains(STARS).doesNotContain("đã hết hạn");
    }
    assertThat(html("/" + code)).contains("sắp hết hạn", "Hết hạn: 30/06/2026");
    assertThat(html("/portal/producers/" + producer + "/certificates"))
        .contains("sắp hết hạn", "hôm nay là ngày cuối");
    assertThat(html("/portal")).contains("sắp hết hạn");
    assertThat(shop().stars()).contains(4);
    assertThat(shop().certificate().standing())
        .isEqualTo(SellableProduct.Certificate.Standing.EXPIRING);

    clock.set(AFTER);
    for (String page : pages) {
      assertThat(html(page)).as(page).doesNotContain(STARS);
    }
    assertThat(html("/" + code))
        .contains("Hiện không có hạng sao OCOP", "đã hết hạn")
        .doesNotContain("sắp hết hạn");
    assertThat(html("/portal/producers/" + producer + "/certificates"))
        .contains("đã hết hạn", "quá hạn 1 ngày")
        .doesNotContain("sắp hết hạn", STARS);
    assertThat(html("/portal")).contains("đã hết hạn");
    assertThat(shop().stars()).isEmpty();
    assertThat(shop().certificate().standing())
        .isEqualTo(SellableProduct.Certificate.Standing.NONE);
    assertThat(
            server.get("/api/certificates?producerId=" + producer).json().at("/0/state").asText())
        .isEqualTo("EXPIRED");
  }

  @Test
  void shops_are_told_once_the_day_is_over_and_not_before() {
    stampThatEnds("OCOP", "\"productId\":\"" + product + "\"");
    ExpiryWatch watch = server.context().getBean(ExpiryWatch.class);
    String entered = outbox();
    RequestReach.asThePlatform(watch::tellShops);
    assertThat(outbox()).isEqualTo(entered);
    clock.set(AFTER);
    RequestReach.asThePlatform(watch::tellShops);
    RequestReach.asThePlatform(watch::tellShops);
    assertThat(Integer.parseInt(outbox())).isEqualTo(Integer.parseInt(entered) + 1);
  }

  @Test
  void the_certificate_of_a_place_stands_on_what_is_made_there() {
    String code = stampThatEnds("VIETGAP", "\"siteId\":\"" + site + "\"");
    assertThat(html("/" + code)).contains("VietGAP", "sắp hết hạn");
    // a second: what was remembered of the passport is judged anew
    clock.set(AFTER);
    assertThat(html("/" + code)).contains("VietGAP", "đã hết hạn").doesNotContain("sắp hết hạn");
  }
}
