package vn.temlang.api;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import vn.temlang.api.TestServer.Answer;

/**
 * One producer with one of everything, and the requests that made it.
 *
 * @param word stands in each of its names, and nowhere else
 */
record Household(String word, Map<String, String> ids) {
  Household(String word) {
    this(word, new LinkedHashMap<>());
    for (String thing :
        new String[] {
          "producers",
          "sites",
          "products",
          "certificates",
          "batches",
          "diary",
          "stamp-runs",
          "activations",
          "offers",
          "listings",
          "stock-movements"
        }) {
      ids.put(thing, UuidCreator.getTimeOrderedEpoch().toString());
    }
  }

  String id(String thing) {
    return java.util.Objects.requireNonNull(ids.get(thing), thing);
  }

  /** What is sent to make a thing; all but the producer can be its own. */
  Map<String, String> bodies(String channel) {
    Map<String, String> bodies = new LinkedHashMap<>();
    bodies.put("producers", "{\"kind\":\"COOPERATIVE\",\"name\":\"HTX %s\"}".formatted(word));
    bodies.put("sites", BadInput.site(id("producers")).replace("Xưởng", "Xưởng " + word));
    bodies.put("products", BadInput.product(id("producers"), "Kẹo " + word));
    bodies.put(
        "certificates",
        "{\"producerId\":\"%s\",\"productId\":\"%s\",\"scheme\":\"OCOP\",\"stars\":4,\"number\":\"%s\"}"
            .formatted(id("producers"), id("products"), word));
    bodies.put("batches", BadInput.batch("L-" + word, id("products"), id("sites"), ""));
    bodies.put(
        "diary",
        "{\"batchId\":\"%s\",\"kind\":\"PACK\",\"at\":\"2026-04-16T08:00:00+07:00\",\"siteId\":\"%s\"}"
            .formatted(id("batches"), id("sites")));
    bodies.put("stamp-runs", BadInput.run(id("products"), 20));
    bodies.put(
        "activations",
        "{\"runId\":\"%s\",\"from\":1,\"to\":10,\"batchId\":\"%s\"}"
            .formatted(id("stamp-runs"), id("batches")));
    bodies.put("offers", "{\"productId\":\"%s\",\"sku\":\"%s\"}".formatted(id("products"), word));
    bodies.put(
        "listings", "{\"accountId\":\"%s\",\"offerId\":\"%s\"}".formatted(channel, id("offers")));
    bodies.put(
        "stock-movements",
        "{\"offerId\":\"%s\",\"kind\":\"RECEIVED\",\"quantity\":50}".formatted(id("offers")));
    return bodies;
  }

  String body(String thing, String channel) {
    return java.util.Objects.requireNonNull(bodies(channel).get(thing), thing);
  }

  /** Makes all but the producer, and answers what was said to each. */
  Map<String, Answer> make(String channel, BiFunction<String, String, Answer> put) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    bodies(channel)
        .forEach(
            (thing, body) -> {
              if (!thing.equals("producers")) {
                answers.put(thing, put.apply("/api/" + thing + "/" + id(thing), body));
              }
            });
    return answers;
  }
}
