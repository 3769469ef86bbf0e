package vn.temlang.api.account.portal;

import io.micronaut.http.HttpParameters;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Optional;
import vn.temlang.api.access.AccountId;
import vn.temlang.api.access.Subject;
import vn.temlang.api.account.ClientAddress;
import vn.temlang.api.account.SessionCookie;
import vn.temlang.api.account.openid.ComeBack;
import vn.temlang.api.account.openid.HandshakeCookie;
import vn.temlang.api.account.openid.OpenIdProviders;
import vn.temlang.api.account.openid.ProviderSettings;
import vn.temlang.api.audit.http.RequestRecords;

/**
 * The way to an identity provider and back. The way back is a request that reads by its method and
 * signs somebody in, so that it is written down here; it leads to pages of ours alone.
 */
@Controller("/login/openid/{provider}")
@Hidden
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class ProviderPageController {
  private static final URI PORTAL = URI.create("/portal");
  private static final URI WAYS = URI.create("/portal/account/openid?linked=yes");

  private final OpenIdProviders providers;
  private final ComeBack comeBack;
  private final ProviderAnswers providerAnswers;
  private final HandshakeCookie handshakes;
  private final SessionCookie sessions;
  private final ClientAddress address;
  private final RequestRecords records;
  private final Answers answers;

  ProviderPageController(
      OpenIdProviders providers,
      ComeBack comeBack,
      ProviderAnswers providerAnswers,
      HandshakeCookie handshakes,
      SessionCookie sessions,
      ClientAddress address,
      RequestRecords records,
      Answers answers) {
    this.providers = providers;
    this.comeBack = comeBack;
    this.providerAnswers = providerAnswers;
    this.handshakes = handshakes;
    this.sessions = sessions;
    this.address = address;
    this.records = records;
    this.answers = answers;
  }

  @Get(produces = MediaType.TEXT_HTML)
  HttpResponse<?> go(HttpRequest<?> request, String provider) {
    Optional<ProviderSettings> known = providers.find(provider);
    if (known.isEmpty()) {
      return answers.notFound(request);
    }
    HttpResponse<?> answer = providerAnswers.go(request, known.get());
    if (answer.code() >= 400) {
      records.done(request, answer);
    }
    return answer;
  }

  @Get(uri = "/callback", produces = MediaType.TEXT_HTML)
  HttpResponse<?> comeBack(HttpRequest<?> request, String provider) {
    Optional<ProviderSettings> known = providers.find(provider);
    if (known.isEmpty()) {
      return answers.notFound(request);
    }
    HttpResponse<?> answer = comeBack(request, known.get());
    records.done(request, answer);
    return answer;
  }

  private HttpResponse<?> comeBack(HttpRequest<?> request, ProviderSettings provider) {
    HttpParameters told = request.getParameters();
    ComeBack.Brought brought =
        new ComeBack.Brought(
            handshakes.read(request),
            told.getFirst("state"),
            told.getFirst("code"),
            told.getFirst("error"),
            told.getFirst("iss"));
    return switch (comeBack.comeBack(provider, brought, signedIn(request), address.of(request))) {
      case ComeBack.Outcome.Welcome(var account, var by) ->
          HttpResponse.seeOther(PORTAL)
              .cookie(sessions.open(request, account, by))
              .cookie(handshakes.none());
      case ComeBack.Outcome.Linked() -> HttpResponse.seeOther(WAYS).cookie(handshakes.none());
      case ComeBack.Outcome.Refused(var reason, var linking) ->
          providerAnswers.ended(request, provider, reason, linking);
    };
  }

  private static Optional<AccountId> signedIn(HttpRequest<?> request) {
    return request
        .getUserPrincipal(Authentication.class)
        .flatMap(Subject::of)
        .map(Subject::account);
  }
}
