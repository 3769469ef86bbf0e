package vn.temlang.sandbox.market;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the marketplace holds: listings. It makes the ids and knows no idempotency. */
@Singleton
@Requires(property = "sandbox.role", value = "market")
class Shop {
  private static final List<String> REQUIRED =
      List.of("sku", "title", "priceVnd", "unit", "producer", "traceUrl");
  private static final List<String> FORBIDDEN_WORDS =
      List.of("chữa bệnh", "thần dược", "chữa khỏi");
  private final ShopFile file;
  private final Clock clock;
  private final Duration review;
  private final String prefix;
  private final ObjectNode state;

  Shop(
      ShopFile file,
      Clock clock,
      @Value("${sandbox.review}") Duration review,
      @Value("${sandbox.name}") String name) {
    this.file = file;
    this.clock = clock;
    this.review = review;
    this.prefix = name.equals("POSTMART") ? "PM" : "VS";
    this.state = file.load();
  }

  /** The first field that is needed and missing. */
  static Optional<String> missing(JsonNode fields) {
    return REQUIRED.stream().filter(name -> fields.path(name).asText("").isBlank()).findFirst();
  }

  synchronized ObjectNode create(ObjectNode fields) {
    String id = Long.toString(next());
    ObjectNode listing = fields.deepCopy().put("id", id);
    listing.put("slug", slug(fields.path("title").asText()));
    listing.put("submittedAt", clock.instant().toString());
    if (!listing.has("stock")) {
      listing.put("stock", 0);
    }
    listings().set(id, listing);
    file.save(state);
    return shown(listing);
  }

  synchronized Optional<ObjectNode> find(String id) {
    return Optional.ofNullable((ObjectNode) listings().get(id)).map(this::shown);
  }

  synchronized List<ObjectNode> all() {
    List<ObjectNode> all = new ArrayList<>();
    listings().forEach(listing -> all.add(shown((ObjectNode) listing)));
    return all;
  }

  synchronized Optional<ObjectNode> change(String id, ObjectNode fields) {
    ObjectNode listing = (ObjectNode) listings().get(id);
    if (listing == null) {
      return Optional.empty();
    }
    boolean other = fields.has("title") && !fields.get("title").equals(listing.get("title"));
    fields.properties().forEach(field -> put(listing, field.getKey(), field.getValue()));
    if (other) {
      listing.put("submittedAt", clock.instant().toString());
    }
    file.save(state);
    return Optional.of(shown(listing));
  }

  private static void put(ObjectNode listing, String name, JsonNode value) {
    if (value.isNull()) {
      listing.remove(name);
    } else {
      listing.set(name, value);
    }
  }

  /** The number of the order that came under a buyer's key. */
  synchronized Optional<String> orderOf(String key) {
    return Optional.ofNullable(state.path("orderKeys").get(key)).map(JsonNode::asText);
  }

  /**
   * Keeps a new order under its buyer's key and takes its pieces off the shelf, both or neither;
   * empty where there are not enough.
   */
  synchronized Optional<ObjectNode> sell(ObjectNode order, String key) {
    ObjectNode listing = (ObjectNode) listings().get(order.path("listingId").asText());
    long left =
        listing.path("stock").asLong() - order.path("lines").path(0).path("quantity").asLong();
    if (left < 0) {
      return Optional.empty();
    }
    listing.put("stock", left);
    String id = prefix + "-" + next();
    if (!key.isEmpty()) {
      state.withObjectProperty("orderKeys").put(key, id);
    }
    return Optional.of(addVersion(order.deepCopy().put("id", id)));
  }

  /** Takes pieces off the shelf, or puts them back; false where there are not enough. */
  synchronized boolean take(String id, long quantity) {
    ObjectNode listing = (ObjectNode) listings().get(id);
    if (listing == null || listing.path("stock").asLong() < quantity) {
      return false;
    }
    listing.put("stock", listing.path("stock").asLong() - quantity);
    file.save(state);
    return true;
  }

  /** Every version of every order, in the order in which they came about. */
  synchronized List<ObjectNode> orderVersions() {
    List<ObjectNode> all = new ArrayList<>();
    state.withArray("versions").forEach(version -> all.add(((ObjectNode) version).deepCopy()));
    return all;
  }

  /** Adds a version of an order, later than every version before it. */
  synchronized ObjectNode addVersion(ObjectNode order) {
    Instant now = clock.instant();
    Instant last = Instant.parse(state.path("lastVersionAt").asText(Instant.EPOCH.toString()));
    Instant at = now.isAfter(last) ? now : last.plusMillis(1);
    ObjectNode version = order.deepCopy().put("updatedAt", at.toString());
    if (!version.has("placedAt")) {
      version.put("placedAt", at.toString());
    }
    state.put("lastVersionAt", at.toString());
    state.withArray("versions").add(version);
    file.save(state);
    return version.deepCopy();
  }

  synchronized String hintUrl() {
    return state.path("hintUrl").asText();
  }

  synchronized void hintsTo(String url) {
    state.put("hintUrl", url);
    file.save(state);
  }

  private long next() {
    long number = state.path("sequence").asLong() + 1;
    state.put("sequence", number);
    return number;
  }

  private ObjectNode listings() {
    return (ObjectNode) state.get("listings");
  }

  private ObjectNode shown(ObjectNode listing) {
    ObjectNode shown = listing.deepCopy();
    Instant reviewed = Instant.parse(listing.path("submittedAt").asText()).plus(review);
    String title = listing.path("title").asText().toLowerCase(Locale.ROOT);
    Optional<String> forbidden = FORBIDDEN_WORDS.stream().filter(title::contains).findFirst();
    String status = listing.path("online").asBoolean(true) ? "LIVE" : "OFFLINE";
    if (clock.instant().isBefore(reviewed)) {
      status = "UNDER_REVIEW";
    } else if (forbidden.isPresent()) {
      status = "REJECTED";
    }
    shown.put("status", status);
    shown.put(
        "reason",
        status.equals("REJECTED")
            ? "Tiêu đề không được có chữ “" + forbidden.orElse("") + "”."
            : "");
    shown.put(
        "path", "/p/" + listing.path("slug").asText() + "-" + shown.path("id").asText() + ".html");
    shown.remove(List.of("submittedAt", "slug"));
    return shown;
  }

  private static String slug(String title) {
    String plain =
        Normalizer.normalize(title.toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-");
    String trimmed = plain.substring(0, Math.min(plain.length(), 60)).replaceAll("^-|-$", "");
    return trimmed.isEmpty() ? "san-pham" : trimmed;
  }
}
