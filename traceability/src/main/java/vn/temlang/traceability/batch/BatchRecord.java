package vn.temlang.traceability.batch;

import java.util.HashMap;
import java.util.Map;
import vn.temlang.traceability.log.CanonicalJson;
import vn.temlang.traceability.product.ProductCode;

/** What the log commits to of a batch: no name, no address, nothing about a person. */
final class BatchRecord {
  private BatchRecord() {}

  static CanonicalJson of(Batch batch, ProductCode product) {
    Map<String, Object> content = new HashMap<>();
    content.put("product", product.text());
    content.put("number", batch.number().value());
    content.put("quantity", batch.quantity().value().toPlainString());
    content.put("unit", batch.quantity().unit().code());
    content.put("producedOn", batch.producedOn().toString());
    batch.expiresOn().ifPresent(day -> content.put("expiresOn", day.toString()));
    content.put("producer", batch.producer().value().toString());
    content.put("site", batch.site().value().toString());
    content.put("sample", batch.sample());
    return CanonicalJson.of(content);
  }
}
