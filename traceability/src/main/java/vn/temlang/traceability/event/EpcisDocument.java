package vn.temlang.traceability.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Events on their way between systems (EPCIS 2.0 section 9.5).
 *
 * @param id the document's own URI, if it has one
 * @param creationDate when it was made
 */
public record EpcisDocument(
    @Nullable String id, Instant creationDate, Envelope envelope, List<EpcisEvent> eventList) {

  /**
   * @throws IllegalArgumentException if the id is not an absolute URI
   */
  public EpcisDocument {
    if (id != null) {
      Vocabulary.requireUri(id);
    }
    eventList = List.copyOf(eventList);
  }

  public static EpcisDocument of(Instant creationDate, List<? extends EpcisEvent> eventList) {
    return new EpcisDocument(null, creationDate, Envelope.NONE, List.copyOf(eventList));
  }

  /** Who sent a document to whom under which number, where it says so. */
  public record Envelope(
      @Nullable String sender, @Nullable String receiver, @Nullable String instanceIdentifier) {
    public static final Envelope NONE = new Envelope(null, null, null);
  }
}
