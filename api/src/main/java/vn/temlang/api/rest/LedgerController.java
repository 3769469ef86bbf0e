package vn.temlang.api.rest;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.temlang.api.access.Action;
import vn.temlang.api.access.Needs;
import vn.temlang.traceability.anchor.AnchorEntry;
import vn.temlang.traceability.anchor.LedgerState;
import vn.temlang.traceability.anchor.ShowLedger;
import vn.temlang.traceability.anchor.Submission;

/** The log and its anchors, for operators. */
@Controller("/api/ledger")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Needs(Action.READ_LEDGER)
@ExecuteOn(TaskExecutors.BLOCKING)
class LedgerController {
  private final ShowLedger showLedger;

  LedgerController(ShowLedger showLedger) {
    this.showLedger = showLedger;
  }

  record AnchorView(
      String type,
      long chainId,
      String contract,
      boolean development,
      long size,
      String root,
      String state,
      Optional<String> transaction,
      Optional<Long> block,
      Optional<Instant> blockTime) {}

  /** {@code condition} is what the anchor worker found last. */
  record LedgerView(
      String verifierKey,
      Optional<String> checkpoint,
      long treeSize,
      long queued,
      boolean anchoring,
      Optional<String> condition,
      Optional<String> detail,
      List<AnchorView> anchors) {}

  @Get
  LedgerView show() {
    LedgerState state = showLedger.show();
    return new LedgerView(
        state.verifierKey(),
        state.checkpoint(),
        state.treeSize(),
        state.queued(),
        state.anchoring(),
        state.report().map(report -> report.condition().name()),
        state.report().map(report -> report.detail()),
        state.anchors().stream().map(entry -> view(entry, state.development())).toList());
  }

  private static AnchorView view(AnchorEntry entry, boolean development) {
    return new AnchorView(
        "EVM",
        entry.chainId(),
        entry.contract(),
        development,
        entry.size(),
        entry.root().base64(),
        entry.state().name(),
        entry.transactionHash(),
        entry.receipt().map(Submission.Receipt::block),
        entry.receipt().map(Submission.Receipt::blockTime));
  }
}
