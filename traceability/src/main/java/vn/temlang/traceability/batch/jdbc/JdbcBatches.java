package vn.temlang.traceability.batch.jdbc;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.temlang.qrlabels.gs1.BatchNumber;
import vn.temlang.traceability.batch.Batch;
import vn.temlang.traceability.batch.BatchId;
import vn.temlang.traceability.batch.Batches;
import vn.temlang.traceability.jdbc.Sighted;
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

  private final Sighted sighted;
  private final JdbcOperations operations;

  JdbcBatches(Sighted sighted, JdbcOperations operations) {
    this.sighted = sighted;
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
    return list("select * from trace.batch where id = ? and {seen producer_id}", id.value())
        .stream()
        .findFirst();
  }

  @Override
  public Optional<Batch> findNumbered(ProductId product, BatchNumber number) {
    List<Batch> alike =
        list(
            """
            select * from trace.batch
            where product_id = ? and lower(number) = lower(?) and {seen producer_id}
            """,
            product.value(),
            number.value());
    return alike.stream()
        .filter(batch -> alike.size() == 1 || batch.number().equals(number))
        .findFirst();
  }

  @Override
  public List<Batch> of(ProductId product) {
    return list(
        """
        select * from trace.batch where product_id = ? and {seen producer_id}
        order by produced_on desc
        """,
        product.value());
  }

  private List<Batch> list(String sql, Object... values) {
    return sighted.prepareStatement(
        sql,
        statement -> {
          for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
          }
          try (ResultSet found = statement.executeQuery()) {
            return operations.entityStream(found, BatchRow.class).map(BatchRow::toBatch).toList();
          }
        });
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
