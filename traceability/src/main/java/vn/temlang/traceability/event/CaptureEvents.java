package vn.temlang.traceability.event;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Takes events into the ledger, once each, and commits the transparency log to them. */
@Singleton
public class CaptureEvents {
  private final EventLedger ledger;
  private final EventCommitments commitments;
  private final Clock clock;

  public CaptureEvents(EventLedger ledger, EventCommitments commitments, Clock clock) {
    this.ledger = ledger;
    this.commitments = commitments;
    this.clock = clock;
  }

  /** Takes in one event; the ledger's own time becomes its {@code recordTime}. */
  @Transactional
  public Captured capture(EventEntry entry) {
    if (entry.event().header().findEventID().isEmpty()) {
      return new Captured.Refused(Reason.EVENT_ID_MISSING);
    }
    // the database keeps microseconds, and what is committed to must be what is kept
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    EpcisEvent event = entry.event().recordedAt(now);
    UUID key = event.header().getEventID().key();
    EventEntry recorded =
        new EventEntry(entry.producerId(), entry.batchId(), event, entry.inputs());
    return switch (ledger.append(recorded)) {
      case STORED -> {
        commitments.commit(recorded);
        yield new Captured.Stored(key);
      }
      case REPEATED -> new Captured.Repeated(key);
      case ID_TAKEN -> new Captured.Refused(Reason.EVENT_ID_TAKEN);
      case CYCLE -> new Captured.Refused(Reason.BATCH_MADE_OF_ITSELF);
    };
  }

  /** What became of an event. */
  public sealed interface Captured {
    record Stored(UUID key) implements Captured {}

    /** The same event was there already; nothing happened. */
    record Repeated(UUID key) implements Captured {}

    record Refused(Reason reason) implements Captured {}
  }

  /** Why an event is not taken in; the names are public contract. */
  public enum Reason {
    EVENT_ID_MISSING,
    EVENT_ID_TAKEN,
    BATCH_MADE_OF_ITSELF
  }
}
