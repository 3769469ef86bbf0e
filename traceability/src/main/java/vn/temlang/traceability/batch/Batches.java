package vn.temlang.traceability.batch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.temlang.traceability.product.ProductId;

/** Keeps batches. */
public interface Batches {
  /** What the database said to a new batch. */
  enum Added {
    STORED,
    ID_TAKEN,
    NUMBER_TAKEN
  }

  Added add(Batch batch, Instant at);

  Optional<Batch> find(BatchId id);

  List<Batch> of(ProductId product);
}
