package vn.temlang.api.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Map;
import vn.temlang.api.TemlangConfiguration;
import vn.temlang.api.page.Pages;
import vn.temlang.api.page.view.LoginView;

/** The way into the portal and out of it. */
@Controller
@Hidden
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class LoginController {
  private static final URI PORTAL = URI.create("/portal");

  private final SignIn signIn;
  private final Sessions sessions;
  private final Pages pages;
  private final boolean secure;

  LoginController(
      SignIn signIn, Sessions sessions, Pages pages, TemlangConfiguration configuration) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.pages = pages;
    this.secure = configuration.cookieSecure();
  }

  @Get(uri = "/login", produces = MediaType.TEXT_HTML)
  HttpResponse<byte[]> form(HttpRequest<?> request) {
    return pages.answer(request, new LoginView("", false));
  }

  @Post("/login")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> login(HttpRequest<?> request, @Body Map<String, String> form) {
    String username = form.getOrDefault("username", "").strip();
    if (!signIn.signIn(username, form.getOrDefault("password", ""))) {
      return pages.answer(request, HttpStatus.UNAUTHORIZED, new LoginView(username, true));
    }
    return HttpResponse.seeOther(PORTAL)
        .cookie(cookie(sessions.open(username)).maxAge(Sessions.LENGTH));
  }

  @Post("/logout")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> logout(HttpRequest<?> request) {
    request
        .getCookies()
        .findCookie(Sessions.COOKIE)
        .ifPresent(cookie -> sessions.close(cookie.getValue()));
    return HttpResponse.seeOther(URI.create("/login")).cookie(cookie("").maxAge(0));
  }

  private Cookie cookie(String value) {
    return Cookie.of(Sessions.COOKIE, value)
        .path("/")
        .httpOnly(true)
        .secure(secure)
        .sameSite(SameSite.Lax);
  }
}
