package vn.temlang.traceability.party;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import vn.temlang.traceability.Edit;
import vn.temlang.traceability.Name;
import vn.temlang.traceability.RefusalReason;
import vn.temlang.traceability.Revised;

/** Changes what is said of a producer. */
@Singleton
public class EditProducer {
  private final Producers producers;
  private final Clock clock;

  EditProducer(Producers producers, Clock clock) {
    this.producers = producers;
    this.clock = clock;
  }

  /**
   * Sets kind, name and reference where {@code seen} is the revision that stands. Refuses an
   * unknown producer, a reference that another has, and that a household becomes anything else or
   * the other way round: what is published of a household follows its consent.
   */
  @Transactional
  public Edit<Producer> edit(
      ProducerId id, int seen, ProducerKind kind, Name name, Optional<String> reference) {
    Optional<Revised<Producer>> found = producers.findRevised(id);
    if (found.isEmpty()) {
      return Edit.refused(RefusalReason.NOT_FOUND);
    }
    Revised<Producer> now = found.get();
    Producer before = now.value();
    Producer wanted =
        new Producer(id, kind, name, reference, before.enteredOnBehalfBy(), before.sample());
    if (wanted.equals(before)) {
      return new Edit.Same<>(now);
    }
    if (now.revision() != seen) {
      return new Edit.Conflict<>(now);
    }
    if (kind.isOrganisation() != before.kind().isOrganisation()) {
      return Edit.refused(RefusalReason.HOUSEHOLD_STAYS_ONE);
    }
    Optional<Producer> same = reference.flatMap(producers::findByReference);
    if (same.filter(other -> !other.id().equals(id)).isPresent()) {
      return Edit.refused(RefusalReason.PRODUCER_REFERENCE_TAKEN, same.get().name().value());
    }
    if (producers.edit(wanted, seen, clock.instant())) {
      return new Edit.Done<>(new Revised<>(wanted, seen + 1));
    }
    Revised<Producer> meanwhile = producers.findRevised(id).orElseThrow();
    return meanwhile.revision() == seen
        // one that the asker does not see has it
        ? Edit.refused(RefusalReason.PRODUCER_REFERENCE_TAKEN, name.value())
        : new Edit.Conflict<>(meanwhile);
  }
}
