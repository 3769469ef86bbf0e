package vn.temlang.traceability.rights;

import java.time.Instant;
import vn.temlang.traceability.party.Producer;

/** What else is personal about a producer and goes with an erasure, in its transaction. */
public interface ErasureEffect {
  /**
   * Deletes it; may come again and again.
   *
   * @return how much there was
   */
  int erase(Producer producer, Instant at);
}
