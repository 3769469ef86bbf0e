package vn.temlang.api.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import vn.temlang.api.access.Action;
import vn.temlang.api.access.Needs;
import vn.temlang.api.page.portal.LedgerView;
import vn.temlang.traceability.anchor.AnchorEntry;
import vn.temlang.traceability.anchor.LedgerState;
import vn.temlang.traceability.anchor.ShowLedger;
import vn.temlang.traceability.anchor.Submission;

/** The log and its anchors, for people. */
@Controller("/portal/ledger")
@Hidden
@Secured(SecurityRule.IS_AUTHENTICATED)
@Needs(Action.READ_LEDGER)
@ExecuteOn(TaskExecutors.BLOCKING)
class LedgerPageController {
  private final ShowLedger showLedger;
  private final Pages pages;

  LedgerPageController(ShowLedger showLedger, Pages pages) {
    this.showLedger = showLedger;
    this.pages = pages;
  }

  @Get(produces = MediaType.TEXT_HTML)
  HttpResponse<byte[]> ledger(HttpRequest<?> request) {
    LedgerState state = showLedger.show();
    return pages.answer(
        request,
        new LedgerView(
            state.treeSize(),
            state.queued(),
            state.checkpoint(),
            state.anchors().stream().map(anchor -> view(anchor, state.development())).toList()));
  }

  private static LedgerView.Anchor view(AnchorEntry entry, boolean development) {
    return new LedgerView.Anchor(
        entry.chainId(),
        entry.contract(),
        development,
        entry.size(),
        entry.receipt().map(Submission.Receipt::block),
        entry.transactionHash(),
        entry.receipt().map(Submission.Receipt::blockTime));
  }
}
