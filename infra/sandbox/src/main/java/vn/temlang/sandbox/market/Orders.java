package vn.temlang.sandbox.market;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.temlang.sandbox.fault.Fault;
import vn.temlang.sandbox.fault.FaultBox;

/** Orders that buyers place in the shop window, and what becomes of them. */
@Singleton
@Requires(property = "sandbox.role", value = "market")
class Orders {
  private static final Map<String, Set<String>> NEXT =
      Map.of(
          "PLACED", Set.of("CONFIRMED", "SHIPPED", "CANCELLED"),
          "CONFIRMED", Set.of("SHIPPED", "CANCELLED"),
          "SHIPPED", Set.of("COMPLETED", "RETURNED"),
          "COMPLETED", Set.of("RETURNED"));
  private final Shop shop;
  private final HintSender hints;
  private final FaultBox faults;
  private final ObjectMapper json;

  Orders(Shop shop, HintSender hints, FaultBox faults, ObjectMapper json) {
    this.shop = shop;
    this.hints = hints;
    this.faults = faults;
    this.json = json;
  }

  /** Who buys. */
  record Buyer(String name, String phone, String address) {}

  /** Empty where the shelf does not hold so many, or the listing is not live. */
  Optional<ObjectNode> place(String listingId, long quantity, Buyer buyer) {
    Optional<ObjectNode> live =
        shop.find(listingId).filter(listing -> listing.path("status").asText().equals("LIVE"));
    if (quantity < 1 || live.isEmpty() || !shop.take(listingId, quantity)) {
      return Optional.empty();
    }
    ObjectNode order = json.createObjectNode().put("status", "PLACED").put("listingId", listingId);
    order
        .putArray("lines")
        .addObject()
        .put("sku", live.get().path("sku").asText())
        .put("quantity", quantity)
        .put("unitPriceVnd", live.get().path("priceVnd").asLong());
    order
        .putObject("buyer")
        .put("name", buyer.name())
        .put("phone", buyer.phone())
        .put("address", buyer.address());
    return Optional.of(tell(order));
  }

  /** Moves an order on; empty where it does not exist or cannot go there. */
  Optional<ObjectNode> move(String id, String status) {
    Optional<ObjectNode> next =
        find(id)
            .filter(
                order ->
                    NEXT.getOrDefault(order.path("status").asText(), Set.of()).contains(status))
            .map(order -> order.put("status", status));
    next.filter(order -> status.equals("CANCELLED") || status.equals("RETURNED"))
        .ifPresent(
            order -> {
              boolean back =
                  shop.take(
                      order.path("listingId").asText(),
                      -order.path("lines").path(0).path("quantity").asLong());
              order.put("restocked", back);
            });
    return next.map(this::tell);
  }

  Optional<ObjectNode> find(String id) {
    return latest().stream().filter(order -> order.path("id").asText().equals(id)).findFirst();
  }

  private ObjectNode tell(ObjectNode order) {
    ObjectNode version = shop.addVersion(order);
    hints.send(version.path("id").asText());
    if (faults.take(Fault.Kind.DUPLICATES, "", "/hints").isPresent()) {
      hints.send(version.path("id").asText());
    }
    return version;
  }

  /** The newest version of each order. */
  Collection<ObjectNode> latest() {
    Map<String, ObjectNode> newest = new LinkedHashMap<>();
    for (ObjectNode version : shop.orderVersions()) {
      newest.remove(version.path("id").asText());
      newest.put(version.path("id").asText(), version);
    }
    return newest.values();
  }

  /** As the partner API tells them: the oldest change first, unless trouble is ordered. */
  List<ObjectNode> changedSince(Instant since) {
    String path = "/partner/v1/orders";
    List<ObjectNode> told = new ArrayList<>(latest());
    if (faults.take(Fault.Kind.OUT_OF_ORDER, "GET", path).isPresent()) {
      told = shop.orderVersions().reversed();
    }
    List<ObjectNode> result = new ArrayList<>();
    boolean twice = faults.take(Fault.Kind.DUPLICATES, "GET", path).isPresent();
    for (ObjectNode order : told) {
      if (!Instant.parse(order.path("updatedAt").asText()).isBefore(since)) {
        result.add(order);
        if (twice) {
          result.add(order);
        }
      }
    }
    return result;
  }
}
