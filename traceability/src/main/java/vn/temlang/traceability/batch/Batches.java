package vn.temlang.traceability.batch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.temlang.qrlabels.gs1.BatchNumber;
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

  /**
   * The product's batch of this number as it is written, or else the only one whose number differs
   * by capitals alone.
   */
  Optional<Batch> findNumbered(ProductId product, BatchNumber number);

  List<Batch> of(ProductId product);
}
