package vn.temlang.traceability.party.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
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
    Instant registeredAt) {
  static ProducerRow of(Producer producer, Instant at) {
    return new ProducerRow(
        producer.id().value(),
        producer.kind(),
        producer.name().value(),
        producer.reference().orElse(null),
        producer.enteredOnBehalfBy().orElse(null),
        producer.sample(),
        at);
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
