package vn.temlang.storefrontsync.channel.partner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.temlang.storefrontsync.channel.ListingContent;
import vn.temlang.storefrontsync.channel.ListingField;
import vn.temlang.storefrontsync.channel.OrderPage;
import vn.temlang.storefrontsync.channel.RemoteListing;
import vn.temlang.storefrontsync.channel.RemoteOrder;

/** The shapes of {@code partner-api.yml}. */
@Singleton
class PartnerJson {
  private final ObjectMapper json;

  PartnerJson(ObjectMapper json) {
    this.json = json;
  }

  /** The named fields; one that the content does not say becomes {@code null}. */
  ObjectNode listing(ListingContent content, Set<ListingField> fields) {
    ObjectNode node = json.createObjectNode();
    for (ListingField field : fields) {
      String value = content.get(field);
      if (value.isEmpty()) {
        node.putNull(field.wireName());
      } else {
        put(node, field, value);
      }
    }
    return node;
  }

  /** An object of one text. */
  String text(String name, String value) {
    return json.createObjectNode().put(name, value).toString();
  }

  private static void put(ObjectNode node, ListingField field, String value) {
    switch (field.kind()) {
      case TEXT -> node.put(field.wireName(), value);
      case NUMBER -> node.put(field.wireName(), Long.parseLong(value));
      case FLAG -> node.put(field.wireName(), Boolean.parseBoolean(value));
      case LINES -> value.lines().forEach(node.withArray(field.wireName())::add);
    }
  }

  RemoteListing listing(JsonNode node) {
    Map<ListingField, String> values = new EnumMap<>(ListingField.class);
    for (ListingField field : ListingField.values()) {
      JsonNode value = node.path(field.wireName());
      if (!value.isMissingNode() && !value.isNull()) {
        values.put(field, text(value));
      }
    }
    RemoteListing.State state =
        new RemoteListing.State(
            RemoteListing.Status.valueOf(node.path("status").asText()),
            node.path("reason").asText(""));
    return new RemoteListing(
        new RemoteListing.Reference(node.path("id").asText(), node.path("url").asText()),
        new ListingContent(values),
        node.path("stock").asLong(),
        state);
  }

  private static String text(JsonNode value) {
    if (!value.isArray()) {
      return value.asText();
    }
    List<String> lines = new ArrayList<>();
    value.forEach(line -> lines.add(line.asText()));
    return String.join("\n", lines);
  }

  OrderPage orders(JsonNode node) {
    List<OrderPage.Incoming> orders = new ArrayList<>();
    node.path("orders").forEach(order -> orders.add(incoming(order)));
    Optional<String> next =
        Optional.ofNullable(node.path("nextCursor").textValue()).filter(text -> !text.isEmpty());
    return new OrderPage(orders, next);
  }

  private static OrderPage.Incoming incoming(JsonNode node) {
    try {
      return new OrderPage.Understood(node.toString(), order(node));
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException malformed) {
      return new OrderPage.Garbled(node.toString(), String.valueOf(malformed.getMessage()));
    }
  }

  private static RemoteOrder order(JsonNode node) {
    List<RemoteOrder.Line> lines = new ArrayList<>();
    for (JsonNode line : node.path("lines")) {
      lines.add(
          new RemoteOrder.Line(
              line.path("sku").asText(),
              line.path("quantity").asLong(),
              line.path("unitPriceVnd").asLong(-1)));
    }
    JsonNode buyer = node.path("buyer");
    Optional<RemoteOrder.Buyer> person =
        buyer.isObject()
            ? Optional.of(
                new RemoteOrder.Buyer(
                    buyer.path("name").asText(""),
                    buyer.path("phone").asText(""),
                    buyer.path("address").asText("")))
            : Optional.empty();
    RemoteOrder order =
        new RemoteOrder(
            node.path("id").asText(),
            RemoteOrder.Status.valueOf(node.path("status").asText()),
            new RemoteOrder.Times(time(node, "placedAt"), time(node, "updatedAt")),
            lines,
            person);
    Math.addExact(order.totalVnd(), 0);
    return order;
  }

  private static Instant time(JsonNode node, String field) {
    return OffsetDateTime.parse(node.path(field).asText()).toInstant();
  }
}
