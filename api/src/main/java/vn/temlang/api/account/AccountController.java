package vn.temlang.api.account;

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
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.access.AccountId;
import vn.temlang.api.access.Action;
import vn.temlang.api.access.Needs;
import vn.temlang.api.access.Subject;
import vn.temlang.api.audit.http.AuditNotes;
import vn.temlang.api.page.Pages;
import vn.temlang.api.page.portal.AccountView;
import vn.temlang.api.page.portal.DeviceKind;
import vn.temlang.api.page.portal.PasswordFault;

/** The own account: its password and the places where it is signed in. */
@Controller("/portal/account")
@Hidden
@Secured(SecurityRule.IS_AUTHENTICATED)
@Needs(Action.OWN_ACCOUNT)
@ExecuteOn(TaskExecutors.BLOCKING)
class AccountController {
  private static final URI PAGE = URI.create("/portal/account");

  private final ChangePassword changePassword;
  private final Sessions sessions;
  private final SessionCookie cookies;
  private final ClientAddress address;
  private final Pages pages;

  AccountController(
      ChangePassword changePassword,
      Sessions sessions,
      SessionCookie cookies,
      ClientAddress address,
      Pages pages) {
    this.changePassword = changePassword;
    this.sessions = sessions;
    this.cookies = cookies;
    this.address = address;
    this.pages = pages;
  }

  @Get(produces = MediaType.TEXT_HTML)
  HttpResponse<byte[]> account(HttpRequest<?> request, Authentication who) {
    return pages.answer(request, view(who, Optional.empty()));
  }

  @Post("/password")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> password(
      HttpRequest<?> request, Authentication who, @Body Map<String, String> form) {
    ChangePassword.Outcome outcome =
        changePassword.change(
            Subject.get(who),
            form.getOrDefault("current", ""),
            form.getOrDefault("fresh", ""),
            address.of(request));
    if (outcome instanceof ChangePassword.Outcome.Refused refused) {
      AuditNotes.of(request).reason(refused.reason());
    }
    return switch (outcome) {
      case ChangePassword.Outcome.Changed() -> startAnew(request, account(who));
      case ChangePassword.Outcome.Refused(var reason) ->
          pages.answer(
              request,
              HttpStatus.UNPROCESSABLE_ENTITY,
              view(who, Optional.of(PasswordFault.valueOf(reason.name()))));
      case ChangePassword.Outcome.Wait(var left) ->
          pages
              .answer(
                  request, HttpStatus.TOO_MANY_REQUESTS, view(who, Optional.of(PasswordFault.WAIT)))
              .header(HttpHeaders.RETRY_AFTER, Long.toString(left.toSeconds() + 1));
    };
  }

  /** Whoever knew the old password is out; this browser goes on with a new token. */
  private HttpResponse<?> startAnew(HttpRequest<?> request, AccountId account) {
    sessions.endAll(account);
    return HttpResponse.seeOther(PAGE).cookie(cookies.open(request, account));
  }

  /** Ends the session {@code id}, or all others where there is no {@code id}. */
  @Post("/sessions/end")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> end(Authentication who, @Body Map<String, String> form) {
    Optional<UUID> id = Optional.ofNullable(form.get("id")).flatMap(AccountController::id);
    if (id.isPresent()) {
      sessions.end(account(who), id.get());
    } else if (form.containsKey("others")) {
      current(who).ifPresentOrElse(sessions::endOthers, () -> sessions.endAll(account(who)));
    }
    return HttpResponse.seeOther(PAGE);
  }

  private AccountView view(Authentication who, Optional<PasswordFault> fault) {
    Optional<UUID> current = current(who).map(Session::id);
    return new AccountView(
        who.getName(),
        Passwords.SHORTEST,
        fault,
        sessions.of(account(who)).stream()
            .map(
                session ->
                    new AccountView.Line(
                        session.id(),
                        DeviceKind.valueOf(session.device().name()),
                        session.startedAt(),
                        session.usedAt(),
                        current.equals(Optional.of(session.id()))))
            .toList());
  }

  private static Optional<Session> current(Authentication who) {
    return Optional.ofNullable(who.getAttributes().get(SessionFetcher.SESSION))
        .map(Session.class::cast);
  }

  private static AccountId account(Authentication who) {
    return Subject.get(who).account();
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
