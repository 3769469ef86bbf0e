package vn.temlang.api.audit;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.access.RequestReach;
import vn.temlang.traceability.log.CanonicalJson;
import vn.temlang.traceability.log.Hash;

/**
 * Walks the chain from its first row and names the first that does not fit; what is sealed is
 * computed up to the log's signed tree head and the chain outside ({@link CheckSeals}).
 */
@Singleton
public class CheckAudit {
  private static final int AT_ONCE = 200;
  private static final Hash BEGINNING = Hash.of(new byte[Hash.BYTES]);

  private final AuditLedger ledger;
  private final CheckSeals seals;
  private final Clock clock;

  CheckAudit(AuditLedger ledger, CheckSeals seals, Clock clock) {
    this.ledger = ledger;
    this.seals = seals;
    this.clock = clock;
  }

  /**
   * Reads every row, also those beyond the reach of who asks: the answer tells of none. Memory
   * stays flat. What is appended meanwhile is walked too.
   */
  public AuditCheck check() {
    return RequestReach.forEverybody(this::checked);
  }

  private AuditCheck checked() {
    List<AuditHead> heads = ledger.heads();
    Walk walk = new Walk(heads);
    Optional<AuditCheck.Broken> broken = walked(walk);
    return switch (seals.check(heads)) {
      case CheckSeals.Sealed.Fine(AuditSeal seal) ->
          broken
              .<AuditCheck>map(fault -> fault)
              .orElseGet(
                  () ->
                      new AuditCheck.Intact(
                          walk.seq, walk.kept, walk.erased, seal, clock.instant()));
      // what is said to be right before it was read too, and an earlier fault is told first
      case CheckSeals.Sealed.Faulty(AuditHead head, AuditCheck.Fault fault) ->
          broken
              .filter(earlier -> earlier.seq() < head.seq())
              .orElseGet(() -> broken(head.seq(), fault));
    };
  }

  private Optional<AuditCheck.Broken> walked(Walk walk) {
    List<AuditRow> rows = ledger.after(0, AT_ONCE);
    while (!rows.isEmpty()) {
      Map<UUID, List<PersonalValue>> values =
          ledger.values(rows.stream().map(AuditRow::id).toList());
      for (AuditRow row : rows) {
        Optional<AuditCheck.Fault> fault = walk.step(row, values.getOrDefault(row.id(), List.of()));
        if (fault.isPresent()) {
          return Optional.of(broken(walk.seq + 1, fault.get()));
        }
      }
      rows = ledger.after(walk.seq, AT_ONCE);
    }
    return walk.heads.isEmpty()
        ? Optional.empty()
        : Optional.of(broken(walk.seq + 1, AuditCheck.Fault.MISSING));
  }

  private AuditCheck.Broken broken(long seq, AuditCheck.Fault fault) {
    return new AuditCheck.Broken(seq, fault, clock.instant());
  }

  /** What is committed of a head; nothing personal. */
  static CanonicalJson content(AuditHead head) {
    return CanonicalJson.of(
        Map.of("day", head.day().toString(), "rows", head.seq(), "head", head.hash().base64()));
  }

  /** Where the walk stands: the last row that fitted. */
  private static final class Walk {
    private final Deque<AuditHead> heads;
    private long seq;
    private long kept;
    private long erased;
    private Hash hash = BEGINNING;

    Walk(List<AuditHead> heads) {
      this.heads = new ArrayDeque<>(heads);
    }

    Optional<AuditCheck.Fault> step(AuditRow row, List<PersonalValue> values) {
      if (row.seq() != seq + 1) {
        return Optional.of(AuditCheck.Fault.MISSING);
      }
      if (!row.previous().equals(hash)) {
        return Optional.of(AuditCheck.Fault.CUT);
      }
      if (!row.computed().equals(row.hash())) {
        return Optional.of(AuditCheck.Fault.CHANGED);
      }
      List<String> commitments = row.commitments().lines().toList();
      if (!values.stream().map(PersonalValue::commitment).allMatch(commitments::contains)) {
        return Optional.of(AuditCheck.Fault.VALUE_CHANGED);
      }
      AuditHead head = heads.peek();
      if (head != null && head.seq() == row.seq()) {
        heads.remove();
        if (!head.hash().equals(row.hash())) {
          return Optional.of(AuditCheck.Fault.HEAD_DIFFERS);
        }
      }
      kept += values.size();
      erased += commitments.size() - values.size();
      seq = row.seq();
      hash = row.hash();
      return Optional.empty();
    }
  }
}
