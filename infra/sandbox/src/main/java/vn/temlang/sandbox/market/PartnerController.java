package vn.temlang.sandbox.market;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.temlang.sandbox.fault.Fault;
import vn.temlang.sandbox.fault.FaultBox;

/** The partner contract from the marketplace's side. */
@Requires(property = "sandbox.role", value = "market")
@Controller("/partner/v1")
@Consumes(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class PartnerController {
  private static final byte[] NO_BODY = {};

  private final Shop shop;
  private final Orders orders;
  private final Seal seal;
  private final FaultBox faults;
  private final ObjectMapper json;

  PartnerController(Shop shop, Orders orders, Seal seal, FaultBox faults, ObjectMapper json) {
    this.shop = shop;
    this.orders = orders;
    this.seal = seal;
    this.faults = faults;
    this.json = json;
  }

  /** A status and a body, before they are signed. */
  private record Answer(int status, ObjectNode body) {}

  @Post("/listings")
  HttpResponse<byte[]> create(HttpRequest<?> request, @Body byte[] body) {
    return signed(
        request,
        body,
        fields ->
            Shop.missing(fields)
                .map(name -> problem(422, "FIELD_REQUIRED", "Thiếu thông tin: " + name))
                .orElseGet(() -> new Answer(201, listing(request, shop.create(fields)))));
  }

  @Get("/listings")
  HttpResponse<byte[]> find(HttpRequest<?> request, @QueryValue String sku) {
    return signed(
        request,
        NO_BODY,
        nothing -> {
          ObjectNode found = json.createObjectNode();
          ArrayNode listings = found.putArray("listings");
          shop.all().stream()
              .filter(listing -> listing.path("sku").asText().equals(sku))
              .forEach(listing -> listings.add(listing(request, listing)));
          return new Answer(200, found);
        });
  }

  @Get("/listings/{id}")
  HttpResponse<byte[]> read(HttpRequest<?> request, String id) {
    return signed(request, NO_BODY, nothing -> one(request, shop.find(id)));
  }

  @Patch("/listings/{id}")
  HttpResponse<byte[]> update(HttpRequest<?> request, String id, @Body byte[] body) {
    return signed(request, body, fields -> one(request, shop.change(id, fields)));
  }

  @Put("/listings/{id}/stock")
  HttpResponse<byte[]> stock(HttpRequest<?> request, String id, @Body byte[] body) {
    return signed(
        request,
        body,
        fields -> {
          long quantity = fields.path("quantity").asLong(-1);
          if (quantity < 0) {
            return problem(422, "FIELD_REQUIRED", "Số lượng phải từ 0 trở lên");
          }
          boolean ignored =
              faults.take(Fault.Kind.STOCK_IGNORED, "PUT", request.getPath()).isPresent();
          ObjectNode change = json.createObjectNode();
          return one(request, shop.change(id, ignored ? change : change.put("stock", quantity)));
        });
  }

  @Get("/orders")
  HttpResponse<byte[]> orders(
      HttpRequest<?> request,
      @QueryValue String updatedSince,
      @QueryValue(defaultValue = "0") int cursor,
      @QueryValue(defaultValue = "50") int limit) {
    return signed(
        request,
        NO_BODY,
        nothing -> {
          try {
            return page(orders.changedSince(Instant.parse(updatedSince)), cursor, limit);
          } catch (DateTimeParseException e) {
            return problem(422, "BAD_TIME", "updatedSince");
          }
        });
  }

  @Put("/hints")
  HttpResponse<byte[]> hints(HttpRequest<?> request, @Body byte[] body) {
    return signed(
        request,
        body,
        fields -> {
          shop.hintsTo(fields.path("url").asText(""));
          return new Answer(200, json.createObjectNode().put("url", shop.hintUrl()));
        });
  }

  private Answer page(List<ObjectNode> all, int cursor, int limit) {
    ObjectNode page = json.createObjectNode();
    ArrayNode told = page.putArray("orders");
    int from = Math.clamp(cursor, 0, all.size());
    int to = Math.min(all.size(), from + Math.clamp(limit, 1, 100));
    // what the shop notes for itself is no part of the contract
    all.subList(from, to)
        .forEach(order -> told.add(order.deepCopy().remove(List.of("listingId", "restocked"))));
    if (to < all.size()) {
      page.put("nextCursor", Integer.toString(to));
    }
    return new Answer(200, page);
  }

  private Answer one(HttpRequest<?> request, Optional<ObjectNode> listing) {
    return listing
        .map(found -> new Answer(200, listing(request, found)))
        .orElseGet(() -> problem(404, "NOT_FOUND", "Không có tin này"));
  }

  private static ObjectNode listing(HttpRequest<?> request, ObjectNode listing) {
    String host = request.getHeaders().getFirst("Host").orElse("127.0.0.1");
    listing.put("url", "http://" + host + listing.path("path").asText());
    listing.remove("path");
    return listing;
  }

  private Answer problem(int status, String reason, String detail) {
    return new Answer(status, json.createObjectNode().put("reason", reason).put("detail", detail));
  }

  private HttpResponse<byte[]> signed(
      HttpRequest<?> request, byte[] sent, Function<ObjectNode, Answer> act) {
    String subject = request.getMethodName() + " " + request.getUri();
    Seal.Headers headers =
        new Seal.Headers(
            request.getHeaders().getFirst("X-Api-Key"),
            request.getHeaders().getFirst("X-Timestamp"),
            request.getHeaders().getFirst("X-Signature"));
    Answer answer =
        seal.refusal(headers, subject, sent)
            .map(reason -> problem(401, reason, "Không được phép"))
            .orElseGet(
                () ->
                    read(sent)
                        .map(act)
                        .orElseGet(() -> problem(400, "NOT_JSON", "Nội dung không đọc được")));
    byte[] text = answer.body().toString().getBytes(StandardCharsets.UTF_8);
    String time = seal.time();
    return HttpResponse.<byte[]>status(answer.status(), "")
        .body(text)
        .contentType(MediaType.APPLICATION_JSON_TYPE)
        .header("X-Timestamp", time)
        .header("X-Signature", seal.signature("STATUS " + answer.status(), time, text));
  }

  private Optional<ObjectNode> read(byte[] body) {
    if (body.length == 0) {
      return Optional.of(json.createObjectNode());
    }
    try {
      JsonNode node = json.readTree(new String(body, StandardCharsets.UTF_8));
      return node instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
