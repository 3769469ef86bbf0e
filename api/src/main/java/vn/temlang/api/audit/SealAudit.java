package vn.temlang.api.audit;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import vn.temlang.traceability.log.Disclosures;
import vn.temlang.traceability.log.LeafKind;

/**
 * Once a day, puts the head of the chain into the transparency log, and with it on the chain
 * outside: who changes a row afterwards would have to change what others hold.
 */
@Singleton
public class SealAudit {
  static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

  private final AuditLedger ledger;
  private final Disclosures disclosures;
  private final Clock clock;

  SealAudit(AuditLedger ledger, Disclosures disclosures, Clock clock) {
    this.ledger = ledger;
    this.disclosures = disclosures;
    this.clock = clock;
  }

  /**
   * The day's head and its leaf are one transaction, and the database takes one head a day: of
   * several servers that come at once, one seals.
   *
   * @return empty where today is sealed already, or nothing was written since
   */
  @Transactional
  public Optional<AuditHead> seal() {
    Instant now = clock.instant();
    Optional<AuditHead> head = ledger.seal(LocalDate.ofInstant(now, VIET_NAM), now);
    head.ifPresent(
        newest -> disclosures.record(LeafKind.AUDIT, newest.subject(), CheckAudit.content(newest)));
    return head;
  }
}
