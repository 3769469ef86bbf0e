package vn.temlang.traceability.party;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.temlang.traceability.RefusalReason;
import vn.temlang.traceability.Registration;

/** Enters a producer into the register. */
@Singleton
public class RegisterProducer {
  private final Producers producers;
  private final Clock clock;

  RegisterProducer(Producers producers, Clock clock) {
    this.producers = producers;
    this.clock = clock;
  }

  /** Refuses a reference that another producer has, and who may enter no others. */
  @Transactional
  public Registration<Producer> register(Producer producer) {
    Optional<Producer> sameReference = producer.reference().flatMap(producers::findByReference);
    if (sameReference.isPresent() && !sameReference.get().id().equals(producer.id())) {
      return Registration.refused(
          RefusalReason.PRODUCER_REFERENCE_TAKEN, sameReference.get().name().value());
    }
    Producers.Added added = producers.add(producer, clock.instant());
    if (added == Producers.Added.BEYOND_SIGHT) {
      return Registration.refused(RefusalReason.NOT_FOUND);
    }
    // neither stored now nor before: somebody else took the reference at the same moment
    return producers
        .find(producer.id())
        .map(stored -> Registration.of(added == Producers.Added.STORED, producer, stored))
        .orElseGet(
            () -> Registration.refused(RefusalReason.PRODUCER_REFERENCE_TAKEN, producer.name()));
  }

  /** Enters many by one statement; answers for each in their order what {@link #register} would. */
  @Transactional
  public List<Registration<Producer>> registerAll(List<Producer> many) {
    Set<ProducerId> stored = producers.addAll(many, clock.instant());
    return many.stream()
        .map(
            producer ->
                stored.contains(producer.id())
                    ? new Registration.New<>(producer)
                    : register(producer))
        .toList();
  }
}
