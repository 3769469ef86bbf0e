package vn.temlang.traceability.party;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps producers. */
public interface Producers {
  /** Stores the producer unless its id or reference is taken; answers whether it was stored now. */
  boolean add(Producer producer, Instant at);

  Optional<Producer> find(ProducerId id);

  Optional<Producer> findByReference(String reference);

  /** All producers, by name in Vietnamese order. */
  List<Producer> all();
}
