package vn.temlang.traceability.stamp;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.traceability.batch.BatchId;
import vn.temlang.traceability.party.ProducerId;

/** Keeps which ranges are on which batch. */
public interface Activations {
  /** Stores the range unless its id or one of its stamps is taken. */
  boolean add(Activation activation, ProducerId producer, Instant at);

  Optional<Activation> find(UUID id);

  /** Stamps on a batch so far; holds the batch until the transaction ends. */
  long countOnBatch(BatchId batch);

  /** The activation that covers a serial of a run. */
  Optional<Activation> covering(RunId run, long serial);
}
