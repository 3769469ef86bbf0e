package vn.temlang.traceability.diary;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.temlang.traceability.MalformedValue;
import vn.temlang.traceability.event.Epc;
import vn.temlang.traceability.event.EventHeader.EventTime;

/**
 * One tap of a farmer.
 *
 * @param id UUID version 7, made by the phone before it sends; also the id of the event
 * @param at when it happened, with the phone's own offset
 * @param siteId the place where it happened
 */
public record DiaryEntry(
    UUID id, UUID batchId, DiaryKind kind, OffsetDateTime at, UUID siteId, Details details) {

  /**
   * @throws IllegalArgumentException if the id is no UUID version 7, or the time has an offset or a
   *     year that no event can have
   */
  public DiaryEntry {
    if (id.version() != 7) {
      throw new MalformedValue("id", "the id of an entry is a UUID version 7");
    }
    new EventTime(at.toInstant(), at.getOffset(), null);
  }

  /**
   * Whether a sender states with both the same, whatever codes the server makes of it: 12 is 12.0,
   * and the order of the inputs says nothing. A party's identifier counts only where the kind names
   * a party, for elsewhere it is not kept.
   */
  boolean statesSameAs(DiaryEntry other) {
    return plain().equals(other.plain());
  }

  private DiaryEntry plain() {
    return new DiaryEntry(id, batchId, kind, at, siteId, details.plain(kind));
  }

  /**
   * What may be said beside.
   *
   * @param quantity null if it was not measured
   * @param counterparty null if there is none, or it is not told
   * @param note null if there is none
   * @param inputs the batches that a processing drew from
   */
  public record Details(
      @Nullable Amount quantity,
      @Nullable Counterparty counterparty,
      @Nullable Note note,
      List<Input> inputs) {
    public static final Details NONE = new Details(null, null, null, List.of());

    /**
     * @throws IllegalArgumentException if an input is named twice
     */
    public Details {
      inputs = List.copyOf(inputs);
      if (new HashSet<>(inputs.stream().map(Input::batchId).toList()).size() < inputs.size()) {
        throw new MalformedValue("inputs", "an input is named twice");
      }
    }

    public static Details of(Amount quantity) {
      return new Details(quantity, null, null, List.of());
    }

    private Details plain(DiaryKind kind) {
      boolean kept = party() == null || kind.namesParty();
      return new Details(
          quantity == null ? null : quantity.plain(),
          kept ? counterparty : null,
          note,
          inputs.stream()
              .map(input -> new Input(input.batchId(), input.quantity().plain()))
              .sorted(Comparator.comparing(Input::batchId))
              .toList());
    }

    /** The public identifier of the other side; null if there is none, or only a name. */
    @Nullable Epc party() {
      return counterparty instanceof Counterparty.Identified identified ? identified.party() : null;
    }
  }

  /** How much was drawn from another batch, in that batch's unit. */
  public record Input(UUID batchId, Amount quantity) {}
}
