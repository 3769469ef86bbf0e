package vn.temlang.traceability.party.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.temlang.traceability.Name;
import vn.temlang.traceability.party.Producer;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.party.ProducerKind;

@MappedEntity(value = "producer", schema = "trace", alias = "p_")
record ProducerRow(
    @Id UUID id,
    ProducerKind kind,
    String name,
    @Nullable String reference,
    @Nullable String enteredOnBehalfBy,
    boolean sample,
    Instant registeredAt,
    int revision) {
  static ProducerRow of(Producer producer, Instant at) {
    return new ProducerRow(
        producer.id().value(),
        producer.kind(),
        producer.name().value(),
        producer.reference().orElse(null),
        producer.enteredOnBehalfBy().orElse(null),
        producer.sample(),
        at,
        1);
  }

  void bind(PreparedStatement statement) throws SQLException {
    statement.setObject(1, id);
    statement.setString(2, kind.name());
    statement.setString(3, name);
    statement.setString(4, reference);
    statement.setString(5, enteredOnBehalfBy);
    statement.setBoolean(6, sample);
    statement.setObject(7, registeredAt.atOffset(ZoneOffset.UTC));
  }

  Producer toProducer() {
    return new Producer(
        new ProducerId(id),
        kind,
        new Name(name),
        Optional.ofNullable(reference),
        Optional.ofNullable(enteredOnBehalfBy),
        sample);
  }
}
