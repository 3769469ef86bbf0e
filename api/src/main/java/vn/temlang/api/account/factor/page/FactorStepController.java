package vn.temlang.api.account.factor.page;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import vn.temlang.api.account.ClientAddress;
import vn.temlang.api.account.PendingSession;
import vn.temlang.api.account.SessionCookie;
import vn.temlang.api.account.factor.PresentCode;
import vn.temlang.api.account.factor.passkey.PasskeyChallenges;
import vn.temlang.api.account.factor.passkey.ProveAgain;
import vn.temlang.api.audit.http.AuditNotes;
import vn.temlang.api.page.Pages;
import vn.temlang.api.page.view.FactorStepView;

/**
 * The second step of signing in. Who has not taken the first is led there; who takes this one gets
 * a session with another token, so that one planted before gains nothing.
 */
@Controller("/login/factor")
@Hidden
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class FactorStepController {
  private static final URI LOGIN = URI.create("/login");
  private static final URI PORTAL = URI.create("/portal");

  private final ProveAgain proveAgain;
  private final PasskeyChallenges challenges;
  private final SessionCookie cookies;
  private final ClientAddress address;
  private final Pages pages;

  FactorStepController(
      ProveAgain proveAgain,
      PasskeyChallenges challenges,
      SessionCookie cookies,
      ClientAddress address,
      Pages pages) {
    this.proveAgain = proveAgain;
    this.challenges = challenges;
    this.cookies = cookies;
    this.address = address;
    this.pages = pages;
  }

  /** Why the way in stays shut, as the audit names it. */
  enum Reason {
    SECOND_FACTOR_WRONG,
    TRY_LATER
  }

  @Get(produces = MediaType.TEXT_HTML)
  HttpResponse<?> form(HttpRequest<?> request) {
    Optional<PendingSession> pending = PendingSession.of(request);
    return pending.isPresent()
        ? pages.answer(request, new FactorStepView(ask(pending.get()), false, Optional.empty()))
        : HttpResponse.seeOther(LOGIN);
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> show(HttpRequest<?> request, @Body Map<String, String> form) {
    Optional<PendingSession> pending = PendingSession.of(request);
    return pending.isPresent()
        ? show(request, pending.get(), FactorForms.given(form))
        : HttpResponse.seeOther(LOGIN);
  }

  private HttpResponse<?> show(
      HttpRequest<?> request, PendingSession pending, ProveAgain.Given given) {
    AuditNotes.of(request).account(pending.account());
    return switch (proveAgain.present(
        pending.account(), pending.id(), given, address.of(request))) {
      case PresentCode.Outcome.Right() ->
          HttpResponse.seeOther(PORTAL)
              .cookie(cookies.openProven(request, pending.account(), pending.by()));
      case PresentCode.Outcome.Wrong() -> {
        AuditNotes.of(request).reason(Reason.SECOND_FACTOR_WRONG);
        yield pages.answer(
            request,
            HttpStatus.UNAUTHORIZED,
            new FactorStepView(ask(pending), true, Optional.empty()));
      }
      case PresentCode.Outcome.Wait(Duration left) -> {
        AuditNotes.of(request).reason(Reason.TRY_LATER);
        yield pages
            .answer(
                request,
                HttpStatus.TOO_MANY_REQUESTS,
                new FactorStepView(ask(pending), false, Optional.of(left)))
            .header(HttpHeaders.RETRY_AFTER, Long.toString(left.toSeconds() + 1));
      }
    };
  }

  private Optional<String> ask(PendingSession pending) {
    return challenges.toPresent(pending.id(), pending.account());
  }
}
