package vn.temlang.traceability.stamp;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import vn.temlang.traceability.RefusalReason;
import vn.temlang.traceability.Registration;
import vn.temlang.traceability.UnitOfMeasure;
import vn.temlang.traceability.batch.Batch;
import vn.temlang.traceability.batch.Batches;
import vn.temlang.traceability.log.CanonicalJson;
import vn.temlang.traceability.log.Disclosures;
import vn.temlang.traceability.log.LeafKind;

/** Puts a range of a run's stamps on a batch: from then on they answer for it. */
@Singleton
public class ActivateRange {
  private final Activations activations;
  private final StampRuns runs;
  private final Batches batches;
  private final Disclosures disclosures;
  private final Clock clock;

  ActivateRange(
      Activations activations,
      StampRuns runs,
      Batches batches,
      Disclosures disclosures,
      Clock clock) {
    this.activations = activations;
    this.runs = runs;
    this.batches = batches;
    this.disclosures = disclosures;
    this.clock = clock;
  }

  /**
   * Refuses serials beyond the run, stamps that are on a batch already, a recalled batch, a batch
   * of another product, and more stamps than a batch counted in pieces has.
   */
  @Transactional
  public Registration<Activation> activate(Activation wish) {
    Optional<Activation> before = activations.find(wish.id());
    if (before.isPresent()) {
      return Registration.of(false, wish, before.get());
    }
    Optional<StampRun> run = runs.find(wish.run());
    if (run.isEmpty()) {
      return Registration.refused(RefusalReason.UNKNOWN_RUN);
    }
    Optional<Batch> batch = batches.find(wish.batch());
    if (batch.isEmpty()) {
      return Registration.refused(RefusalReason.UNKNOWN_BATCH);
    }
    return refusal(wish, run.get(), batch.get()).orElseGet(() -> store(wish, batch.get()));
  }

  private Optional<Registration<Activation>> refusal(Activation wish, StampRun run, Batch batch) {
    if (!run.product().equals(batch.product())) {
      return Optional.of(Registration.refused(RefusalReason.RUN_OF_ANOTHER_PRODUCT));
    }
    if (wish.to() > run.size()) {
      return Optional.of(
          Registration.refused(RefusalReason.ACTIVATION_BEYOND_RUN, run.size(), wish.to()));
    }
    if (batch.recalledAt().isPresent()) {
      return Optional.of(Registration.refused(RefusalReason.BATCH_RECALLED));
    }
    if (!batch.quantity().unit().equals(UnitOfMeasure.PIECE)) {
      return Optional.empty();
    }
    long stamped = activations.countOnBatch(batch.id());
    BigDecimal wanted = BigDecimal.valueOf(stamped + wish.size());
    return wanted.compareTo(batch.quantity().value()) > 0
        ? Optional.of(
            Registration.refused(
                RefusalReason.MORE_STAMPS_THAN_PACKAGES,
                batch.quantity().value().toPlainString(),
                stamped,
                wish.size()))
        : Optional.empty();
  }

  private Registration<Activation> store(Activation wish, Batch batch) {
    if (!activations.add(wish, batch.producer(), clock.instant())) {
      return activations
          .find(wish.id())
          .map(stored -> Registration.of(false, wish, stored))
          .orElseGet(() -> Registration.refused(RefusalReason.ALREADY_ACTIVATED));
    }
    disclosures.record(
        LeafKind.ACTIVATION,
        wish.id(),
        CanonicalJson.of(
            Map.of(
                "run", wish.run().value().toString(),
                "from", wish.from(),
                "to", wish.to(),
                "batch", wish.batch().value().toString())));
    return new Registration.New<>(wish);
  }
}
