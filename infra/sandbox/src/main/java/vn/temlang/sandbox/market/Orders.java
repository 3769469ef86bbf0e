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

  /**
   * What a buyer asks for.
   *
   * @param key made by the buyer's side, the same however often the form is sent; empty for none
   */
  record Wish(String listingId, long quantity, Buyer buyer, String key) {
    boolean isOf(ObjectNode order) {
      return order.path("listingId").asText().equals(listingId)
          && order.path("lines").path(0).path("quantity").asLong() == quantity
          && order.path("buyer").path("name").asText().equals(buyer.name())
          && order.path("buyer").path("phone").asText().equals(buyer.phone())
          && order.path("buyer").path("address").asText().equals(buyer.address());
    }
  }

  /** What became of a wish. */
  sealed interface Placed {
    /** It is an order; one that came before under the same key stays the only one. */
    record Taken(ObjectNode order) implements Placed {}

    /** The shelf does not hold so many, or the listing is not live. */
    record NotForSale() implements Placed {}

    /** Another order came under this key. */
    record KeyTaken() implements Placed {}
  }

  /** Makes a wish an order, once for its key. */
  synchronized Placed place(Wish wish) {
    Optional<ObjectNode> earlier = shop.orderOf(wish.key()).flatMap(this::find);
    if (earlier.isPresent()) {
      return wish.isOf(earlier.get()) ? new Placed.Taken(earlier.get()) : new Placed.KeyTaken();
    }
    Optional<ObjectNode> sold =
        shop.find(wish.listingId())
            .filter(listing -> listing.path("status").asText().equals("LIVE"))
            .filter(_ -> wish.quantity() > 0)
            .flatMap(listing -> shop.sell(order(listing, wish), wish.key()));
    sold.ifPresent(this::hint);
    return sold.<Placed>map(Placed.Taken::new).orElseGet(Placed.NotForSale::new);
  }

  private ObjectNode order(ObjectNode listing, Wish wish) {
    ObjectNode order =
        json.createObjectNode().put("status", "PLACED").put("listingId", wish.listingId());
    order
        .putArray("lines")
        .addObject()
        .put("sku", listing.path("sku").asText())
        .put("quantity", wish.quantity())
        .put("unitPriceVnd", listing.path("priceVnd").asLong());
    order
        .putObject("buyer")
        .put("name", wish.buyer().name())
        .put("phone", wish.buyer().phone())
        .put("address", wish.buyer().address());
    return order;
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
    hint(version);
    return version;
  }

  private void hint(ObjectNode version) {
    hints.send(version.path("id").asText());
    if (faults.take(Fault.Kind.DUPLICATES, "", "/hints").isPresent()) {
      hints.send(version.path("id").asText());
    }
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
