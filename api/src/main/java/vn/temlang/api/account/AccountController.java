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
import java.util.List;
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
import vn.temlang.api.page.portal.SignedInWord;
import vn.temlang.api.page.text.Words;
import vn.temlang.api.page.view.ConfirmView;
import vn.temlang.api.page.view.Done;

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
  private final OtherWays otherWays;
  private final Pages pages;

  AccountController(
      ChangePassword changePassword,
      Sessions sessions,
      SessionCookie cookies,
      ClientAddress address,
      OtherWays otherWays,
      Pages pages) {
    this.changePassword = changePassword;
    this.sessions = sessions;
    this.cookies = cookies;
    this.address = address;
    this.otherWays = otherWays;
    this.pages = pages;
  }

  @Get(produces = MediaType.TEXT_HTML)
  HttpResponse<byte[]> account(HttpRequest<?> request, Authentication who) {
    return pages.answer(request, view(request, who, Optional.empty()));
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
      case ChangePassword.Outcome.Changed() -> startAnew(request, account(who), signedInBy(who));
      case ChangePassword.Outcome.Refused(var reason) ->
          pages.answer(
              request,
              HttpStatus.UNPROCESSABLE_ENTITY,
              view(request, who, Optional.of(PasswordFault.valueOf(reason.name()))));
      case ChangePassword.Outcome.Wait(var left) ->
          pages
              .answer(
                  request,
                  HttpStatus.TOO_MANY_REQUESTS,
                  view(request, who, Optional.of(PasswordFault.WAIT)))
              .header(HttpHeaders.RETRY_AFTER, Long.toString(left.toSeconds() + 1));
    };
  }

  /** Asks before other devices are signed out. */
  @Get(uri = "/sessions/end", produces = MediaType.TEXT_HTML)
  HttpResponse<byte[]> askToEnd(HttpRequest<?> request) {
    Words words = pages.words(request);
    return pages.answer(
        request,
        new ConfirmView(
            words.text("account.end.others"),
            List.of(words.text("confirm.sessions.first"), words.text("confirm.sessions.second")),
            PAGE + "/sessions/end",
            Map.of("others", "yes"),
            words.text("account.end.others"),
            PAGE.toString()));
  }

  /**
   * Whoever knew the old password is out; this browser goes on with a new token, and need not show
   * the second factor again.
   */
  private HttpResponse<?> startAnew(
      HttpRequest<?> request, AccountId account, SignedInBy signedInBy) {
    sessions.endAll(account);
    return HttpResponse.seeOther(done(Done.Deed.PASSWORD_CHANGED))
        .cookie(cookies.openProven(request, account, signedInBy));
  }

  private static SignedInBy signedInBy(Authentication who) {
    return Session.of(who).map(Session::signedInBy).orElse(SignedInBy.PASSWORD);
  }

  /** Ends the session {@code id}, or all others where there is no {@code id}. */
  @Post("/sessions/end")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> end(Authentication who, @Body Map<String, String> form) {
    Optional<UUID> id = Optional.ofNullable(form.get("id")).flatMap(AccountController::id);
    if (id.isPresent()) {
      sessions.end(account(who), id.get());
    } else if (form.containsKey("others")) {
      Session.of(who).ifPresentOrElse(sessions::endOthers, () -> sessions.endAll(account(who)));
    }
    return HttpResponse.seeOther(done(Done.Deed.SESSIONS_ENDED));
  }

  private static URI done(Done.Deed deed) {
    return URI.create(PAGE + Done.query(deed));
  }

  private AccountView view(
      HttpRequest<?> request, Authentication who, Optional<PasswordFault> fault) {
    Optional<UUID> current = Session.of(who).map(Session::id);
    return new AccountView(
        who.getName(),
        Passwords.SHORTEST,
        fault,
        !otherWays.offered(pages.visit(request).language()).isEmpty(),
        sessions.of(account(who)).stream()
            .map(
                session ->
                    new AccountView.Line(
                        session.id(),
                        DeviceKind.valueOf(session.device().name()),
                        SignedInWord.valueOf(session.signedInBy().name()),
                        session.startedAt(),
                        session.usedAt(),
                        current.equals(Optional.of(session.id()))))
            .toList());
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
