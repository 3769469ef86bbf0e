package vn.temlang.bench.house;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.temlang.launcher.story.PublicApi;

/**
 * A batch all of whose packages carry a stamp of one run, with a diary of five entries: what a busy
 * scan page shows.
 *
 * @param paths of the scan pages, in the order of the serials
 */
public record StampedBatch(List<String> paths) {
  private static final int CODES_A_REQUEST = 1000;
  private static final List<String> DIARY =
      List.of("PURCHASE", "PROCESS", "PACK", "SHIP", "RECEIVE");

  public StampedBatch {
    paths = List.copyOf(paths);
  }

  /** Registers it over the public API. */
  public static StampedBatch make(PublicApi api, int stamps) {
    UUID product = product(api);
    UUID batch = UuidCreator.getTimeOrderedEpoch();
    api.put("/api/batches/" + batch, batch(product, stamps, site(api, producerOf(api, product))));
    writeDiary(api, batch);
    UUID run = UuidCreator.getTimeOrderedEpoch();
    api.put(
        "/api/stamp-runs/" + run,
        object().put("productId", product.toString()).put("size", stamps).put("sample", true));
    api.put(
        "/api/activations/" + UuidCreator.getTimeOrderedEpoch(),
        object()
            .put("runId", run.toString())
            .put("from", 1)
            .put("to", stamps)
            .put("batchId", batch.toString()));
    return new StampedBatch(paths(api, run, stamps));
  }

  private static ObjectNode object() {
    return PublicApi.JSON.createObjectNode();
  }

  private static UUID product(PublicApi api) {
    UUID producer = UuidCreator.getTimeOrderedEpoch();
    api.put(
        "/api/producers/" + producer,
        object().put("kind", "COOPERATIVE").put("name", "Hợp tác xã mẫu").put("sample", true));
    UUID product = UuidCreator.getTimeOrderedEpoch();
    api.put(
        "/api/products/" + product,
        object()
            .put("producerId", producer.toString())
            .put("name", "Kẹo dừa sáp mẫu")
            .put("priceVnd", 45_000)
            .put("unit", "H87")
            .put("shelfLifeDays", 180)
            .put("sample", true));
    return product;
  }

  private static String producerOf(PublicApi api, UUID product) {
    return api.get("/api/products/" + product).path("producerId").asText();
  }

  private static UUID site(PublicApi api, String producer) {
    UUID site = UuidCreator.getTimeOrderedEpoch();
    ObjectNode body =
        object().put("producerId", producer).put("kind", "WORKSHOP").put("name", "Xưởng mẫu");
    body.putObject("address")
        .put("typed", "Xã Nga Điền, Huyện Nga Sơn, Tỉnh Thanh Hóa")
        .put("oldCommune", "Xã Nga Điền")
        .put("oldDistrict", "Huyện Nga Sơn")
        .put("oldProvince", "Tỉnh Thanh Hóa");
    api.put("/api/sites/" + site, body);
    return site;
  }

  private static ObjectNode batch(UUID product, int packages, UUID site) {
    ObjectNode batch =
        object()
            .put("productId", product.toString())
            .put("number", "MAU-1")
            .put("siteId", site.toString())
            .put("producedOn", "2026-11-15")
            .put("expiresOn", "2027-05-14")
            .put("sample", true);
    batch.putObject("quantity").put("value", packages).put("unit", "H87");
    return batch;
  }

  private static void writeDiary(PublicApi api, UUID batch) {
    String site = api.get("/api/batches/" + batch).path("siteId").asText();
    int day = 14;
    for (String kind : DIARY) {
      ObjectNode entry =
          object()
              .put("batchId", batch.toString())
              .put("kind", kind)
              .put("at", "2026-11-%02dT07:30:00+07:00".formatted(day++))
              .put("siteId", site)
              .put("note", "Mẫu");
      entry.putObject("quantity").put("value", 100).put("unit", "H87");
      if (kind.equals("PURCHASE") || kind.equals("SHIP") || kind.equals("RECEIVE")) {
        entry.put("counterparty", "Cửa hàng mẫu");
      }
      api.put("/api/diary/" + UuidCreator.getTimeOrderedEpoch(), entry);
    }
  }

  private static List<String> paths(PublicApi api, UUID run, int stamps) {
    List<String> paths = new ArrayList<>();
    for (int from = 1; from <= stamps; from += CODES_A_REQUEST) {
      JsonNode page =
          api.get(
              "/api/stamp-runs/%s/codes?from=%d&count=%d".formatted(run, from, CODES_A_REQUEST));
      for (JsonNode code : page.path("codes")) {
        paths.add("/" + code.path("code").asText().replace("-", ""));
      }
    }
    return paths;
  }
}
