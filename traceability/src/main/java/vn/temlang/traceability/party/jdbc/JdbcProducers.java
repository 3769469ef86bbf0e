package vn.temlang.traceability.party.jdbc;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.temlang.traceability.party.Producer;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.party.Producers;

@Singleton
class JdbcProducers implements Producers {
  private final ProducerRows rows;

  JdbcProducers(ProducerRows rows) {
    this.rows = rows;
  }

  @Override
  public boolean add(Producer producer, Instant at) {
    return rows.insertIfAbsent(ProducerRow.of(producer, at)) == 1;
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
}
