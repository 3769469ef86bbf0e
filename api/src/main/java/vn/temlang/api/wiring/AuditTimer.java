package vn.temlang.api.wiring;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import vn.temlang.api.access.RequestReach;
import vn.temlang.api.audit.AuditLedger;
import vn.temlang.api.audit.SealAudit;

/**
 * Seals the chain of who did what once a day, writes what requests changed that nobody could
 * answer, and lets old personal values go.
 */
@Singleton
@Requires(beans = DataSource.class)
class AuditTimer {
  /** No request takes as long. */
  private static final Duration UNANSWERED_AFTER = Duration.ofHours(1);

  private final SealAudit seal;
  private final AuditLedger ledger;
  private final Duration kept;
  private final Clock clock;

  AuditTimer(
      SealAudit seal,
      AuditLedger ledger,
      @Value("${temlang.audit.values-kept:365d}") Duration kept,
      Clock clock) {
    this.seal = seal;
    this.ledger = ledger;
    this.kept = kept;
    this.clock = clock;
  }

  @Scheduled(initialDelay = "${temlang.audit.every:10m}", fixedDelay = "${temlang.audit.every:10m}")
  void seal() {
    RequestReach.asThePlatform(
        () -> {
          Instant now = clock.instant();
          ledger.closeUnanswered(now.minus(UNANSWERED_AFTER), now);
          seal.seal();
          ledger.forgetValues(now.minus(kept));
        });
  }
}
