package vn.temlang.api.account.portal;

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
import java.util.Set;
import vn.temlang.api.access.AccountId;
import vn.temlang.api.access.Action;
import vn.temlang.api.access.Needs;
import vn.temlang.api.access.Subject;
import vn.temlang.api.account.ClientAddress;
import vn.temlang.api.account.openid.Flows;
import vn.temlang.api.account.openid.LinkedWays;
import vn.temlang.api.account.openid.OpenIdProviders;
import vn.temlang.api.account.openid.ProviderSettings;
import vn.temlang.api.audit.http.AuditNotes;
import vn.temlang.api.page.Pages;
import vn.temlang.api.page.portal.WaysView;

/** The identity providers by which the own account is entered. */
@Controller("/portal/account/openid")
@Hidden
@Secured(SecurityRule.IS_AUTHENTICATED)
@Needs(Action.OWN_ACCOUNT)
@ExecuteOn(TaskExecutors.BLOCKING)
class WaysPageController {
  private static final URI PAGE = URI.create("/portal/account/openid");

  private final OpenIdProviders providers;
  private final LinkedWays linkedWays;
  private final ProviderAnswers providerAnswers;
  private final ClientAddress address;
  private final Answers answers;
  private final Pages pages;

  WaysPageController(
      OpenIdProviders providers,
      LinkedWays linkedWays,
      ProviderAnswers providerAnswers,
      ClientAddress address,
      Answers answers,
      Pages pages) {
    this.providers = providers;
    this.linkedWays = linkedWays;
    this.providerAnswers = providerAnswers;
    this.address = address;
    this.answers = answers;
    this.pages = pages;
  }

  @Get(produces = MediaType.TEXT_HTML)
  HttpResponse<byte[]> ways(HttpRequest<?> request, Authentication who) {
    return pages.answer(request, view(request, account(who), Optional.empty()));
  }

  /** Sets out to add a way. */
  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> add(HttpRequest<?> request, Authentication who, @Body Map<String, String> form) {
    Optional<ProviderSettings> provider = providers.find(form.getOrDefault("provider", ""));
    if (provider.isEmpty()) {
      return answers.notFound(request);
    }
    return switch (linkedWays.confirm(
        account(who), form.getOrDefault("current", ""), address.of(request))) {
      case LinkedWays.Confirmed.Yes() ->
          providerAnswers.offer(request, provider.get(), new Flows.Purpose.Link(account(who)));
      case LinkedWays.Confirmed.Refused(var reason) -> refused(request, who, reason);
      case LinkedWays.Confirmed.Wait(var left) ->
          pages
              .answer(
                  request,
                  HttpStatus.TOO_MANY_REQUESTS,
                  view(request, account(who), Optional.of(Forms.Reason.TRY_LATER)))
              .header(HttpHeaders.RETRY_AFTER, Long.toString(left.toSeconds() + 1));
    };
  }

  @Post("/remove")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> remove(
      HttpRequest<?> request, Authentication who, @Body Map<String, String> form) {
    Optional<ProviderSettings> provider = providers.find(form.getOrDefault("provider", ""));
    if (provider.isEmpty()) {
      return answers.notFound(request);
    }
    return linkedWays
        .remove(account(who), provider.get())
        .<HttpResponse<?>>map(reason -> refused(request, who, reason))
        .orElseGet(() -> HttpResponse.seeOther(PAGE));
  }

  private HttpResponse<?> refused(
      HttpRequest<?> request, Authentication who, LinkedWays.Reason reason) {
    AuditNotes.of(request).reason(reason);
    return pages.answer(
        request, HttpStatus.UNPROCESSABLE_ENTITY, view(request, account(who), Optional.of(reason)));
  }

  private WaysView view(HttpRequest<?> request, AccountId account, Optional<Enum<?>> fault) {
    Set<String> issuers = linkedWays.issuersOf(account);
    return new WaysView(
        providers.all().stream()
            .map(
                provider ->
                    new WaysView.Line(
                        provider.name(),
                        provider.title(pages.visit(request).language()),
                        issuers.contains(provider.issuer().toString())))
            .toList(),
        linkedWays.hasPassword(account),
        request.getParameters().contains("linked"),
        fault.map(reason -> answers.sentence(request, reason)));
  }

  private static AccountId account(Authentication who) {
    return Subject.get(who).account();
  }
}
