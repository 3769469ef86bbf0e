package vn.temlang.traceability.party.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ProducerRows extends GenericRepository<ProducerRow, UUID> {
  Optional<ProducerRow> findById(UUID id);

  Optional<ProducerRow> findByReference(String reference);

  @Query("select * from trace.producer order by name collate \"vi-x-icu\", id")
  List<ProducerRow> listByName();
}
