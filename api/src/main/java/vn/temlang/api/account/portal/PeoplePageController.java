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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.access.Action;
import vn.temlang.api.access.Grant;
import vn.temlang.api.access.Needs;
import vn.temlang.api.access.Scope;
import vn.temlang.api.access.Subject;
import vn.temlang.api.account.invitation.Invitation;
import vn.temlang.api.account.invitation.Invite;
import vn.temlang.api.account.invitation.Issued;
import vn.temlang.api.account.people.ManageAccounts;
import vn.temlang.api.account.people.ManagedAccount;
import vn.temlang.api.audit.http.ShowsPersonalData;
import vn.temlang.api.page.Pages;
import vn.temlang.api.page.portal.PeopleView;
import vn.temlang.api.page.portal.RoleName;
import vn.temlang.api.page.text.Words;
import vn.temlang.api.page.view.Done;
import vn.temlang.api.page.view.Faults;
import vn.temlang.traceability.IdSource;
import vn.temlang.traceability.party.ProducerId;

/** Accounts that the asker manages, and invitations to more. */
@Controller("/portal/accounts")
@Hidden
@Secured(SecurityRule.IS_AUTHENTICATED)
@Needs(Action.MANAGE_ACCOUNTS)
@ExecuteOn(TaskExecutors.BLOCKING)
class PeoplePageController {
  private static final URI WITHDRAWN =
      URI.create("/portal/accounts" + Done.query(Done.Deed.INVITATION_WITHDRAWN));
  private static final int LIMIT = 200;

  private final ManageAccounts accounts;
  private final Invite invite;
  private final Places places;
  private final Cards cards;
  private final Answers answers;
  private final Pages pages;
  private final IdSource ids;

  PeoplePageController(
      ManageAccounts accounts,
      Invite invite,
      Places places,
      Cards cards,
      Answers answers,
      Pages pages,
      IdSource ids) {
    this.accounts = accounts;
    this.invite = invite;
    this.places = places;
    this.cards = cards;
    this.answers = answers;
    this.pages = pages;
    this.ids = ids;
  }

  @ShowsPersonalData
  @Get(produces = MediaType.TEXT_HTML)
  HttpResponse<byte[]> list(HttpRequest<?> request, Authentication who) {
    return pages.answer(request, view(request, who, "", Map.of(), Faults.none()));
  }

  /** Looks for part of a login name, which is a phone number mostly: it stands in no address. */
  @Post(produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<byte[]> search(
      HttpRequest<?> request, Authentication who, @Body Map<String, String> form) {
    String query = form.getOrDefault("q", "");
    return pages.answer(request, view(request, who, query, Map.of(), Faults.none()));
  }

  /** Answers the card at once: its code is in no address and cannot be asked for again. */
  @Post("/invitations")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<byte[]> invite(
      HttpRequest<?> request, Authentication who, @Body Map<String, String> form) {
    return switch (GrantForm.read(form)) {
      case GrantForm.Reading.Unclear(var reason) -> refused(request, who, form, reason);
      case GrantForm.Reading.Whole(var grant) -> invite(request, who, form, grant);
    };
  }

  private HttpResponse<byte[]> invite(
      HttpRequest<?> request, Authentication who, Map<String, String> form, Grant grant) {
    UUID id = Forms.id(form, "id").orElseGet(ids::next);
    String login = form.getOrDefault("login", "");
    return switch (invite.invite(Subject.get(who), id, login, grant)) {
      case Issued.Made(var invitation, var code) ->
          pages.answer(request, cards.card(invitation, code, ""));
      case Issued.MadeBefore() -> refused(request, who, form, Forms.Reason.CODE_SHOWN_BEFORE);
      case Issued.Refused(var reason) -> refused(request, who, form, reason);
    };
  }

  private HttpResponse<byte[]> refused(
      HttpRequest<?> request, Authentication who, Map<String, String> form, Enum<?> reason) {
    return pages.answer(
        request,
        HttpStatus.UNPROCESSABLE_ENTITY,
        view(request, who, "", form, answers.faults(request, reason, form)));
  }

  @Post("/invitations/{id}/withdraw")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> withdraw(HttpRequest<?> request, Authentication who, UUID id) {
    return invite.withdraw(Subject.get(who), id).isEmpty()
        ? HttpResponse.seeOther(WITHDRAWN)
        : answers.notFound(request);
  }

  private PeopleView view(
      HttpRequest<?> request,
      Authentication who,
      String query,
      Map<String, String> typed,
      Faults faults) {
    Subject by = Subject.get(who);
    Words words = pages.words(request);
    List<ManagedAccount> found = accounts.list(by, query, LIMIT + 1);
    List<ManagedAccount> shown = found.subList(0, Math.min(found.size(), LIMIT));
    List<Invitation> open = invite.open(by);
    Map<ProducerId, String> names = places.producersOf(scopes(shown, open));
    return new PeopleView(
        query,
        shown.stream().map(account -> line(account, names, words)).toList(),
        found.size() > LIMIT,
        open.stream().flatMap(one -> waiting(one, names, words).stream()).toList(),
        places.fields(by, words, typed),
        ids.next(),
        places.givesKeys(by),
        typed.getOrDefault("login", ""),
        faults);
  }

  private static List<Scope> scopes(List<ManagedAccount> accounts, List<Invitation> open) {
    List<Scope> scopes = new ArrayList<>();
    accounts.forEach(account -> account.grants().forEach(held -> scopes.add(held.grant().scope())));
    for (Invitation invitation : open) {
      if (invitation.purpose() instanceof Invitation.Purpose.Join(var name, var grant)) {
        scopes.add(grant.scope());
      }
    }
    return scopes;
  }

  private PeopleView.Line line(ManagedAccount account, Map<ProducerId, String> names, Words words) {
    return new PeopleView.Line(
        "/portal/accounts/" + account.id().value(),
        account.name(),
        account.grants().stream().map(held -> inWords(held.grant(), names, words)).toList(),
        account.openedAt());
  }

  private Optional<PeopleView.Waiting> waiting(
      Invitation invitation, Map<ProducerId, String> names, Words words) {
    return switch (invitation.purpose()) {
      case Invitation.Purpose.Join(var name, var grant) ->
          Optional.of(
              new PeopleView.Waiting(
                  invitation.id(),
                  name.value(),
                  inWords(grant, names, words),
                  invitation.expiresAt()));
      case Invitation.Purpose.Reset() -> Optional.empty();
    };
  }

  private String inWords(Grant grant, Map<ProducerId, String> names, Words words) {
    return words.text(RoleName.valueOf(grant.role().name()).word())
        + ": "
        + places.inWords(grant.scope(), names, words);
  }
}
