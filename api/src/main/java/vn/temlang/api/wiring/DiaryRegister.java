package vn.temlang.api.wiring;

import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.temlang.api.TemlangConfiguration;
import vn.temlang.qrlabels.WebOrigin;
import vn.temlang.qrlabels.gs1.DigitalLink;
import vn.temlang.traceability.batch.Batch;
import vn.temlang.traceability.batch.BatchId;
import vn.temlang.traceability.batch.Batches;
import vn.temlang.traceability.diary.DiaryBatch;
import vn.temlang.traceability.diary.DiaryBatches;
import vn.temlang.traceability.diary.DiarySites;
import vn.temlang.traceability.event.Epc;
import vn.temlang.traceability.place.SiteId;
import vn.temlang.traceability.place.Sites;
import vn.temlang.traceability.product.Product;
import vn.temlang.traceability.product.ProductCode;
import vn.temlang.traceability.product.Products;

/** Tells the diary of batches and sites, by identifiers under our own host. */
@Singleton
class DiaryRegister implements DiaryBatches, DiarySites {
  private final Batches batches;
  private final Products products;
  private final Sites sites;
  private final WebOrigin origin;

  DiaryRegister(
      Batches batches, Products products, Sites sites, TemlangConfiguration configuration) {
    this.batches = batches;
    this.products = products;
    this.sites = sites;
    this.origin = WebOrigin.of(configuration.publicUrl());
  }

  @Override
  public Map<UUID, DiaryBatch> find(Set<UUID> ids) {
    Map<UUID, DiaryBatch> found = new HashMap<>();
    for (UUID id : ids) {
      batches.find(new BatchId(id)).ifPresent(batch -> found.put(id, view(batch)));
    }
    return found;
  }

  private DiaryBatch view(Batch batch) {
    Product product = products.find(batch.product()).orElseThrow();
    return new DiaryBatch(
        batch.id().value(),
        batch.producer().value(),
        new DiaryBatch.Identity(new Epc(epcClass(product.code(), batch)), batch.number().value()),
        batch.quantity().unit().code(),
        batch.producedOn(),
        batch.expiresOn().orElse(null));
  }

  private String epcClass(ProductCode code, Batch batch) {
    return switch (code) {
      case ProductCode.OfGs1(var gtin) ->
          DigitalLink.of(gtin, batch.number()).uri(origin).toString();
      case ProductCode.OfPlatform(var traceCode) ->
          origin + "/01/" + traceCode + "/10/" + encoded(batch.number().value());
    };
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public Optional<Epc> findPlaceCode(UUID siteId) {
    return sites
        .find(new SiteId(siteId))
        .map(site -> new Epc(origin + "/place/" + site.id().value()));
  }
}
