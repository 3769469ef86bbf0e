package vn.temlang.traceability.batch.jdbc;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface BatchRows extends GenericRepository<BatchRow, UUID> {
  Optional<BatchRow> findById(UUID id);

  List<BatchRow> findByProductIdAndNumberIgnoreCase(UUID productId, String number);

  List<BatchRow> findByProductIdOrderByProducedOnDesc(UUID productId);
}
