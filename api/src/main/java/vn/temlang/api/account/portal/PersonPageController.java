package vn.temlang.api.account.portal;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.access.AccountId;
import vn.temlang.api.access.Action;
import vn.temlang.api.access.GiveRole;
import vn.temlang.api.access.Grants;
import vn.temlang.api.access.Needs;
import vn.temlang.api.access.Scope;
import vn.temlang.api.access.Subject;
import vn.temlang.api.account.LoginName;
import vn.temlang.api.account.factor.ResetFactors;
import vn.temlang.api.account.invitation.Issued;
import vn.temlang.api.account.invitation.ResetInPerson;
import vn.temlang.api.account.people.ManageAccounts;
import vn.temlang.api.account.people.ManagedAccount;
import vn.temlang.api.audit.http.ShowsPersonalData;
import vn.temlang.api.page.Pages;
import vn.temlang.api.page.portal.PersonView;
import vn.temlang.api.page.portal.RoleName;
import vn.temlang.api.page.text.Formats;
import vn.temlang.api.page.text.Words;
import vn.temlang.api.page.view.Done;
import vn.temlang.api.page.view.Faults;
import vn.temlang.traceability.IdSource;
import vn.temlang.traceability.party.ProducerId;

/** One account that the asker manages: its roles, a new password, its end. */
@Controller("/portal/accounts/{account}")
@Hidden
@Secured(SecurityRule.IS_AUTHENTICATED)
@Needs(Action.MANAGE_ACCOUNTS)
@ExecuteOn(TaskExecutors.BLOCKING)
class PersonPageController {
  private final ManageAccounts accounts;
  private final GiveRole giveRole;
  private final ResetInPerson resetInPerson;
  private final ResetFactors resetFactors;
  private final Places places;
  private final Cards cards;
  private final Answers answers;
  private final Pages pages;
  private final IdSource ids;

  PersonPageController(
      ManageAccounts accounts,
      GiveRole giveRole,
      ResetInPerson resetInPerson,
      ResetFactors resetFactors,
      Places places,
      Cards cards,
      Answers answers,
      Pages pages,
      IdSource ids) {
    this.accounts = accounts;
    this.giveRole = giveRole;
    this.resetInPerson = resetInPerson;
    this.resetFactors = resetFactors;
    this.places = places;
    this.cards = cards;
    this.answers = answers;
    this.pages = pages;
    this.ids = ids;
  }

  @ShowsPersonalData
  @Get(produces = MediaType.TEXT_HTML)
  HttpResponse<byte[]> person(HttpRequest<?> request, Authentication who, UUID account) {
    return show(request, who, account, Map.of(), Faults.none());
  }

  @Post("/grants")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> give(
      HttpRequest<?> request, Authentication who, UUID account, @Body Map<String, String> form) {
    if (accounts.find(Subject.get(who), new AccountId(account)).isEmpty()) {
      return answers.notFound(request);
    }
    Optional<Enum<?>> refusal =
        switch (GrantForm.read(form)) {
          case GrantForm.Reading.Unclear(var reason) -> Optional.of(reason);
          case GrantForm.Reading.Whole(var grant) ->
              refusal(
                  giveRole.give(
                      Subject.get(who),
                      new Grants.Given(
                          Forms.id(form, "id").orElseGet(ids::next),
                          new AccountId(account),
                          grant)));
        };
    return after(request, who, account, form, refusal, Done.query(Done.Deed.ROLE_GIVEN));
  }

  @Post("/grants/{grant}/revoke")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> revoke(HttpRequest<?> request, Authentication who, UUID account, UUID grant) {
    return after(
        request,
        who,
        account,
        Map.of(),
        refusal(giveRole.take(Subject.get(who), grant)),
        Done.query(Done.Deed.ROLE_TAKEN, grant));
  }

  private static Optional<Enum<?>> refusal(GiveRole.Outcome outcome) {
    return switch (outcome) {
      case GiveRole.Outcome.Done(boolean created) -> Optional.empty();
      case GiveRole.Outcome.Refused(var reason) -> Optional.of(reason);
    };
  }

