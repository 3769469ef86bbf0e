package vn.temlang.traceability.diary;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.temlang.traceability.diary.Written.Reason;
import vn.temlang.traceability.event.CaptureEvents;
import vn.temlang.traceability.event.CaptureEvents.Captured;
import vn.temlang.traceability.event.Epc;
import vn.temlang.traceability.event.EventEntry;
import vn.temlang.traceability.event.EventEntry.BatchInput;

/** Keeps what a farmer enters: one entry, one event, however often the phone sends it. */
@Singleton
public class WriteDiary {
  private final DiaryBatches batches;
  private final DiarySites sites;
  private final CaptureEvents captureEvents;
  private final Diary diary;
  private final Clock clock;

  public WriteDiary(
      DiaryBatches batches,
      DiarySites sites,
      CaptureEvents captureEvents,
      Diary diary,
      Clock clock) {
    this.batches = batches;
    this.sites = sites;
    this.captureEvents = captureEvents;
    this.diary = diary;
    this.clock = clock;
  }

  /** Writes an entry, or says why it cannot be true. */
  @Transactional
  public Written write(DiaryEntry entry) {
    Map<UUID, DiaryBatch> known = batches.find(named(entry));
    DiaryBatch batch = known.get(entry.batchId());
    if (batch == null) {
      return new Written.Refused(Reason.BATCH_UNKNOWN);
    }
    Optional<Epc> place = sites.findPlaceCode(entry.siteId());
    if (place.isEmpty()) {
      return new Written.Refused(Reason.SITE_UNKNOWN);
    }
    Optional<Reason> refusal = new EntryCheck(entry, known).refusal(batch, clock.instant());
    if (refusal.isPresent()) {
      return new Written.Refused(refusal.get());
    }
    EventOfEntry translation = new EventOfEntry(entry, batch, place.get(), known);
    return keep(new DiaryPage(entry, batch, place.get(), translation.productCode()), translation);
  }

  private Written keep(DiaryPage page, EventOfEntry translation) {
    EventEntry event =
        new EventEntry(
            page.batch().producerId(),
            page.batch().id(),
            translation.event(),
            inputs(page.entry()));
    return switch (captureEvents.capture(event)) {
      case Captured.Stored stored -> {
        diary.add(page);
        yield new Written.Stored(stored.key());
      }
      case Captured.Repeated _ -> earlier(page.entry());
      case Captured.Refused refused -> refused(page.entry(), refused.reason());
    };
  }

  private Written refused(DiaryEntry entry, CaptureEvents.Reason reason) {
    return switch (reason) {
      // our codes of batch and place stand in the event and change with our address: they prove
      // no other entry
      case EVENT_ID_TAKEN -> earlier(entry);
      case BATCH_MADE_OF_ITSELF -> new Written.Refused(Reason.BATCH_MADE_OF_ITSELF);
      case EVENT_ID_MISSING -> throw new IllegalStateException("an entry always has an id");
    };
  }

  private Written earlier(DiaryEntry entry) {
    return diary.find(entry.id()).filter(entry::statesSameAs).isPresent()
        ? new Written.Repeated(entry.id())
        : new Written.Refused(Reason.ID_TAKEN);
  }

  private static Set<UUID> named(DiaryEntry entry) {
    Set<UUID> ids = new HashSet<>();
    ids.add(entry.batchId());
    entry.details().inputs().forEach(input -> ids.add(input.batchId()));
    return ids;
  }

  private static List<BatchInput> inputs(DiaryEntry entry) {
    return entry.details().inputs().stream()
        .map(
            input ->
                new BatchInput(input.batchId(), input.quantity().value(), input.quantity().unit()))
        .toList();
  }
}
