package vn.temlang.traceability.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.temlang.traceability.event.CaptureEvents.Captured;
import vn.temlang.traceability.event.CaptureEvents.Reason;

class CaptureEventsTest {
  private static final Instant NOW = Instant.parse("2026-04-15T02:00:00.123456789Z");
  private static final UUID PRODUCER = UUID.fromString("019309a0-0000-7000-8000-000000000001");
  private static final UUID BATCH = UUID.fromString("019309a0-0000-7000-8000-000000000002");
  private static final UUID ID = UUID.fromString("019309a0-0000-7000-8000-000000000003");

  private final InMemoryEventLedger ledger = new InMemoryEventLedger();
  private final List<EpcisEvent> committed = new ArrayList<>();
  private final CaptureEvents capture =
      new CaptureEvents(
          ledger, entry -> committed.add(entry.event()), Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void an_event_is_kept_and_committed_to_with_the_same_time_of_recording() {
    assertThat(capture.capture(entry(header(ID)))).isEqualTo(new Captured.Stored(ID));
    assertThat(ledger.findByBatch(BATCH)).isEqualTo(committed);
    assertThat(committed.getFirst().header().time().recordTime())
        .isEqualTo(Instant.parse("2026-04-15T02:00:00.123456Z"));
  }

  @Test
  void a_repeat_is_not_committed_to_again() {
    capture.capture(entry(header(ID)));
    assertThat(capture.capture(entry(header(ID)))).isEqualTo(new Captured.Repeated(ID));
    assertThat(committed).hasSize(1);
  }

  @Test
  void another_event_under_the_same_id_is_refused_and_not_committed_to() {
    capture.capture(entry(header(ID)));
    EventHeader later = EventHeader.of(ID, OffsetDateTime.parse("2026-04-15T08:00:01+07:00"));
    assertThat(capture.capture(entry(later)))
        .isEqualTo(new Captured.Refused(Reason.EVENT_ID_TAKEN));
    assertThat(committed).hasSize(1);
  }

  @Test
  void an_event_without_id_is_refused() {
    EventHeader header = header(ID);
    EventHeader nameless =
        new EventHeader(null, header.time(), List.of(), null, EventHeader.Foreign.NONE);
    assertThat(capture.capture(entry(nameless)))
        .isEqualTo(new Captured.Refused(Reason.EVENT_ID_MISSING));
    assertThat(ledger.findByBatch(BATCH)).isEmpty();
  }

  private static EventHeader header(UUID id) {
    return EventHeader.of(id, OffsetDateTime.parse("2026-04-15T08:00:00+07:00"));
  }

  private static EventEntry entry(EventHeader header) {
    EpcisEvent event =
        new EpcisEvent.ObjectEvent(
            header,
            Action.OBSERVE,
            new Items(List.of(new Epc("urn:epc:id:sgtin:0614141.107346.2017")), List.of()),
            Where.UNKNOWN,
            Why.of(BizStep.PACKING, Disposition.IN_PROGRESS),
            Extensions.NONE);
    return new EventEntry(PRODUCER, BATCH, event, List.of());
  }
}
