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
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Map;
import vn.temlang.api.audit.http.AuditNotes;
import vn.temlang.api.page.Pages;
import vn.temlang.api.page.view.LoginView;

/** The way into the portal and out of it. */
@Controller
@Hidden
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class LoginController {
  private static final URI PORTAL = URI.create("/portal");
  private static final URI FACTOR = URI.create("/login/factor");
  private static final URI LOGIN = URI.create("/login");

  private final SignIn signIn;
  private final Accounts accounts;
  private final SessionCookie cookies;
  private final ClientAddress address;
  private final OtherWays otherWays;
  private final Pages pages;

  LoginController(
      SignIn signIn,
      Accounts accounts,
      SessionCookie cookies,
      ClientAddress address,
      OtherWays otherWays,
      Pages pages) {
    this.accounts = accounts;
    this.signIn = signIn;
    this.cookies = cookies;
    this.address = address;
    this.otherWays = otherWays;
    this.pages = pages;
  }

  @Get(uri = "/login", produces = MediaType.TEXT_HTML)
  HttpResponse<?> form(HttpRequest<?> request) {
    return PendingSession.of(request).isPresent()
        ? HttpResponse.seeOther(FACTOR)
        : pages.answer(request, offering(request, LoginView.fresh()));
  }

  private LoginView offering(HttpRequest<?> request, LoginView view) {
    return view.offering(otherWays.offered(pages.visit(request).language()));
  }

  @Post("/login")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> login(HttpRequest<?> request, @Body Map<String, String> form) {
    String username = form.getOrDefault("username", "").strip();
    String password = form.getOrDefault("password", "");
    AuditNotes.of(request).value("login", username);
    return switch (signIn.signIn(username, password, address.of(request))) {
      case SignIn.Outcome.Welcome(var account) ->
          HttpResponse.seeOther(accounts.hasSecondFactor(account) ? FACTOR : PORTAL)
              .cookie(cookies.open(request, account, SignedInBy.PASSWORD));
      case SignIn.Outcome.Refused() ->
          pages.answer(
              request, HttpStatus.UNAUTHORIZED, offering(request, LoginView.refused(username)));
      case SignIn.Outcome.Wait(var left) ->
          pages
              .answer(
                  request,
                  HttpStatus.TOO_MANY_REQUESTS,
                  offering(request, LoginView.wait(username, left)))
              .header(HttpHeaders.RETRY_AFTER, Long.toString(left.toSeconds() + 1));
    };
  }

  @Post("/logout")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> logout(HttpRequest<?> request) {
    return HttpResponse.seeOther(LOGIN).cookie(cookies.close(request));
  }
}
