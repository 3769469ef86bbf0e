package vn.temlang.api.account.portal;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.time.Duration;
import vn.temlang.api.account.ClientAddress;
import vn.temlang.api.account.openid.ComeBack;
import vn.temlang.api.account.openid.Flows;
import vn.temlang.api.account.openid.GoToProvider;
import vn.temlang.api.account.openid.HandshakeCookie;
import vn.temlang.api.account.openid.ProviderSettings;
import vn.temlang.api.audit.http.AuditNotes;
import vn.temlang.api.page.Pages;
import vn.temlang.api.page.view.ProviderView;

/** What pages say on the way to an identity provider and back. */
@Singleton
class ProviderAnswers {
  private final GoToProvider goToProvider;
  private final HandshakeCookie cookies;
  private final ClientAddress address;
  private final Answers answers;
  private final Pages pages;

  ProviderAnswers(
      GoToProvider goToProvider,
      HandshakeCookie cookies,
      ClientAddress address,
      Answers answers,
      Pages pages) {
    this.goToProvider = goToProvider;
    this.cookies = cookies;
    this.address = address;
    this.answers = answers;
    this.pages = pages;
  }

  /** After a link: straight to the provider. */
  MutableHttpResponse<?> go(HttpRequest<?> request, ProviderSettings provider) {
    return switch (goToProvider.go(provider, new Flows.Purpose.SignIn(), address.of(request))) {
      case GoToProvider.Outcome.Go(var handshake, var door) ->
          HttpResponse.seeOther(door)
              .header(HttpHeaders.CACHE_CONTROL, "no-store")
              .header("Referrer-Policy", "no-referrer")
              .cookie(cookies.of(handshake));
      case GoToProvider.Outcome.Refused(var reason) -> ended(request, provider, reason, false);
      case GoToProvider.Outcome.Wait(var left) -> wait(request, provider, left, false);
    };
  }

  /**
   * After a form: a page with a link to the provider, because our forms may lead nowhere else
   * ({@code form-action} of the Content-Security-Policy), and browsers follow redirections by that.
   */
  MutableHttpResponse<?> offer(
      HttpRequest<?> request, ProviderSettings provider, Flows.Purpose purpose) {
    boolean linking = purpose instanceof Flows.Purpose.Link;
    return switch (goToProvider.go(provider, purpose, address.of(request))) {
      case GoToProvider.Outcome.Go(var handshake, var door) ->
          pages
              .answer(request, ProviderView.onward(title(request, provider), door))
              .header("Referrer-Policy", "no-referrer")
              .cookie(cookies.of(handshake));
      case GoToProvider.Outcome.Refused(var reason) -> ended(request, provider, reason, linking);
      case GoToProvider.Outcome.Wait(var left) -> wait(request, provider, left, linking);
    };
  }

  private MutableHttpResponse<?> wait(
      HttpRequest<?> request, ProviderSettings provider, Duration left, boolean linking) {
    return ended(request, provider, Forms.Reason.TRY_LATER, linking)
        .header(HttpHeaders.RETRY_AFTER, Long.toString(left.toSeconds() + 1));
  }

  /** A page that says why the way ended, and what to do. */
  MutableHttpResponse<byte[]> ended(
      HttpRequest<?> request, ProviderSettings provider, Enum<?> reason, boolean linking) {
    AuditNotes.of(request).reason(reason);
    return pages
        .answer(
            request,
            status(reason, linking),
            ProviderView.ended(
                title(request, provider), answers.sentence(request, reason), linking))
        .header("Referrer-Policy", "no-referrer")
        .cookie(cookies.none());
  }

  private String title(HttpRequest<?> request, ProviderSettings provider) {
    return provider.title(pages.visit(request).language());
  }

  private static HttpStatus status(Enum<?> reason, boolean linking) {
    return switch ((Object) reason) {
      case ComeBack.Reason.PROVIDER_AWAY -> HttpStatus.SERVICE_UNAVAILABLE;
      case ComeBack.Reason.PROVIDER_UNREADABLE -> HttpStatus.BAD_GATEWAY;
      case Forms.Reason.TRY_LATER -> HttpStatus.TOO_MANY_REQUESTS;
      case ComeBack.Reason known when !linking -> HttpStatus.UNAUTHORIZED;
      default -> HttpStatus.UNPROCESSABLE_ENTITY;
    };
  }
}
