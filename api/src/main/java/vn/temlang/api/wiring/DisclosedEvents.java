package vn.temlang.api.wiring;

import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.temlang.traceability.event.EventBodies;
import vn.temlang.traceability.event.EventCommitments;
import vn.temlang.traceability.event.EventEntry;
import vn.temlang.traceability.log.CanonicalJson;
import vn.temlang.traceability.log.Disclosures;
import vn.temlang.traceability.log.LeafKind;

/** Commits the log to the event's whole public body and to the batches that it is about. */
@Singleton
class DisclosedEvents implements EventCommitments {
  private final Disclosures disclosures;
  private final EventBodies bodies;

  DisclosedEvents(Disclosures disclosures, EventBodies bodies) {
    this.disclosures = disclosures;
    this.bodies = bodies;
  }

  @Override
  public void commit(EventEntry entry) {
    Set<UUID> batches = new LinkedHashSet<>();
    batches.add(entry.batchId());
    entry.inputs().forEach(input -> batches.add(input.batchId()));
    List<String> ids = batches.stream().map(UUID::toString).toList();
    disclosures.record(
        LeafKind.EVENT,
        entry.event().header().getEventID().key(),
        CanonicalJson.of(Map.of("batches", ids, "event", bodies.content(entry.event()))));
  }
}
