package vn.temlang.api.account.factor.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.exceptions.HttpStatusException;
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
import java.util.function.Supplier;
import vn.temlang.api.access.Action;
import vn.temlang.api.access.Needs;
import vn.temlang.api.access.Subject;
import vn.temlang.api.account.ClientAddress;
import vn.temlang.api.account.Session;
import vn.temlang.api.account.Sessions;
import vn.temlang.api.account.factor.RecoveryCode;
import vn.temlang.api.account.factor.RecoveryCodes;
import vn.temlang.api.account.factor.SetUpTotp;
import vn.temlang.api.account.factor.passkey.ProveAgain;
import vn.temlang.api.account.factor.passkey.RegisterPasskey;
import vn.temlang.api.account.factor.passkey.RemoveFactor;
import vn.temlang.api.audit.http.AuditNotes;
import vn.temlang.api.page.Pages;
import vn.temlang.api.page.portal.FactorFault;

/** The second factor of the own account; a program has none. */
@Controller("/portal/account/factor")
@Hidden
@Secured(SecurityRule.IS_AUTHENTICATED)
@Needs(Action.OWN_FACTOR)
@ExecuteOn(TaskExecutors.BLOCKING)
class FactorController {
  private static final URI PAGE = URI.create("/portal/account/factor");

  private final SetUpTotp setUpTotp;
  private final RegisterPasskey registerPasskey;
  private final RecoveryCodes recoveryCodes;
  private final RemoveFactor removeFactor;
  private final ProveAgain proveAgain;
  private final Sessions sessions;
  private final FactorViews views;
  private final ClientAddress address;
  private final Pages pages;

  FactorController(
      SetUpTotp setUpTotp,
      RegisterPasskey registerPasskey,
      RecoveryCodes recoveryCodes,
      RemoveFactor removeFactor,
      ProveAgain proveAgain,
      Sessions sessions,
      FactorViews views,
      ClientAddress address,
      Pages pages) {
    this.setUpTotp = setUpTotp;
    this.registerPasskey = registerPasskey;
    this.recoveryCodes = recoveryCodes;
    this.removeFactor = removeFactor;
    this.proveAgain = proveAgain;
    this.sessions = sessions;
    this.views = views;
    this.address = address;
    this.pages = pages;
  }

  @Get(produces = MediaType.TEXT_HTML)
  HttpResponse<byte[]> factors(HttpRequest<?> request, Authentication who) {
    return pages.answer(
        request, views.view(request, who, session(who), List.of(), Optional.empty()));
  }

  @Post("/totp")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> begin(
      HttpRequest<?> request, Authentication who, @Body Map<String, String> form) {
    Session session = session(who);
    return password(request, session, form)
        .<HttpResponse<?>>map(doubt -> again(request, who, FactorFault.valueOf(doubt.name())))
        .orElseGet(
            () -> {
              setUpTotp.begin(session.account());
              return HttpResponse.seeOther(PAGE);
            });
  }

  @Post("/totp/confirm")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> confirm(
      HttpRequest<?> request, Authentication who, @Body Map<String, String> form) {
    Session session = session(who);
    return switch (setUpTotp.confirm(session.account(), form.getOrDefault("code", ""))) {
      case SetUpTotp.Outcome.SetUp(var codes) -> setUp(request, who, codes);
      case SetUpTotp.Outcome.WrongCode() -> again(request, who, FactorFault.FIRST_CODE_WRONG);
      case SetUpTotp.Outcome.NotBegun() -> again(request, who, FactorFault.NOT_BEGUN);
    };
  }

  @Post("/passkeys")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> register(
      HttpRequest<?> request, Authentication who, @Body Map<String, String> form) {
    Session session = session(who);
    return password(request, session, form)
        .<HttpResponse<?>>map(doubt -> again(request, who, FactorFault.valueOf(doubt.name())))
        .orElseGet(() -> register(request, who, session, form));
  }

  private HttpResponse<?> register(
      HttpRequest<?> request, Authentication who, Session session, Map<String, String> form) {
    return switch (registerPasskey.register(
        session.account(),
        session.id(),
        form.getOrDefault("name", ""),
        form.getOrDefault("passkey", ""))) {
      case RegisterPasskey.Outcome.Added(var codes) -> setUp(request, who, codes);
      case RegisterPasskey.Outcome.Refused(var reason) ->
          again(request, who, FactorFault.valueOf(reason.name()));
    };
  }

  /** Ten new recovery codes. */
  @Post("/codes")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> codes(
      HttpRequest<?> request, Authentication who, @Body Map<String, String> form) {
    Session session = session(who);
    return proven(
        request, who, form, () -> shown(request, who, recoveryCodes.renew(session.account())));
  }

  @Post("/remove")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> remove(
      HttpRequest<?> request, Authentication who, @Body Map<String, String> form) {
    Optional<RemoveFactor.Which> which = FactorForms.which(form);
    return which.isEmpty()
        ? HttpResponse.seeOther(PAGE)
        : proven(
            request,
            who,
            form,
            () ->
                removeFactor.remove(Subject.get(who), which.get())
                    ? HttpResponse.seeOther(PAGE)
                    : again(request, who, FactorFault.LAST));
  }

  /** Does what is wished after password and factor were right. */
  private HttpResponse<?> proven(
      HttpRequest<?> request,
      Authentication who,
      Map<String, String> form,
      Supplier<HttpResponse<?>> wish) {
    Session session = session(who);
    return password(request, session, form)
        .or(
            () ->
                proveAgain.factor(
                    session.account(), session.id(), FactorForms.given(form), address.of(request)))
        .<HttpResponse<?>>map(doubt -> again(request, who, FactorFault.valueOf(doubt.name())))
        .orElseGet(wish);
  }

  private Optional<ProveAgain.Doubt> password(
      HttpRequest<?> request, Session session, Map<String, String> form) {
    return proveAgain.password(
        session.account(), form.getOrDefault("password", ""), address.of(request));
  }

  /** Whoever signed in without the factor is out, and this session counts as having shown it. */
  private HttpResponse<?> setUp(
      HttpRequest<?> request, Authentication who, List<RecoveryCode> codes) {
    sessions.proveAndEndOthers(session(who));
    return codes.isEmpty() ? HttpResponse.seeOther(PAGE) : shown(request, who, codes);
  }

  private HttpResponse<?> shown(
      HttpRequest<?> request, Authentication who, List<RecoveryCode> codes) {
    return pages.answer(request, views.view(request, who, session(who), codes, Optional.empty()));
  }

  private HttpResponse<?> again(HttpRequest<?> request, Authentication who, FactorFault fault) {
    AuditNotes.of(request).reason(fault);
    return pages.answer(
        request,
        fault == FactorFault.WAIT ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_ENTITY,
        views.view(request, who, session(who), List.of(), Optional.of(fault)));
  }

  private static Session session(Authentication who) {
    return Session.of(who)
        .orElseThrow(
            () -> new HttpStatusException(HttpStatus.FORBIDDEN, HttpStatus.FORBIDDEN.getReason()));
  }
}
