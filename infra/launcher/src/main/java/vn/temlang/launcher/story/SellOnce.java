package vn.temlang.launcher.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import vn.temlang.launcher.process.Patience;
import vn.temlang.launcher.terminal.Console;
import vn.temlang.launcher.terminal.Trouble;

/** The price changes once and the shops follow; a buyer orders in one of them. */
final class SellOnce implements Chapter {
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final List<String> SHOPS = List.of("POSTMART", "VOSO");

  private final HttpClient http;

  SellOnce(HttpClient http) {
    this.http = http;
  }

  @Override
  public String title() {
    return "Changing the price once, and taking in an order from a shop";
  }

  @Override
  public void tell(PublicApi api, Memory memory, Console console) {
    long price = Goods.CANDY.price().changed();
    api.put(
        "/api/products/" + memory.get("candy product") + "/price",
        PublicApi.JSON.createObjectNode().put("priceVnd", price).put("sample", true));
    for (String shop : SHOPS) {
      String path = "/api/listings/" + memory.get(shop + " listing");
      await("the shop " + shop + " to show the new price", () -> shows(api.get(path), price));
    }
    if (memory.find("order").isEmpty()) {
      memory.keep("order", placeOrder(URI.create(memory.get("POSTMART url")), orderKey(memory)));
    }
    String order = memory.get("order");
    await("order " + order + " to be taken in", () -> isTakenIn(api.get("/api/orders"), order));
    long left =
        api.get("/api/offers/" + memory.get("candy offer"))
            .path("stock")
            .path("available")
            .asLong();
    console.say("    order %s is in the books, %d pieces are left".formatted(order, left));
  }

  private static void await(String what, java.util.function.BooleanSupplier condition) {
    if (!Patience.until(LONGEST, condition)) {
      throw new Trouble("The demo waited in vain for " + what + ".");
    }
  }

  private static boolean shows(JsonNode listing, long price) {
    return listing.path("inStep").asBoolean()
        && listing.path("observed").path("figures").path("priceVnd").asLong() == price;
  }

  private static boolean isTakenIn(JsonNode orders, String externalId) {
    return StreamSupport.stream(orders.spliterator(), false)
        .anyMatch(order -> order.path("identity").path("externalId").asText().equals(externalId));
  }

  // known before the order is sent: a story that is cut off in between sends the same order again
  private static String orderKey(Memory memory) {
    if (memory.find("order key").isEmpty()) {
      memory.keep("order key", memory.ids().of("order").toString());
    }
    return memory.get("order key");
  }

  /**
   * Orders two pieces as a buyer would, in the shop's own form; gives the shop's order number, the
   * same for the same key.
   */
  private String placeOrder(URI product, String key) {
    HttpRequest request =
        HttpRequest.newBuilder(product)
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    form(
                        Map.of(
                            "orderKey", key,
                            "quantity", "2",
                            "name", "Người mua mẫu",
                            "phone", "0900000000",
                            "address", "Địa chỉ mẫu"))))
            .build();
    try {
      HttpResponse<Void> response = http.send(request, HttpResponse.BodyHandlers.discarding());
      String page = response.headers().firstValue("Location").orElse("");
      if (response.statusCode() != 303 || page.isEmpty()) {
        throw new Trouble("The sandbox shop took no order (" + response.statusCode() + ").");
      }
      return page.substring(page.lastIndexOf('/') + 1);
    } catch (IOException e) {
      throw new Trouble("The sandbox shop does not answer at " + product + ".", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Trouble("Interrupted while ordering.", e);
    }
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
