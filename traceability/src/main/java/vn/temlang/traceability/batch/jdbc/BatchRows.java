package vn.temlang.traceability.batch.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface BatchRows extends GenericRepository<BatchRow, UUID> {
  @Query(
      """
      insert into trace.batch
        (producer_id, id, product_id, number, quantity, unit, site_id, produced_on, expires_on,
         sample, registered_at)
      values (:producerId, :id, :productId, :number, :quantity, :unit, :siteId, :producedOn,
         :expiresOn, :sample, :registeredAt)
      on conflict do nothing
      """)
  int insertIfAbsent(BatchRow row);

  Optional<BatchRow> findById(UUID id);

  List<BatchRow> findByProductIdOrderByProducedOnDesc(UUID productId);
}
