package vn.temlang.traceability.party;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.temlang.traceability.Name;
import vn.temlang.traceability.Revised;

/** Keeps producers. */
public interface Producers {
  /** What became of storing. */
  enum Added {
    STORED,
    /** Its id or reference is. */
    TAKEN,
    /** It is not the asker's, who does not enter others. */
    BEYOND_SIGHT
  }

  Added add(Producer producer, Instant at);

  /**
   * Stores those of many whose id and reference are free and whom the asker may enter, by one
   * statement; answers which.
   */
  Set<ProducerId> addAll(List<Producer> producers, Instant at);

  /** Those of many that are there for who asks, by one statement. */
  Set<ProducerId> present(Set<ProducerId> ids);

  Optional<Producer> find(ProducerId id);

  /** The producer with its revision. */
  Optional<Revised<Producer>> findRevised(ProducerId id);

  /**
   * Replaces kind, name and reference, and leaves an outbox row for each of its products in the
   * same transaction; false where another revision stands than {@code seen}, or another producer
   * has the reference.
   */
  boolean edit(Producer producer, int seen, Instant at);

  /** Up to 20 whose name is the same but for accents, capitals and the word for their kind. */
  List<Producer> soundingLike(Name name);

  Optional<Producer> findByReference(String reference);

  /** All producers, by name in Vietnamese order. */
  List<Producer> all();
}
