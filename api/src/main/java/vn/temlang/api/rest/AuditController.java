package vn.temlang.api.rest;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vn.temlang.api.access.Action;
import vn.temlang.api.access.Needs;
import vn.temlang.api.audit.AuditCheck;
import vn.temlang.api.audit.AuditSeal;
import vn.temlang.api.audit.CheckAudit;
import vn.temlang.traceability.anchor.AnchorName;
import vn.temlang.traceability.log.Hash;

/** Has the chain of who did what walked, for officers and for programs that watch. */
@Controller("/api/audit")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Needs(Action.CHECK_AUDIT)
@ExecuteOn(TaskExecutors.BLOCKING)
class AuditController {
  private final CheckAudit check;

  AuditController(CheckAudit check) {
    this.check = check;
  }

  /**
   * What came of the walk.
   *
   * @param rows how many fit, from the first one on
   * @param fault what does not fit at the row behind them
   * @param valuesKept personal values that were compared with their commitments
   * @param valuesErased commitments that nothing opens any more
   * @param headsWaiting day's heads on their way into the log
   */
  record CheckResponse(
      boolean intact,
      long rows,
      Optional<String> fault,
      Instant checkedAt,
      Optional<Long> valuesKept,
      Optional<Long> valuesErased,
      Optional<Integer> headsWaiting,
      Optional<SealResponse> seal,
      Optional<AnchorResponse> anchor) {}

  /**
   * The newest day's head in the log, with what computes it into the checkpoint: SHA-256 as RFC
   * 9162 says of the commitment of record and salt, then of each hash of the path.
   *
   * @param head hash of the last of {@code rows}, hexadecimal
   */
  record SealResponse(
      LocalDate day,
      long rows,
      String head,
      String record,
      String salt,
      long leafIndex,
      long treeSize,
      List<String> path,
      String checkpoint,
      String verifierKey) {}

  /**
   * What the chain outside says.
   *
   * @param state HELD, PENDING, NOT_CONFIGURED or UNREACHABLE
   * @param development whether the operator can rewrite that chain
   * @param rows of the audit under the root that the contract holds
   */
  record AnchorResponse(
      String state,
      Optional<Boolean> development,
      OptionalLong chainId,
      Optional<String> contract,
      OptionalLong treeSize,
      OptionalLong block,
      Optional<Instant> blockTime,
      OptionalLong rows) {}

  /** Reads the whole chain, the log's path to it and the chain outside. */
  @Get("/check")
  CheckResponse check() {
    return switch (check.check()) {
      case AuditCheck.Broken(long seq, AuditCheck.Fault fault, Instant at) ->
          new CheckResponse(
              false,
              seq - 1,
              Optional.of(fault.name()),
              at,
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty());
      case AuditCheck.Intact intact ->
          new CheckResponse(
              true,
              intact.rows(),
              Optional.empty(),
              intact.at(),
              Optional.of(intact.kept()),
              Optional.of(intact.erased()),
              Optional.of(intact.seal().waiting()),
              intact.seal().logged().map(AuditController::seal),
              Optional.of(anchor(intact.seal().anchor())));
    };
  }

  private static SealResponse seal(AuditSeal.Logged logged) {
    return new SealResponse(
        logged.head().day(),
        logged.head().seq(),
        logged.head().hash().hex(),
        logged.disclosure().record().text(),
        logged.disclosure().salt().value().base64(),
        logged.inclusion().index(),
        logged.inclusion().size(),
        logged.inclusion().path().stream().map(Hash::base64).toList(),
        logged.checkpoint().text(),
        logged.verifierKey());
  }

  private static AnchorResponse anchor(AuditSeal.Anchor anchor) {
    return switch (anchor) {
      case AuditSeal.Anchor.NotConfigured() -> nothing("NOT_CONFIGURED");
      case AuditSeal.Anchor.Pending() -> nothing("PENDING");
      case AuditSeal.Anchor.Unreachable(AnchorName name) ->
          new AnchorResponse(
              "UNREACHABLE",
              Optional.of(name.development()),
              OptionalLong.of(name.chainId()),
              Optional.of(name.contract()),
              OptionalLong.empty(),
              OptionalLong.empty(),
              Optional.empty(),
              OptionalLong.empty());
      case AuditSeal.Anchor.Held held ->
          new AnchorResponse(
              "HELD",
              Optional.of(held.name().development()),
              OptionalLong.of(held.name().chainId()),
              Optional.of(held.name().contract()),
              OptionalLong.of(held.treeSize()),
              OptionalLong.of(held.block()),
              Optional.of(held.since()),
              OptionalLong.of(held.covered()));
    };
  }

  private static AnchorResponse nothing(String state) {
    return new AnchorResponse(
        state,
        Optional.empty(),
        OptionalLong.empty(),
        Optional.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        Optional.empty(),
        OptionalLong.empty());
  }
}
