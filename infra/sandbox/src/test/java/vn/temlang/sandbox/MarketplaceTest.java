package vn.temlang.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.temlang.sandbox.Callers.LISTING;
import static vn.temlang.sandbox.Callers.buy;
import static vn.temlang.sandbox.Callers.json;
import static vn.temlang.sandbox.Callers.send;
import static vn.temlang.sandbox.Callers.signature;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.temlang.sandbox.Sandbox.Part;

/** Each endpoint of a marketplace over HTTP. */
class MarketplaceTest {
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"orderKey\" value=\"([0-9a-f-]{36})\">");

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
  }

  @Test
  void lists_reads_finds_and_changes() throws Exception {
    JsonNode made = callers.listed("S-1");
    String path = "/listings/" + made.path("id").asText();
    JsonNode read = json(callers.partner("GET", path, ""));
    assertThat(read.path("status").asText()).isEqualTo("LIVE");
    assertThat(read.path("priceVnd").asLong()).isEqualTo(185_000);
    assertThat(json(callers.partner("GET", "/listings?sku=S-1", "")).path("listings")).hasSize(1);
    JsonNode changed = json(callers.partner("PATCH", path, "{\"priceVnd\":190000}"));
    assertThat(changed.path("priceVnd").asLong()).isEqualTo(190_000);
    assertThat(
            json(callers.partner("PUT", path + "/stock", "{\"quantity\":3}")).path("stock").asInt())
        .isEqualTo(3);
    assertThat(callers.partner("PUT", path + "/stock", "{\"quantity\":-1}").statusCode())
        .isEqualTo(422);
    assertThat(callers.partner("GET", "/listings/0", "").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sku", "title", "priceVnd", "unit", "producer", "traceUrl"})
  void wants_every_required_field(String field) throws Exception {
    String without = LISTING.formatted("S-2").replace("\"" + field + "\"", "\"other\"");
    HttpResponse<String> answer = callers.partner("POST", "/listings", without);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(json(answer).path("reason").asText()).isEqualTo("FIELD_REQUIRED");
    assertThat(json(answer).path("detail").asText()).contains(field);
  }

  @Test
  void rejects_a_title_that_heals() throws Exception {
    String healing = LISTING.formatted("S-3").replace("Kẹo", "Kẹo chữa bệnh");
    assertThat(json(callers.partner("POST", "/listings", healing)).path("status").asText())
        .isEqualTo("REJECTED");
  }

  @Test
  void refuses_what_is_not_signed_as_it_was_sent() throws Exception {
    String time = Long.toString(Instant.now().getEpochSecond());
    String other = signature("POST /partner/v1/listings", time, "{}");
    HttpResponse<String> answer =
        send(
            "POST",
            callers.url(Part.POSTMART) + "/partner/v1/listings",
            LISTING.formatted("S-4"),
            Map.of("X-Api-Key", "key", "X-Timestamp", time, "X-Signature", other));
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(json(answer).path("reason").asText()).isEqualTo("BAD_SIGNATURE");
    assertThat(json(callers.partner("GET", "/listings?sku=S-4", "")).path("listings")).isEmpty();
  }

  @Test
  void refuses_a_stranger_and_an_old_message() throws Exception {
    HttpResponse<String> stranger =
        callers.partner("GET", "/listings/1", "", Instant.now(), "other");
    assertThat(json(stranger).path("reason").asText()).isEqualTo("UNKNOWN_KEY");
    Instant old = Instant.now().minus(Duration.ofMinutes(6));
    assertThat(json(callers.partner("GET", "/listings/1", "", old, "key")).path("reason").asText())
        .isEqualTo("OUTSIDE_TIME_WINDOW");
  }

  @Test
  void signs_its_answers() throws Exception {
    HttpResponse<String> answer = callers.partner("GET", "/listings?sku=none", "");
    String time = answer.headers().firstValue("X-Timestamp").orElseThrow();
    assertThat(answer.headers().firstValue("X-Signature"))
        .contains(signature("STATUS 200", time, answer.body()));
    callers.trouble(Part.POSTMART, "BAD_SIGNATURE", "/partner");
    assertThat(callers.partner("GET", "/listings?sku=none", "").headers().firstValue("X-Signature"))
        .contains("0".repeat(64));
  }

  @Test
  void refuses_what_is_no_json() throws Exception {
    assertThat(callers.partner("POST", "/listings", "{").statusCode()).isEqualTo(400);
    assertThat(callers.partner("POST", "/listings", "[]").statusCode()).isEqualTo(400);
    assertThat(callers.partner("GET", "/orders?updatedSince=yesterday", "").statusCode())
        .isEqualTo(422);
  }

  @Test
  void sells_while_it_has_and_tells_the_order() throws Exception {
    JsonNode listing = callers.listed("S-5");
    Instant before = Instant.now().minusSeconds(1);
    assertThat(buy(listing, "11").statusCode()).isEqualTo(400);
    HttpResponse<String> bought = buy(listing, "4");
    assertThat(bought.statusCode()).isEqualTo(303);
    String order = bought.headers().firstValue("Location").orElseThrow();
    assertThat(send("GET", callers.url(Part.POSTMART) + order, "", Map.of()).body())
        .contains("sandbox", "740.000");
    JsonNode orders =
        json(callers.partner("GET", "/orders?updatedSince=" + before, "")).path("orders");
    assertThat(orders)
        .anyMatch(told -> told.at("/lines/0/sku").asText().equals("S-5"))
        .anyMatch(told -> told.at("/lines/0/quantity").asInt() == 4);
    String path = "/listings/" + listing.path("id").asText();
    assertThat(json(callers.partner("GET", path, "")).path("stock").asInt()).isEqualTo(6);
    String move = callers.url(Part.POSTMART) + "/control" + order;
    assertThat(send("POST", move + "/CANCELLED", "", Map.of()).statusCode()).isEqualTo(200);
    assertThat(json(callers.partner("GET", path, "")).path("stock").asInt()).isEqualTo(10);
    assertThat(send("POST", move + "/COMPLETED", "", Map.of()).statusCode()).isEqualTo(400);
  }

  @Test
  void an_order_sent_again_under_its_key_is_the_same_order() throws Exception {
    JsonNode listing = callers.listed("S-11");
    Instant before = Instant.now().minusSeconds(1);
    String order = buy(listing, "4", "k-1").headers().firstValue("Location").orElseThrow();
    HttpResponse<String> again = buy(listing, "4", "k-1");
    assertThat(again.statusCode()).isEqualTo(303);
    assertThat(again.headers().firstValue("Location")).contains(order);
    assertThat(buy(listing, "4", "k-2").headers().firstValue("Location"))
        .hasValueSatisfying(other -> assertThat(other).isNotEqualTo(order));
    assertThat(stock(listing)).isEqualTo(2);
    assertThat(callers.orders(before))
        .filteredOn(told -> told.at("/lines/0/sku").asText().equals("S-11"))
        .hasSize(2);
  }

  @Test
  void another_order_under_a_taken_key_and_a_key_that_is_none_are_refused() throws Exception {
    JsonNode listing = callers.listed("S-12");
    buy(listing, "4", "k-3");
    assertThat(buy(listing, "3", "k-3").statusCode()).isEqualTo(409);
    assertThat(buy(listing, "3", "a".repeat(65)).statusCode()).isEqualTo(400);
    assertThat(buy(listing, "3", "%20").statusCode()).isEqualTo(400);
    assertThat(stock(listing)).isEqualTo(6);
  }

  @Test
  void each_form_carries_a_key_of_its_own() throws Exception {
    String page = callers.listed("S-13").path("url").asText();
    Set<String> keys = new HashSet<>();
    for (int i = 0; i < 2; i++) {
      Matcher field = HIDDEN.matcher(send("GET", page, "", Map.of()).body());
      assertThat(field.find()).isTrue();
      keys.add(field.group(1));
    }
    assertThat(keys).hasSize(2);
  }

  private static int stock(JsonNode listing) throws Exception {
    String path = "/listings/" + listing.path("id").asText();
    return json(callers.partner("GET", path, "")).path("stock").asInt();
  }

  @Test
  void tells_orders_page_by_page_and_twice_where_that_is_ordered() throws Exception {
    JsonNode listing = callers.listed("S-6");
    String since = Instant.now().minusSeconds(1).toString();
    buy(listing, "1");
    buy(listing, "1");
    JsonNode page = json(callers.partner("GET", "/orders?updatedSince=" + since + "&limit=1", ""));
    assertThat(page.path("orders")).hasSize(1);
    assertThat(page.path("nextCursor").asText()).isEqualTo("1");
    JsonNode once =
        json(callers.partner("GET", "/orders?updatedSince=" + since, "")).path("orders");
    callers.trouble(Part.POSTMART, "DUPLICATES", "/partner/v1/orders");
    JsonNode twice =
        json(callers.partner("GET", "/orders?updatedSince=" + since, "")).path("orders");
    assertThat(twice).hasSize(once.size() * 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"DOWN:503", "SERVER_ERROR:500", "TOO_MANY_REQUESTS:429"})
  void fails_once_as_it_was_told(String kindAndStatus) throws Exception {
    String[] parts = kindAndStatus.split(":", 2);
    callers.trouble(Part.POSTMART, parts[0], "/partner");
    assertThat(callers.partner("GET", "/listings?sku=x", "").statusCode())
        .isEqualTo(Integer.parseInt(parts[1]));
    assertThat(callers.partner("GET", "/listings?sku=x", "").statusCode()).isEqualTo(200);
  }

  @Test
  void may_lie_about_its_stock() throws Exception {
    String path = "/listings/" + callers.listed("S-7").path("id").asText();
    callers.trouble(Part.POSTMART, "STOCK_IGNORED", "/partner");
    assertThat(callers.partner("PUT", path + "/stock", "{\"quantity\":3}").statusCode())
        .isEqualTo(200);
    assertThat(json(callers.partner("GET", path, "")).path("stock").asInt()).isEqualTo(10);
  }

  @Test
  void keeps_the_address_for_hints() throws Exception {
    HttpResponse<String> kept =
        callers.partner("PUT", "/hints", "{\"url\":\"http://127.0.0.1:9/x\"}");
    assertThat(json(kept).path("url").asText()).isEqualTo("http://127.0.0.1:9/x");
    assertThat(json(callers.partner("PUT", "/hints", "{\"url\":\"\"}")).path("url").asText())
        .isEmpty();
  }

  @Test
  void shows_its_window_and_says_that_it_is_a_sandbox() throws Exception {
    callers.listed("S-8");
    assertThat(send("GET", callers.url(Part.POSTMART) + "/", "", Map.of()).body())
        .contains("Postmart", "sandbox", "185.000");
    assertThat(send("GET", callers.url(Part.VOSO) + "/", "", Map.of()).body())
        .contains("Voso", "Chưa có sản phẩm nào");
    assertThat(send("GET", callers.url(Part.VOSO) + "/p/x-1.html", "", Map.of()).statusCode())
        .isEqualTo(404);
  }
}
