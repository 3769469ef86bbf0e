package vn.temlang.api.audit;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.temlang.traceability.log.CanonicalJson;
import vn.temlang.traceability.log.Disclosure;
import vn.temlang.traceability.log.DisclosureStore;
import vn.temlang.traceability.log.Hash;
import vn.temlang.traceability.log.LoggedDisclosure;

/** Walks the chain from its first row and names the first that does not fit. */
@Singleton
public class CheckAudit {
  private static final int AT_ONCE = 1000;
  private static final Hash BEGINNING = Hash.of(new byte[Hash.BYTES]);

  private final AuditLedger ledger;
  private final DisclosureStore disclosures;
  private final Clock clock;

  CheckAudit(AuditLedger ledger, DisclosureStore disclosures, Clock clock) {
    this.ledger = ledger;
    this.disclosures = disclosures;
    this.clock = clock;
  }

  /** Reads every row; memory stays flat. What is appended meanwhile is walked too. */
  public AuditCheck check() {
    List<AuditHead> heads = ledger.heads();
    Optional<AuditHead> foreign = notAsLogged(heads);
    if (foreign.isPresent()) {
      return broken(foreign.get().seq(), AuditCheck.Fault.LOG_DIFFERS);
    }
    Walk walk = new Walk(heads);
    List<AuditRow> rows = ledger.after(0, AT_ONCE);
    while (!rows.isEmpty()) {
      Map<UUID, List<PersonalValue>> values =
          ledger.values(rows.stream().map(AuditRow::id).toList());
      for (AuditRow row : rows) {
        Optional<AuditCheck.Fault> fault = walk.step(row, values.getOrDefault(row.id(), List.of()));
        if (fault.isPresent()) {
          return broken(walk.seq + 1, fault.get());
        }
      }
      rows = ledger.after(walk.seq, AT_ONCE);
    }
    return walk.heads.isEmpty()
        ? new AuditCheck.Intact(walk.seq, clock.instant())
        : broken(walk.seq + 1, AuditCheck.Fault.MISSING);
  }

  private AuditCheck broken(long seq, AuditCheck.Fault fault) {
    return new AuditCheck.Broken(seq, fault, clock.instant());
  }

  /** A head that the log, which is anchored, tells otherwise; the newest may still be queued. */
  private Optional<AuditHead> notAsLogged(List<AuditHead> heads) {
    Map<UUID, Optional<CanonicalJson>> logged =
        disclosures.logged(heads.stream().map(AuditHead::subject).toList()).stream()
            .map(LoggedDisclosure::disclosure)
            .collect(
                Collectors.toMap(Disclosure::subject, told -> told.record().findObject("content")));
    return heads.stream()
        .filter(head -> logged.containsKey(head.subject()))
        .filter(head -> !Optional.of(content(head)).equals(logged.get(head.subject())))
        .findFirst();
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
      seq = row.seq();
      hash = row.hash();
      return Optional.empty();
    }
  }
}
