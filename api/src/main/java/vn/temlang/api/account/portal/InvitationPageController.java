package vn.temlang.api.account.portal;

import io.micronaut.http.HttpHeaders;
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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.temlang.api.account.ClientAddress;
import vn.temlang.api.account.Passwords;
import vn.temlang.api.account.SessionCookie;
import vn.temlang.api.account.SignedInBy;
import vn.temlang.api.account.invitation.AcceptInvitation;
import vn.temlang.api.account.invitation.AcceptInvitation.Claim;
import vn.temlang.api.account.invitation.AcceptInvitation.Look;
import vn.temlang.api.account.invitation.AcceptInvitation.Outcome;
import vn.temlang.api.account.invitation.AcceptInvitation.Reason;
import vn.temlang.api.account.invitation.Invitation;
import vn.temlang.api.account.openid.Flows;
import vn.temlang.api.account.openid.OpenIdProviders;
import vn.temlang.api.account.openid.ProviderSettings;
import vn.temlang.api.page.Pages;
import vn.temlang.api.page.portal.RoleName;
import vn.temlang.api.page.text.Words;
import vn.temlang.api.page.view.Faults;
import vn.temlang.api.page.view.InvitationView;
import vn.temlang.api.page.view.WayIn;

/**
 * The page behind a one-time code. Looking changes nothing, so that a preview of a message does not
 * use the code up; the code leaves this page by no link and by no {@code Referer}.
 */
@Controller
@Hidden
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class InvitationPageController {
  private static final URI PORTAL = URI.create("/portal");

  private final AcceptInvitation acceptInvitation;
  private final SessionCookie cookies;
  private final ClientAddress address;
  private final OpenIdProviders providers;
  private final ProviderAnswers providerAnswers;
  private final Places places;
  private final Answers answers;
  private final Pages pages;

  InvitationPageController(
      AcceptInvitation acceptInvitation,
      SessionCookie cookies,
      ClientAddress address,
      OpenIdProviders providers,
      ProviderAnswers providerAnswers,
      Places places,
      Answers answers,
      Pages pages) {
    this.acceptInvitation = acceptInvitation;
    this.cookies = cookies;
    this.address = address;
    this.providers = providers;
    this.providerAnswers = providerAnswers;
    this.places = places;
    this.answers = answers;
    this.pages = pages;
  }

  /** Small letters for people, capitals for QR symbols. */
  @Get(
      uris = {"/i/{code}", "/I/{code}"},
      produces = MediaType.TEXT_HTML)
  HttpResponse<byte[]> look(HttpRequest<?> request, String code) {
    return page(request, code, "", Optional.empty());
  }

  @Post("/i")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> accept(HttpRequest<?> request, @Body Map<String, String> form) {
    String code = form.getOrDefault("code", "");
    String login = form.getOrDefault("login", "");
    return switch (acceptInvitation.accept(
        code, login, form.getOrDefault("secret", ""), address.of(request))) {
      case Outcome.Welcome(var account) ->
          HttpResponse.seeOther(PORTAL).cookie(cookies.open(request, account, SignedInBy.CODE));
      case Outcome.Refused(var reason) -> page(request, code, login, Optional.of(reason));
      case Outcome.Wait(var left) ->
          page(request, code, login, Optional.of(Forms.Reason.TRY_LATER))
              .header(HttpHeaders.RETRY_AFTER, Long.toString(left.toSeconds() + 1));
    };
  }

  /** Instead of choosing a password somebody comes in by an identity provider. */
  @Post("/i/openid")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> acceptByProvider(HttpRequest<?> request, @Body Map<String, String> form) {
    String code = form.getOrDefault("code", "");
    String login = form.getOrDefault("login", "");
    Optional<ProviderSettings> provider = providers.find(form.getOrDefault("provider", ""));
    if (provider.isEmpty()) {
      return answers.notFound(request);
    }
    return switch (acceptInvitation.claim(code, login, address.of(request))) {
      case Claim.Rightful(var hash, var invitation, var name, var allowed)
          when invitation.purpose() instanceof Invitation.Purpose.Join ->
          providerAnswers.offer(request, provider.get(), new Flows.Purpose.Join(hash));
      case Claim.Rightful forPasswordsAlone -> answers.notFound(request);
      case Claim.Refused(var reason) -> page(request, code, login, Optional.of(reason));
      case Claim.Wait(var left) ->
          page(request, code, login, Optional.of(Forms.Reason.TRY_LATER))
              .header(HttpHeaders.RETRY_AFTER, Long.toString(left.toSeconds() + 1));
    };
  }

  private MutableHttpResponse<byte[]> page(
      HttpRequest<?> request, String code, String login, Optional<? extends Enum<?>> fault) {
    return switch (acceptInvitation.look(code)) {
      case Look.Open(var invitation, var owner, var allowed) ->
          answer(
              request,
              status(fault),
              InvitationView.open(
                      code,
                      purpose(invitation, owner, pages.words(request)),
                      allowed == Passwords.Allowed.PASSWORD_OR_PIN,
                      Passwords.SHORTEST,
                      login,
                      fault
                          .map(reason -> answers.faults(request, reason, Map.of()))
                          .orElseGet(Faults::none))
                  .offering(ways(request, invitation)));
      case Look.Shut(var reason) ->
          answer(
              request,
              reason == Reason.INVITATION_UNKNOWN ? HttpStatus.NOT_FOUND : HttpStatus.GONE,
              InvitationView.shut(answers.sentence(request, reason)));
    };
  }

  private static HttpStatus status(Optional<? extends Enum<?>> fault) {
    if (fault.isEmpty()) {
      return HttpStatus.OK;
    }
    return fault.get() == Forms.Reason.TRY_LATER
        ? HttpStatus.TOO_MANY_REQUESTS
        : HttpStatus.UNPROCESSABLE_ENTITY;
  }

  private MutableHttpResponse<byte[]> answer(
      HttpRequest<?> request, HttpStatus status, InvitationView view) {
    return pages
        .answer(request, status, view)
        .header("Referrer-Policy", "no-referrer")
        .header("X-Robots-Tag", "noindex");
  }

  private List<WayIn> ways(HttpRequest<?> request, Invitation invitation) {
    return switch (invitation.purpose()) {
      case Invitation.Purpose.Join join -> providers.offered(pages.visit(request).language());
      case Invitation.Purpose.Reset() -> List.of();
    };
  }

  private InvitationView.Purpose purpose(Invitation invitation, String owner, Words words) {
    return switch (invitation.purpose()) {
      case Invitation.Purpose.Join(var name, var grant) ->
          new InvitationView.Purpose.Join(
              owner,
              words.text(RoleName.valueOf(grant.role().name()).word()),
              places.inWords(grant.scope(), places.producersOf(List.of(grant.scope())), words));
      case Invitation.Purpose.Reset() -> new InvitationView.Purpose.Reset();
    };
  }
}
