package vn.temlang.traceability.party.jdbc;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.temlang.traceability.party.Producer;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.party.Producers;

@Singleton
@Transactional
class JdbcProducers implements Producers {
  private static final String INSERT =
      """
      insert into trace.producer
        (id, kind, name, reference, entered_on_behalf_by, sample, registered_at)
      values (?, ?, ?, ?, ?, ?, ?)
      on conflict do nothing
      """;

  private final ProducerRows rows;
  private final JdbcOperations operations;

  JdbcProducers(ProducerRows rows, JdbcOperations operations) {
    this.rows = rows;
    this.operations = operations;
  }

  @Override
  public boolean add(Producer producer, Instant at) {
    return inserted(ProducerRow.of(producer, at));
  }

  @Override
  public Optional<Producer> find(ProducerId id) {
    return rows.findById(id.value()).map(ProducerRow::toProducer);
  }

  @Override
  public Optional<Producer> findByReference(String reference) {
    return rows.findByReference(reference).map(ProducerRow::toProducer);
  }

  @Override
  public List<Producer> all() {
    return rows.listByName().stream().map(ProducerRow::toProducer).toList();
  }

  // a repository method answers how many rows it was given, not how many were stored
  private boolean inserted(ProducerRow row) {
    return operations.prepareStatement(
        INSERT,
        statement -> {
          row.bind(statement);
          return statement.executeUpdate() == 1;
        });
  }
}
