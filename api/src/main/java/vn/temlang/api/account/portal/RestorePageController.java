package vn.temlang.api.account.portal;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.UUID;
import vn.temlang.api.access.Action;
import vn.temlang.api.access.GiveRole;
import vn.temlang.api.access.Needs;
import vn.temlang.api.access.Subject;
import vn.temlang.api.audit.http.AuditNotes;
import vn.temlang.api.page.view.Done;

/** Gives back a role that was taken by mistake. */
@Controller("/portal/accounts/grants")
@Hidden
@Secured(SecurityRule.IS_AUTHENTICATED)
@Needs(Action.MANAGE_ACCOUNTS)
@ExecuteOn(TaskExecutors.BLOCKING)
class RestorePageController {
  private final GiveRole giveRole;
  private final Answers answers;

  RestorePageController(GiveRole giveRole, Answers answers) {
    this.giveRole = giveRole;
    this.answers = answers;
  }

  @Post("/{grant}/restore")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> restore(HttpRequest<?> request, Authentication who, UUID grant) {
    GiveRole.Restored restored = giveRole.restore(Subject.get(who), grant);
    return switch (restored.outcome()) {
      case GiveRole.Outcome.Done(boolean created) ->
          HttpResponse.seeOther(
              URI.create(
                  "/portal/accounts/"
                      + restored.to().orElseThrow().value()
                      + Done.query(Done.Deed.ROLE_GIVEN)));
      case GiveRole.Outcome.Refused(var reason) -> {
        AuditNotes.of(request).reason(reason);
        yield answers.notFound(request);
      }
    };
  }
}
