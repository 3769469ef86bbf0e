package vn.temlang.traceability.batch.jdbc;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.temlang.qrlabels.gs1.BatchNumber;
import vn.temlang.traceability.batch.Batch;
import vn.temlang.traceability.batch.BatchId;
import vn.temlang.traceability.batch.Batches;
import vn.temlang.traceability.product.ProductId;

@Singleton
@Transactional
class JdbcBatches implements Batches {
  private static final String INSERT =
      """
      insert into trace.batch
        (producer_id, id, product_id, number, quantity, unit, site_id, produced_on, expires_on,
         sample, registered_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict do nothing
      """;

  private final BatchRows rows;
  private final JdbcOperations operations;

  JdbcBatches(BatchRows rows, JdbcOperations operations) {
    this.rows = rows;
    this.operations = operations;
  }

  @Override
  public Added add(Batch batch, Instant at) {
    if (inserted(BatchRow.of(batch, at))) {
      return Added.STORED;
    }
    return find(batch.id()).isPresent() ? Added.ID_TAKEN : Added.NUMBER_TAKEN;
  }

  @Override
  public Optional<Batch> find(BatchId id) {
    return rows.findById(id.value()).map(BatchRow::toBatch);
  }

  @Override
  public Optional<Batch> findNumbered(ProductId product, BatchNumber number) {
    List<Batch> alike =
        rows.findByProductIdAndNumberIgnoreCase(product.value(), number.value()).stream()
            .map(BatchRow::toBatch)
            .toList();
    return alike.stream()
        .filter(batch -> alike.size() == 1 || batch.number().equals(number))
        .findFirst();
  }

  @Override
  public List<Batch> of(ProductId product) {
    return rows.findByProductIdOrderByProducedOnDesc(product.value()).stream()
        .map(BatchRow::toBatch)
        .toList();
  }

  // a repository method answers how many rows it was given, not how many were stored
  private boolean inserted(BatchRow row) {
    return operations.prepareStatement(
        INSERT,
        statement -> {
          row.bind(statement);
          return statement.executeUpdate() == 1;
        });
  }
}
