package vn.temlang.api.wiring;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import vn.temlang.api.audit.AuditLedger;
import vn.temlang.api.audit.SealAudit;

/** Seals the chain of who did what once a day, and lets old personal values go. */
@Singleton
@Requires(beans = DataSource.class)
class AuditTimer {
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
    seal.seal();
    ledger.forgetValues(clock.instant().minus(kept));
  }
}
