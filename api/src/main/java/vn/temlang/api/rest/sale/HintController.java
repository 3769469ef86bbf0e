package vn.temlang.api.rest.sale;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.UUID;
import vn.temlang.storefrontsync.AccountId;
import vn.temlang.storefrontsync.order.ReceiveHint;
import vn.temlang.storefrontsync.order.ReceiveHint.Hint;

/** Where marketplaces say that something happened; the signature stands for a login. */
@Controller("/api/channels")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class HintController {
  private final ReceiveHint receive;
  private final SaleProblems problems;

  HintController(ReceiveHint receive, SaleProblems problems) {
    this.receive = receive;
    this.problems = problems;
  }

  @Post("/{id}/hints")
  @Consumes(MediaType.ALL)
  HttpResponse<?> hint(
      UUID id,
      @Header(name = "X-Timestamp", defaultValue = "") String timestamp,
      @Header(name = "X-Signature", defaultValue = "") String signature,
      @Body byte[] body) {
    return switch (receive.receive(new AccountId(id), timestamp, signature, body)) {
      case Hint.Heeded() -> HttpResponse.accepted();
      case Hint.Refused(var reason) -> problems.of(reason);
    };
  }
}
