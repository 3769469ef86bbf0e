package vn.temlang.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.f4b6a3.uuid.UuidCreator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import vn.temlang.api.TestServer.Answer;
import vn.temlang.storefrontsync.channel.MessageSignature;
import vn.temlang.testkit.TestDatabase;

/** A shop sells something that is not ours, beside something that is. */
class UnknownSkuTest {
  private static final String SECRET = "shared secret";

  private final AtomicReference<String> orders = new AtomicReference<>("");

  private static String fresh() {
    return UuidCreator.getTimeOrderedEpoch().toString();
  }

  private static String order(String status, String updated) {
    return """
        {"id":"S-1","status":"%s","placedAt":"2026-05-01T08:00:00Z","updatedAt":"%s",
         "lines":[{"sku":"KEO-DUA","quantity":2,"unitPriceVnd":185000},
                  {"sku":"KHONG-BIET","quantity":3,"unitPriceVnd":10000}]}
        """
        .formatted(status, updated);
  }

  /** Answers as the partner contract says, with its orders and nothing else. */
  private void shop(HttpExchange exchange) throws IOException {
    byte[] body = ("{\"orders\":[" + orders.get() + "]}").getBytes(UTF_8);
    String time = Long.toString(Instant.now().getEpochSecond());
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.getResponseHeaders().set("X-Timestamp", time);
    exchange
        .getResponseHeaders()
        .set("X-Signature", MessageSignature.over("STATUS 200", time, body).under(SECRET));
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Test
  void is_an_order_that_cannot_be_served_until_the_sku_is_ours() throws IOException {
    HttpServer shop =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    shop.createContext("/", this::shop);
    shop.start();
    orders.set(order("PLACED", "2026-05-01T08:00:00Z"));
    try (TestServer server =
        TestServer.of(
            TestDatabase.empty(),
            Map.of(
                "temlang.store.worker.idle", "20ms", "temlang.store.worker.poll-every", "100ms"))) {
      String product = product(server);
      String known = offer(server, product, "KEO-DUA");
      created(
          server,
          "/api/channels/" + fresh(),
          "{\"marketplace\":\"VOSO\",\"baseUrl\":\"http://127.0.0.1:%d\",\"apiKey\":\"k\",\"secret\":\"%s\"}"
              .formatted(shop.getAddress().getPort(), SECRET));

      await(server, "UNKNOWN_SKU");

      JsonNode order = server.get("/api/orders").json().path(0);
      assertThat(order.at("/conditions/0/status").asText()).isEqualTo("FALSE");
      assertThat(order.at("/conditions/0/messageVi").asText()).contains("chưa có trong hệ thống");
      assertThat(order.path("totalVnd").asLong()).isEqualTo(400_000);
      assertThat(order.path("lines"))
          .extracting(line -> line.path("sku").asText() + " " + line.path("standing").asText())
          .containsExactlyInAnyOrder("KEO-DUA HELD", "KHONG-BIET UNKNOWN_SKU");
      assertThat(stock(server, known)).isEqualTo("{\"onHand\":10,\"reserved\":2,\"available\":8}");
      assertThat(page(server))
          .contains("Kẹo dừa", "KHONG-BIET", "không phải hàng của ta", "Mới đặt")
          .doesNotContain("PLACED");

      String found = offer(server, product, "KHONG-BIET");
      orders.set(order("CONFIRMED", "2026-05-01T09:00:00Z"));
      await(server, "SERVED");

      assertThat(server.get("/api/orders").json()).hasSize(1);
      assertThat(stock(server, known)).isEqualTo("{\"onHand\":10,\"reserved\":2,\"available\":8}");
      assertThat(stock(server, found)).isEqualTo("{\"onHand\":10,\"reserved\":3,\"available\":7}");
      assertThat(page(server)).contains("Đã xác nhận").doesNotContain("không phải hàng của ta");
    } finally {
      shop.stop(0);
    }
  }

  private static void await(TestServer server, String reason) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                server
                    .get("/api/orders")
                    .json()
                    .at("/0/conditions/0/reason")
                    .asText()
                    .equals(reason));
  }

  private static String page(TestServer server) {
    return server
        .send(
            "GET",
            "/portal/orders",
            "",
            Map.of("Accept", "text/html", "Authorization", server.basic(server.password())))
        .body();
  }

  private static String stock(TestServer server, String offer) {
    return server.get("/api/offers/" + offer).json().path("stock").toString();
  }

  private static String product(TestServer server) {
    String producer = fresh();
    String product = fresh();
    created(server, "/api/producers/" + producer, "{\"kind\":\"COOPERATIVE\",\"name\":\"HTX\"}");
    created(server, "/api/products/" + product, BadInput.product(producer, "Kẹo dừa"));
    return product;
  }

  /** With ten in stock. */
  private static String offer(TestServer server, String product, String sku) {
    String offer = fresh();
    created(
        server,
        "/api/offers/" + offer,
        "{\"productId\":\"%s\",\"sku\":\"%s\"}".formatted(product, sku));
    created(
        server,
        "/api/stock-movements/" + fresh(),
        "{\"offerId\":\"%s\",\"kind\":\"RECEIVED\",\"quantity\":10}".formatted(offer));
    return offer;
  }

  private static void created(TestServer server, String path, String body) {
    Answer answer = server.put(path, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
  }
}
