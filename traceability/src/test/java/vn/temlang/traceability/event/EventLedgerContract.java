package vn.temlang.traceability.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.temlang.traceability.event.EventEntry.BatchInput;
import vn.temlang.traceability.event.EventLedger.Appended;

/** What every event ledger keeps to. */
public abstract class EventLedgerContract {
  private static final UUID PRODUCER = id(900);
  private static final Instant RECORDED = Instant.parse("2026-04-16T01:02:03.123456Z");
  private static final OffsetDateTime MORNING = OffsetDateTime.parse("2026-04-15T08:00:00+07:00");

  /** Tests share a database: each draws its ids from a range of its own. */
  private static int next = 1_000;

  private final UUID batch = fresh();

  protected abstract EventLedger ledger();

  @Test
  void gives_back_the_event_as_it_came_with_the_time_of_recording() {
    EventEntry entry = entry(fresh(), batch, MORNING, "12.50");
    assertThat(ledger().append(entry)).isEqualTo(Appended.STORED);
    assertThat(ledger().find(key(entry))).contains(entry.event());
    assertThat(ledger().findByBatch(batch)).containsExactly(entry.event());
  }

  @Test
  void a_repeat_with_a_later_time_of_recording_changes_nothing() {
    EventEntry entry = entry(fresh(), batch, MORNING, "12.5");
    ledger().append(entry);
    EventEntry repeat =
        new EventEntry(
            PRODUCER, batch, entry.event().recordedAt(RECORDED.plusSeconds(60)), List.of());
    assertThat(ledger().append(repeat)).isEqualTo(Appended.REPEATED);
    assertThat(ledger().findByBatch(batch)).containsExactly(entry.event());
  }

  @Test
  void another_body_under_the_same_id_is_told() {
    UUID id = fresh();
    EventEntry entry = entry(id, batch, MORNING, "12.5");
    ledger().append(entry);
    assertThat(ledger().append(entry(id, batch, MORNING, "12.6"))).isEqualTo(Appended.ID_TAKEN);
    assertThat(ledger().append(entry(id, fresh(), MORNING, "12.5"))).isEqualTo(Appended.ID_TAKEN);
    assertThat(ledger().findByBatch(batch)).containsExactly(entry.event());
  }

  @Test
  void the_same_id_from_another_producer_is_told() {
    EventEntry entry = entry(fresh(), batch, MORNING, "12.5");
    ledger().append(entry);
    EventEntry stranger = new EventEntry(id(901), batch, entry.event(), List.of());
    assertThat(ledger().append(stranger)).isEqualTo(Appended.ID_TAKEN);
  }

  @Test
  void events_come_in_the_order_of_their_happening() {
    EventEntry late = entry(fresh(), batch, MORNING.plusHours(1), "1");
    EventEntry early = entry(fresh(), batch, MORNING, "1");
    ledger().append(late);
    ledger().append(early);
    assertThat(ledger().findByBatch(batch)).containsExactly(early.event(), late.event());
  }

  @Test
  void an_unknown_batch_has_no_events() {
    assertThat(ledger().findByBatch(fresh())).isEmpty();
    assertThat(ledger().find(fresh())).isEmpty();
  }

  @Test
  void a_batch_made_of_itself_over_two_steps_is_told_and_not_kept() {
    UUID second = fresh();
    UUID third = fresh();
    assertThat(ledger().append(made(second, batch))).isEqualTo(Appended.STORED);
    assertThat(ledger().append(made(third, second))).isEqualTo(Appended.STORED);
    assertThat(ledger().append(made(batch, third))).isEqualTo(Appended.CYCLE);
    assertThat(ledger().append(made(batch, batch))).isEqualTo(Appended.CYCLE);
    assertThat(ledger().findByBatch(batch)).isEmpty();
  }

  @Test
  void two_ways_to_the_same_batch_are_no_circle() {
    UUID left = fresh();
    UUID right = fresh();
    UUID end = fresh();
    ledger().append(made(left, batch));
    ledger().append(made(right, batch));
    assertThat(ledger().append(made(end, left, right, batch))).isEqualTo(Appended.STORED);
  }

  @Test
  void a_repeated_transformation_is_no_circle() {
    EventEntry entry = made(fresh(), batch);
    ledger().append(entry);
    assertThat(ledger().append(entry)).isEqualTo(Appended.REPEATED);
  }

  protected static EventEntry made(UUID output, UUID... inputs) {
    List<BatchInput> edges =
        List.of(inputs).stream()
            .map(input -> new BatchInput(input, new BigDecimal("2.5"), "KGM"))
            .toList();
    return new EventEntry(PRODUCER, output, event(fresh(), MORNING, "1"), edges);
  }

  protected static synchronized UUID fresh() {
    return id(next++);
  }

  private static EventEntry entry(UUID id, UUID batch, OffsetDateTime at, String quantity) {
    return new EventEntry(PRODUCER, batch, event(id, at, quantity), List.of());
  }

  private static EpcisEvent event(UUID id, OffsetDateTime at, String quantity) {
    Epc thing = new Epc("https://tem.example/01/09521234543213/10/A1");
    return new EpcisEvent.ObjectEvent(
            EventHeader.of(id, at),
            Action.ADD,
            Items.of(new QuantityElement(thing, new BigDecimal(quantity), "KGM")),
            Where.at(new Epc("https://tem.example/414/9521234543213")),
            Why.of(BizStep.COMMISSIONING, Disposition.ACTIVE),
            new Extensions(Map.of("cbvmda:lotNumber", "A1")))
        .recordedAt(RECORDED);
  }

  private static UUID key(EventEntry entry) {
    return entry.event().header().getEventID().key();
  }

  private static UUID id(int number) {
    return UUID.fromString("019309a0-0000-7000-8000-%012d".formatted(number));
  }
}
