package vn.temlang.traceability.event;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.temlang.traceability.MalformedValue;

/**
 * What every event has (EPCIS 2.0 section 7.4.1).
 *
 * @param eventID null only for an event of others that came without one
 * @param certificationInfo links to certificates that bear on the event
 * @param errorDeclaration null unless the event is said to have been a mistake
 */
public record EventHeader(
    @Nullable EventId eventID,
    EventTime time,
    List<Epc> certificationInfo,
    @Nullable ErrorDeclaration errorDeclaration,
    Foreign foreign) {

  public EventHeader {
    certificationInfo = List.copyOf(certificationInfo);
  }

  public static EventHeader of(UUID id, OffsetDateTime eventTime) {
    EventTime time = new EventTime(eventTime.toInstant(), eventTime.getOffset(), null);
    return new EventHeader(EventId.of(id), time, List.of(), null, Foreign.NONE);
  }

  /**
   * @throws IllegalStateException if the event has no id
   */
  public EventId getEventID() {
    return findEventID().orElseThrow(() -> new IllegalStateException("the event has no eventID"));
  }

  public Optional<EventId> findEventID() {
    return Optional.ofNullable(eventID);
  }

  /** The same with the time at which this ledger took the event in. */
  public EventHeader recordedAt(Instant recordTime) {
    EventTime recorded = new EventTime(time.eventTime(), time.eventTimeZoneOffset(), recordTime);
    return new EventHeader(eventID, recorded, certificationInfo, errorDeclaration, foreign);
  }

  /**
   * The "when": the moment, the reporter's own offset from UTC, and when it was recorded.
   *
   * @param recordTime null until the ledger has taken the event in
   */
  public record EventTime(
      Instant eventTime, ZoneOffset eventTimeZoneOffset, @Nullable Instant recordTime) {
    private static final int FOURTEEN_HOURS = 14 * 3600;

    /**
     * @throws IllegalArgumentException if the offset is beyond 14 hours or has seconds, or the year
     *     is not one of 1 to 9999 (RFC 3339 section 1)
     */
    public EventTime {
      int seconds = eventTimeZoneOffset.getTotalSeconds();
      if (Math.abs(seconds) > FOURTEEN_HOURS || seconds % 60 != 0) {
        throw new MalformedValue("at", "no eventTimeZoneOffset: " + eventTimeZoneOffset);
      }
      int year = eventTime.atOffset(eventTimeZoneOffset).getYear();
      if (year < 1 || year > 9999) {
        throw new MalformedValue("at", "no year of 1 to 9999: " + year);
      }
    }
  }

  /** Says that an event was a mistake (EPCIS 2.0 section 7.4.1.2); the event itself stays. */
  public record ErrorDeclaration(
      Instant declarationTime,
      @Nullable String reason,
      List<EventId> correctiveEventIDs,
      Extensions extensions) {
    private static final Set<String> REASONS = Set.of("did_not_occur", "incorrect_data");

    public ErrorDeclaration {
      correctiveEventIDs = List.copyOf(correctiveEventIDs);
      if (reason != null) {
        Vocabulary.requireWord("error reason", reason, REASONS);
      }
    }
  }

  /**
   * What others added to an event.
   *
   * @param namespaces JSON-LD term definitions that the names need, beside EPCIS's own context
   */
  public record Foreign(Extensions extensions, Map<String, Object> namespaces) {
    public static final Foreign NONE = new Foreign(Extensions.NONE, Map.of());

    public Foreign {
      Objects.requireNonNull(extensions);
      namespaces = Map.copyOf(namespaces);
    }
  }
}
