package vn.temlang.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** The product in both shops, and a buyer who orders in one of them. */
@ExtendWith({SharedDemo.class, Browser.OfClass.class})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ShopJourneyTest {
  private static final Duration SOON = Duration.ofMinutes(3);

  private static Demo demo;
  private static PublicApi api;
  private static List<String> listings;

  @BeforeAll
  static void find_the_listings(Demo shared) {
    demo = shared;
    api = demo.api();
    listings = new ArrayList<>();
    demo.addresses().path("listings").forEach(url -> listings.add(url.asText()));
  }

  @Test
  @Order(1)
  void each_shop_shows_the_price_after_the_change(Browser browser) {
    assertThat(listings).hasSize(2);
    for (String listing : listings) {
      Page page = browser.phone();
      page.navigate(listing);
      assertThat(page.locator("h1").innerText()).contains("Kẹo dừa sáp nguyên chất");
      assertThat(page.locator(".price").innerText()).isEqualTo("48.000 ₫");
      assertThat(page.locator("body").innerText()).contains("sandbox", "Dữ liệu mẫu");
      Browser.picture(page, "shop-" + (listings.indexOf(listing) == 0 ? "postmart" : "voso"));
    }
  }

  @Test
  @Order(2)
  void a_listing_leads_to_the_trace_of_its_product(Browser browser) {
    Page page = browser.phone();
    page.navigate(listings.getFirst());

    String trace = page.getByText("Truy xuất nguồn gốc").getAttribute("href");

    assertThat(PublicApi.open(URI.create(trace)).status()).as(trace).isEqualTo(200);
  }

  @Test
  @Order(3)
  void an_order_that_arrives_twice_is_taken_in_once_and_takes_stock_once(Browser browser) {
    Sandbox postmart = demo.sandbox("postmart");
    long before = available();
    int known = orders().size();
    postmart.trouble("DUPLICATES", "");
    try {
      String order = order(browser.phone(), listings.getFirst(), 3);
      await().atMost(SOON).until(() -> orders().stream().anyMatch(is(order)));
      await().atMost(SOON).until(() -> bothShopsShow(before - 3));

      JsonNode taken = orders().stream().filter(is(order)).findFirst().orElseThrow();
      assertThat(taken.path("totalVnd").asLong()).isEqualTo(3 * 48_000);
      assertThat(taken.path("lines")).hasSize(1);
      assertThat(orders()).hasSize(known + 1);
      assertThat(available()).isEqualTo(before - 3);
      assertThat(movementsOf(taken)).hasSize(1);
    } finally {
      postmart.heal();
    }
  }

  @Test
  @Order(4)
  void a_price_changed_over_the_api_reaches_both_shops(Browser browser) {
    api.put("/api/products/" + demo.memory("candy product") + "/price", Map.of("priceVnd", 49_500));

    await().atMost(SOON).until(() -> listingViews().allMatch(view -> price(view) == 49_500));
    Page page = browser.phone();
    page.navigate(listings.getLast());
    assertThat(page.locator(".price").innerText()).isEqualTo("49.500 ₫");
  }

  /** Orders as a buyer does, in the shop's form; gives the shop's number of the order. */
  private static String order(Page page, String listing, int pieces) {
    page.navigate(listing);
    page.locator("#q").fill(Integer.toString(pieces));
    page.locator("button").click();
    Browser.picture(page, "shop-order");
    String address = page.url();
    assertThat(address).contains("/orders/");
    return address.substring(address.lastIndexOf('/') + 1);
  }

  private static Predicate<JsonNode> is(String externalId) {
    return order -> order.path("identity").path("externalId").asText().equals(externalId);
  }

  private static List<JsonNode> orders() {
    return items(api.get("/api/orders")).toList();
  }

  private static JsonNode offer() {
    return api.get("/api/offers/" + demo.memory("candy offer"));
  }

  private static long available() {
    return offer().path("stock").path("available").asLong();
  }

  private static List<JsonNode> movementsOf(JsonNode order) {
    String id = order.path("identity").path("id").asText();
    return items(offer().path("movements"))
        .filter(movement -> movement.path("reference").asText().contains(id))
        .toList();
  }

  private static Stream<JsonNode> listingViews() {
    return Stream.of("POSTMART", "VOSO")
        .map(shop -> api.get("/api/listings/" + demo.memory(shop + " listing")));
  }

  private static boolean bothShopsShow(long stock) {
    return listingViews()
        .allMatch(view -> view.path("observed").path("figures").path("stock").asLong() == stock);
  }

  private static long price(JsonNode view) {
    return view.path("observed").path("figures").path("priceVnd").asLong();
  }

  private static Stream<JsonNode> items(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
