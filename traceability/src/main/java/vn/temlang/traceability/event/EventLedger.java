package vn.temlang.traceability.event;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All events for ever: there is no change and no removal. */
public interface EventLedger {
  /**
   * Keeps an event that has an id and a {@code recordTime}, and the edges of its inputs, in the
   * caller's transaction. Two calls with the same id at the same time have one effect.
   */
  Appended append(EventEntry entry);

  /** The events of a batch by {@code eventTime}, then id. */
  List<EpcisEvent> findByBatch(UUID batchId);

  /** The event with this {@link EventId#key()}. */
  Optional<EpcisEvent> find(UUID key);

  /** What became of an entry; only {@code STORED} changed anything. */
  enum Appended {
    STORED,
    /** The same entry is there already; {@code recordTime} does not count. */
    REPEATED,
    /** Another entry has this id. */
    ID_TAKEN,
    /** A batch would be made of itself. */
    CYCLE
  }
}