  @Post("/close")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> close(HttpRequest<?> request, Authentication who, UUID account) {
    return switch (accounts.close(Subject.get(who), new AccountId(account))) {
      case ManageAccounts.Outcome.Closed() ->
          HttpResponse.seeOther(
              URI.create("/portal/accounts" + Done.query(Done.Deed.ACCOUNT_CLOSED)));
      case ManageAccounts.Outcome.Refused(var reason) ->
          refused(request, who, account, Map.of(), reason);
    };
  }

  /** For somebody in person who has lost telephone and recovery codes. */
  @Post("/factor/reset")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> resetFactor(HttpRequest<?> request, Authentication who, UUID account) {
    Optional<ResetFactors.Reason> refusal =
        resetFactors.reset(Subject.get(who), new AccountId(account));
    return after(request, who, account, Map.of(), refusal, Done.query(Done.Deed.FACTOR_RESET));
  }

  /** Answers the card at once: its code is in no address and cannot be asked for again. */
  @Post("/reset")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> reset(
      HttpRequest<?> request, Authentication who, UUID account, @Body Map<String, String> form) {
    Subject by = Subject.get(who);
    AccountId whose = new AccountId(account);
    String owner =
        accounts
            .find(by, whose)
            .flatMap(seen -> seen.names().stream().findFirst())
            .map(LoginName::masked)
            .orElse("");
    return switch (resetInPerson.reset(by, Forms.id(form, "id").orElseGet(ids::next), whose)) {
      case Issued.Made(var invitation, var code) ->
          pages.answer(request, cards.card(invitation, code, owner));
      case Issued.MadeBefore() ->
          refused(request, who, account, Map.of(), Forms.Reason.CODE_SHOWN_BEFORE);
      case Issued.Refused(var reason) -> refused(request, who, account, Map.of(), reason);
    };
  }

  /**
   * The page again where something did not go, so that a reload sends nothing twice. Who took the
   * last role that let them see an account goes on with the list.
   */
  private HttpResponse<?> after(
      HttpRequest<?> request,
      Authentication who,
      UUID account,
      Map<String, String> typed,
      Optional<? extends Enum<?>> refusal,
      String done) {
    if (refusal.isPresent()) {
      return refused(request, who, account, typed, refusal.get());
    }
    boolean seen = accounts.find(Subject.get(who), new AccountId(account)).isPresent();
    return HttpResponse.seeOther(
        URI.create("/portal/accounts" + (seen ? "/" + account : "") + done));
  }

  private HttpResponse<byte[]> refused(
      HttpRequest<?> request,
      Authentication who,
      UUID account,
      Map<String, String> typed,
      Enum<?> reason) {
    return show(request, who, account, typed, answers.faults(request, reason, typed));
  }

  private HttpResponse<byte[]> show(
      HttpRequest<?> request,
      Authentication who,
      UUID account,
      Map<String, String> typed,
      Faults faults) {
    Subject by = Subject.get(who);
    Optional<ManagedAccount> seen = accounts.find(by, new AccountId(account));
    if (seen.isEmpty()) {
      return answers.notFound(request);
    }
    HttpStatus status = faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
    return pages.answer(request, status, view(by, seen.get(), pages.words(request), typed, faults));
  }

  private PersonView view(
      Subject by, ManagedAccount account, Words words, Map<String, String> typed, Faults faults) {
    Map<ProducerId, String> names =
        places.producersOf(
            account.grants().stream().<Scope>map(held -> held.grant().scope()).toList());
    return new PersonView(
        "/portal/accounts/" + account.id().value(),
        account.names().stream().map(LoginName::value).toList(),
        account.openedAt(),
        account.grants().stream().map(held -> line(held, names, words)).toList(),
        accounts.manages(by, account.id()),
        resetFactors.offers(by, account.id()),
        places.fields(by, words, typed),
        ids.next(),
        faults);
  }

  private static LocalDate lastDay(Instant end) {
    return LocalDate.ofInstant(end.minusMillis(1), Formats.VIET_NAM);
  }

  private PersonView.Line line(
      ManagedAccount.Held held, Map<ProducerId, String> names, Words words) {
    return new PersonView.Line(
        held.id(),
        words.text(RoleName.valueOf(held.grant().role().name()).word()),
        places.inWords(held.grant().scope(), names, words),
        held.givenAt(),
        held.grant().until().map(PersonPageController::lastDay),
        held.givenBy());
  }
}
