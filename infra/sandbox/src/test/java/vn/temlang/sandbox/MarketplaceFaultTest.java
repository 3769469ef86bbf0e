package vn.temlang.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.temlang.sandbox.Callers.LISTING;
import static vn.temlang.sandbox.Callers.buy;
import static vn.temlang.sandbox.Callers.json;
import static vn.temlang.sandbox.Callers.send;
import static vn.temlang.sandbox.Callers.signature;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.temlang.sandbox.Sandbox.Part;

/** Trouble that was ordered: it does what it says, to whom it says, as often as it says. */
class MarketplaceFaultTest {
  private static final Duration SHORT = Duration.ofMillis(600);
  @TempDir static Path data;
  private static Callers callers;

  @BeforeAll
  static void start() {
    callers = new Callers(data);
  }

  @AfterAll
  static void stop() {
    callers.close();
  }

  @AfterEach
  void clear() throws Exception {
    callers.heal();
    callers.partner("PUT", "/hints", "{\"url\":\"\"}");
  }

  private static Duration lookUp() throws Exception {
    long start = System.nanoTime();
    assertThat(callers.partner("GET", "/listings?sku=none", "").statusCode()).isEqualTo(200);
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static List<String> versions(JsonNode orders, String id) {
    List<String> all = new ArrayList<>();
    orders.forEach(
        order -> {
          if (order.path("id").asText().equals(id)) {
            all.add(order.path("status").asText());
          }
        });
    return all;
  }

  private static String bought(JsonNode listing) throws Exception {
    HttpResponse<String> answer = buy(listing, "1");
    assertThat(answer.statusCode()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow().replace("/orders/", "");
  }

  @Test
  void latency_holds_the_right_answer_back_as_long_and_as_often_as_ordered() throws Exception {
    lookUp();
    callers.trouble("LATENCY", "GET", "/partner/v1/listings", 2, 700);
    assertThat(lookUp()).isGreaterThanOrEqualTo(Duration.ofMillis(700));
    assertThat(lookUp()).isGreaterThanOrEqualTo(Duration.ofMillis(700));
    assertThat(lookUp()).isLessThan(Duration.ofMillis(700));
  }

  @Test
  void trouble_is_for_the_method_and_the_path_that_were_named_and_lasts_until_it_is_ended()
      throws Exception {
    callers.trouble("DOWN", "PUT", "/partner/v1/hints", -1, 0);
    lookUp();
    for (int call = 0; call < 3; call++) {
      assertThat(callers.partner("PUT", "/hints", "{\"url\":\"\"}").statusCode()).isEqualTo(503);
    }
    callers.heal();
    assertThat(callers.partner("PUT", "/hints", "{\"url\":\"\"}").statusCode()).isEqualTo(200);
  }

  @Test
  void a_listing_is_made_although_the_answer_comes_too_late() throws Exception {
    callers.trouble("TIMEOUT_AFTER_EFFECT", "POST", "/partner/v1/listings", 1, 5000);
    String body = LISTING.formatted("LATE-1");
    assertThatExceptionOfType(HttpTimeoutException.class)
        .isThrownBy(() -> callers.partner("POST", "/listings", body, SHORT));
    assertThat(callers.found("LATE-1")).hasSize(1);
    // and nothing there keeps a seller from making it twice
    assertThat(callers.partner("POST", "/listings", body).statusCode()).isEqualTo(201);
    assertThat(callers.found("LATE-1")).hasSize(2);
  }

  @Test
  void a_change_and_a_stock_take_effect_although_the_answer_comes_too_late() throws Exception {
    String path = "/listings/" + callers.listed("LATE-2").path("id").asText();
    callers.trouble("TIMEOUT_AFTER_EFFECT", "PATCH", "/partner/v1/listings", 1, 5000);
    callers.trouble("TIMEOUT_AFTER_EFFECT", "PUT", "/partner/v1/listings", 1, 5000);
    assertThatExceptionOfType(HttpTimeoutException.class)
        .isThrownBy(() -> callers.partner("PATCH", path, "{\"priceVnd\":190000}", SHORT));
    assertThatExceptionOfType(HttpTimeoutException.class)
        .isThrownBy(() -> callers.partner("PUT", path + "/stock", "{\"quantity\":3}", SHORT));
    JsonNode read = json(callers.partner("GET", path, ""));
    assertThat(read.path("priceVnd").asLong()).isEqualTo(190_000);
    assertThat(read.path("stock").asLong()).isEqualTo(3);
  }

  @Test
  void orders_come_newest_first_with_their_old_versions_after_the_new() throws Exception {
    JsonNode listing = callers.listed("MIXED-1");
    Instant since = Instant.now().minusSeconds(1);
    String first = bought(listing);
    String second = bought(listing);
    assertThat(callers.move(first, "CONFIRMED")).isEqualTo(200);
    assertThat(callers.move(first, "SHIPPED")).isEqualTo(200);
    callers.trouble("OUT_OF_ORDER", "GET", "/partner/v1/orders", 1, 0);
    JsonNode mixed = callers.orders(since);
    assertThat(versions(mixed, first)).containsExactly("SHIPPED", "CONFIRMED", "PLACED");
    assertThat(versions(mixed, second)).containsExactly("PLACED");
    assertThat(mixed.findValuesAsText("updatedAt"))
        .isSortedAccordingTo((one, other) -> Instant.parse(other).compareTo(Instant.parse(one)));
    JsonNode healed = callers.orders(since);
    assertThat(versions(healed, first)).containsExactly("SHIPPED");
    assertThat(healed.findValuesAsText("updatedAt"))
        .isSortedAccordingTo((one, other) -> Instant.parse(one).compareTo(Instant.parse(other)));
  }

  /** What a hint was, as it came. */
  private record Heard(String time, String signature, String body) {}

  /** A seller's system that listens. */
  private static final class Listener implements AutoCloseable {
    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private final HttpServer server;

    Listener() throws Exception {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/hints",
          call -> {
            String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            heard.add(
                new Heard(
                    call.getRequestHeaders().getFirst("X-Timestamp"),
                    call.getRequestHeaders().getFirst("X-Signature"),
                    body));
            call.sendResponseHeaders(202, -1);
            call.close();
          });
      server.start();
    }

    String url() {
      return "http://127.0.0.1:" + server.getAddress().getPort() + "/hints";
    }

    Heard next() throws InterruptedException {
      Heard next = heard.poll(10, TimeUnit.SECONDS);
      assertThat(next).as("a hint").isNotNull();
      return next;
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }

  @Test
  void each_change_of_an_order_is_hinted_once_and_signed() throws Exception {
    JsonNode listing = callers.listed("HINT-1");
    try (Listener listener = new Listener()) {
      callers.partner("PUT", "/hints", "{\"url\":\"" + listener.url() + "\"}");
      String order = bought(listing);
      Heard placed = listener.next();
      assertThat(json(placed.body()).path("type").asText()).isEqualTo("ORDER_CHANGED");
      assertThat(json(placed.body()).path("orderId").asText()).isEqualTo(order);
      assertThat(placed.signature()).isEqualTo(signature("HINT", placed.time(), placed.body()));
      callers.move(order, "CONFIRMED");
      assertThat(json(listener.next().body()).path("orderId").asText()).isEqualTo(order);
      String other = bought(listing);
      assertThat(json(listener.next().body()).path("orderId").asText()).isEqualTo(other);
    }
  }

  @Test
  void a_hint_is_sent_twice_where_that_is_ordered_and_none_where_nobody_asked() throws Exception {
    JsonNode listing = callers.listed("HINT-2");
    try (Listener listener = new Listener()) {
      bought(listing);
      callers.partner("PUT", "/hints", "{\"url\":\"" + listener.url() + "\"}");
      callers.trouble("DUPLICATES", "", "/hints", 1, 0);
      String twice = bought(listing);
      assertThat(json(listener.next().body()).path("orderId").asText()).isEqualTo(twice);
      assertThat(json(listener.next().body()).path("orderId").asText()).isEqualTo(twice);
      String once = bought(listing);
      assertThat(json(listener.next().body()).path("orderId").asText()).isEqualTo(once);
    }
  }

  @Test
  void an_order_stands_although_nobody_hears_its_hint() throws Exception {
    JsonNode listing = callers.listed("HINT-3");
    Instant since = Instant.now().minusSeconds(1);
    callers.partner("PUT", "/hints", "{\"url\":\"http://127.0.0.1:1/hints\"}");
    String order = bought(listing);
    assertThat(versions(callers.orders(since), order)).containsExactly("PLACED");
    String page = callers.url(Part.POSTMART) + "/orders/" + order;
    assertThat(send("GET", page, "", Map.of()).statusCode()).isEqualTo(200);
  }
}
