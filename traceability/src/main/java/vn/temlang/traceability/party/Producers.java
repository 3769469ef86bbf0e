package vn.temlang.traceability.party;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

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

  Optional<Producer> find(ProducerId id);

  Optional<Producer> findByReference(String reference);

  /** All producers, by name in Vietnamese order. */
  List<Producer> all();
}
