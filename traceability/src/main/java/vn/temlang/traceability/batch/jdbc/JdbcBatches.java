package vn.temlang.traceability.batch.jdbc;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.temlang.traceability.batch.Batch;
import vn.temlang.traceability.batch.BatchId;
import vn.temlang.traceability.batch.Batches;
import vn.temlang.traceability.product.ProductId;

@Singleton
class JdbcBatches implements Batches {
  private final BatchRows rows;

  JdbcBatches(BatchRows rows) {
    this.rows = rows;
  }

  @Override
  public Added add(Batch batch, Instant at) {
    if (rows.insertIfAbsent(BatchRow.of(batch, at)) == 1) {
      return Added.STORED;
    }
    return find(batch.id()).isPresent() ? Added.ID_TAKEN : Added.NUMBER_TAKEN;
  }

  @Override
  public Optional<Batch> find(BatchId id) {
    return rows.findById(id.value()).map(BatchRow::toBatch);
  }

  @Override
  public List<Batch> of(ProductId product) {
    return rows.findByProductIdOrderByProducedOnDesc(product.value()).stream()
        .map(BatchRow::toBatch)
        .toList();
  }
}
