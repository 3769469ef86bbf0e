package vn.temlang.traceability.passport;

import java.util.Optional;
import vn.temlang.traceability.batch.BatchId;
import vn.temlang.traceability.product.ProductId;

/** Reads passports. */
public interface Passports {
  /** The passport of a product and, where given, one of its batches; one statement. */
  Optional<Passport> find(ProductId product, Optional<BatchId> batch);
}
