package vn.temlang.sandbox.market;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a buyer sees: the shop window, a product, an order. */
@Requires(property = "sandbox.role", value = "market")
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class WindowController {
  private static final Pattern PAGE = Pattern.compile("[a-z0-9-]*?-?(\\d+)\\.html");
  private static final Pattern KEY = Pattern.compile("[0-9A-Za-z-]{0,64}");
  private final Shop shop;
  private final Orders orders;
  private final Window window;

  WindowController(Shop shop, Orders orders, Window window) {
    this.shop = shop;
    this.orders = orders;
    this.window = window;
  }

  @Get(value = "/", produces = "text/html;charset=utf-8")
  String index() {
    return window.index(shop.all());
  }

  @Get(value = "/p/{page}", produces = "text/html;charset=utf-8")
  HttpResponse<String> product(String page) {
    return listing(page)
        .map(listing -> HttpResponse.ok(window.product(listing, "")))
        .orElseGet(() -> HttpResponse.notFound(window.nothing()));
  }

  @Post(value = "/p/{page}", produces = "text/html;charset=utf-8")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<String> buy(String page, @Body Map<String, String> form) {
    Optional<ObjectNode> listing = listing(page);
    if (listing.isEmpty()) {
      return HttpResponse.notFound(window.nothing());
    }
    String key = form.getOrDefault("orderKey", "");
    if (!KEY.matcher(key).matches()) {
      return HttpResponse.badRequest(window.product(listing.get(), "Mã của đơn không hợp lệ."));
    }
    return placed(listing.get(), orders.place(wish(listing.get(), form, key)));
  }

  private HttpResponse<String> placed(ObjectNode listing, Orders.Placed placed) {
    return switch (placed) {
      case Orders.Placed.Taken(ObjectNode order) ->
          HttpResponse.seeOther(URI.create("/orders/" + id(order)));
      case Orders.Placed.NotForSale _ ->
          HttpResponse.badRequest(window.product(listing, "Không đủ hàng để bán."));
      case Orders.Placed.KeyTaken _ ->
          HttpResponse.<String>status(HttpStatus.CONFLICT)
              .body(window.product(listing, "Đơn này đã đặt rồi với nội dung khác."));
    };
  }

  private static Orders.Wish wish(ObjectNode listing, Map<String, String> form, String key) {
    String quantity = form.getOrDefault("quantity", "");
    Orders.Buyer buyer =
        new Orders.Buyer(
            form.getOrDefault("name", ""),
            form.getOrDefault("phone", ""),
            form.getOrDefault("address", ""));
    long pieces = quantity.matches("[1-9]\\d{0,5}") ? Long.parseLong(quantity) : 0;
    return new Orders.Wish(id(listing), pieces, buyer, key);
  }

  @Get(value = "/orders/{id}", produces = "text/html;charset=utf-8")
  HttpResponse<String> order(String id) {
    return orders
        .find(id)
        .map(order -> HttpResponse.ok(window.order(order)))
        .orElseGet(() -> HttpResponse.notFound(window.nothing()));
  }

  @Post(value = "/control/orders/{id}/{status}", consumes = MediaType.ALL)
  HttpResponse<JsonNode> move(String id, String status) {
    return orders
        .move(id, status)
        .map(order -> HttpResponse.<JsonNode>ok(order))
        .orElseGet(HttpResponse::badRequest);
  }

  private Optional<ObjectNode> listing(String page) {
    Matcher matcher = PAGE.matcher(page);
    return matcher.matches() ? shop.find(matcher.group(1)) : Optional.empty();
  }

  private static String id(JsonNode order) {
    return order.path("id").asText();
  }
}
