package vn.temlang.traceability.event;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The ledger as a map, for tests of those who use it. */
public final class InMemoryEventLedger implements EventLedger {
  private final Map<UUID, EventEntry> entries = new LinkedHashMap<>();

  @Override
  public Appended append(EventEntry entry) {
    if (closesCircle(entry)) {
      return Appended.CYCLE;
    }
    EventEntry earlier = entries.putIfAbsent(key(entry), entry);
    if (earlier == null) {
      return Appended.STORED;
    }
    return timeless(earlier).equals(timeless(entry)) ? Appended.REPEATED : Appended.ID_TAKEN;
  }

  @Override
  public List<EpcisEvent> findByBatch(UUID batchId) {
    return entries.values().stream()
        .filter(entry -> entry.batchId().equals(batchId))
        .sorted(
            Comparator.comparing((EventEntry entry) -> entry.event().header().time().eventTime())
                .thenComparing(entry -> key(entry).toString()))
        .map(EventEntry::event)
        .toList();
  }

  @Override
  public Optional<EpcisEvent> find(UUID key) {
    return Optional.ofNullable(entries.get(key)).map(EventEntry::event);
  }

  private boolean closesCircle(EventEntry entry) {
    Set<UUID> madeOfOutput = new HashSet<>();
    Deque<UUID> open = new ArrayDeque<>(List.of(entry.batchId()));
    while (!open.isEmpty()) {
      UUID batch = open.pop();
      if (madeOfOutput.add(batch)) {
        entries.values().stream()
            .filter(e -> e.inputs().stream().anyMatch(i -> i.batchId().equals(batch)))
            .forEach(e -> open.push(e.batchId()));
      }
    }
    return entry.inputs().stream().anyMatch(input -> madeOfOutput.contains(input.batchId()));
  }

  private static UUID key(EventEntry entry) {
    return entry.event().header().getEventID().key();
  }

  private static EventEntry timeless(EventEntry entry) {
    return new EventEntry(
        entry.producerId(),
        entry.batchId(),
        entry.event().recordedAt(Instant.EPOCH),
        entry.inputs());
  }
}
