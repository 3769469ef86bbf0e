package vn.temlang.api.account.portal;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.temlang.api.access.AccountId;
import vn.temlang.api.access.Action;
import vn.temlang.api.access.Needs;
import vn.temlang.api.access.Subject;
import vn.temlang.api.account.invitation.Invite;
import vn.temlang.api.account.key.ManageKeys;
import vn.temlang.api.account.people.ManageAccounts;
import vn.temlang.api.account.people.ManagedAccount;
import vn.temlang.api.audit.http.ShowsPersonalData;
import vn.temlang.api.page.Pages;
import vn.temlang.api.page.portal.RoleName;
import vn.temlang.api.page.text.Words;
import vn.temlang.api.page.view.ConfirmView;
import vn.temlang.traceability.IdSource;

/** Asks before roles, accounts, cards and keys are taken away; the question changes nothing. */
@Controller("/portal")
@Hidden
@Secured(SecurityRule.IS_AUTHENTICATED)
@Needs(Action.MANAGE_ACCOUNTS)
@ExecuteOn(TaskExecutors.BLOCKING)
class ConfirmPageController {
  private static final String LIST = "/portal/accounts";

  private final ManageAccounts accounts;
  private final ManageKeys keys;
  private final Invite invite;
  private final Places places;
  private final Answers answers;
  private final Pages pages;
  private final IdSource ids;

  ConfirmPageController(
      ManageAccounts accounts,
      ManageKeys keys,
      Invite invite,
      Places places,
      Answers answers,
      Pages pages,
      IdSource ids) {
    this.accounts = accounts;
    this.keys = keys;
    this.invite = invite;
    this.places = places;
    this.answers = answers;
    this.pages = pages;
    this.ids = ids;
  }

  @ShowsPersonalData
  @Get(uri = "/accounts/{account}/grants/{grant}/revoke", produces = MediaType.TEXT_HTML)
  HttpResponse<byte[]> revoke(
      HttpRequest<?> request, Authentication who, UUID account, UUID grant) {
    Words words = pages.words(request);
    return ask(
        request,
        accounts.find(Subject.get(who), new AccountId(account)),
        person ->
            person.grants().stream()
                .filter(held -> held.id().equals(grant))
                .findFirst()
                .map(held -> takeRole(person, held, words)));
  }

  private ConfirmView takeRole(ManagedAccount person, ManagedAccount.Held held, Words words) {
    String page = LIST + "/" + person.id().value();
    String role =
        words.text(RoleName.valueOf(held.grant().role().name()).word())
            + ": "
            + places.inWords(
                held.grant().scope(), places.producersOf(List.of(held.grant().scope())), words);
    return new ConfirmView(
        words.text("confirm.role", person.name()),
        List.of(
            words.text("confirm.role.first", role),
            words.text("confirm.role.second"),
            words.text("confirm.undo")),
        page + "/grants/" + held.id() + "/revoke",
        Map.of(),
        words.text("people.revoke"),
        page);
  }

  @ShowsPersonalData
  @Get(uri = "/accounts/{account}/close", produces = MediaType.TEXT_HTML)
  HttpResponse<byte[]> close(HttpRequest<?> request, Authentication who, UUID account) {
    return askOf(request, who, account, "close", "people.close.hint", Map.of());
  }

  @ShowsPersonalData
  @Get(uri = "/accounts/{account}/reset", produces = MediaType.TEXT_HTML)
  HttpResponse<byte[]> reset(HttpRequest<?> request, Authentication who, UUID account) {
    return askOf(
        request, who, account, "reset", "confirm.reset.third", Map.of("id", ids.next().toString()));
  }

  private HttpResponse<byte[]> askOf(
      HttpRequest<?> request,
      Authentication who,
      UUID account,
      String act,
      String third,
      Map<String, String> fields) {
    Words words = pages.words(request);
    String page = LIST + "/" + account;
    String question = "confirm." + act;
    return ask(
        request,
        managed(who, account),
        person ->
            Optional.of(
                new ConfirmView(
                    words.text(question, person.name()),
                    List.of(
                        words.text(question + ".first"),
                        words.text(question + ".second"),
                        words.text(third)),
                    page + "/" + act,
                    fields,
                    words.text("people." + act + ".button"),
                    page)));
  }

  private Optional<ManagedAccount> managed(Authentication who, UUID account) {
    Subject by = Subject.get(who);
    AccountId id = new AccountId(account);
    return accounts.find(by, id).filter(person -> accounts.manages(by, id));
  }

  @ShowsPersonalData
  @Get(uri = "/accounts/invitations/{id}/withdraw", produces = MediaType.TEXT_HTML)
  HttpResponse<byte[]> withdraw(HttpRequest<?> request, Authentication who, UUID id) {
    Words words = pages.words(request);
    return ask(
        request,
        invite.open(Subject.get(who)).stream().filter(open -> open.id().equals(id)).findFirst(),
        open ->
            Optional.of(
                new ConfirmView(
                    words.text("confirm.invitation"),
                    List.of(
                        words.text("confirm.invitation.first"),
                        words.text("confirm.invitation.second")),
                    LIST + "/invitations/" + id + "/withdraw",
                    Map.of(),
                    words.text("people.withdraw"),
                    LIST)));
  }

  @Needs(Action.MANAGE_KEYS)
  @Get(uri = "/keys/{key}/revoke", produces = MediaType.TEXT_HTML)
  HttpResponse<byte[]> revokeKey(HttpRequest<?> request, Authentication who, UUID key) {
    Words words = pages.words(request);
    return ask(
        request,
        keys.list(Subject.get(who)).stream()
            .filter(one -> one.id().value().equals(key))
            .findFirst(),
        one ->
            Optional.of(
                new ConfirmView(
                    words.text("confirm.key", one.label()),
                    List.of(words.text("confirm.key.first"), words.text("confirm.key.second")),
                    "/portal/keys/" + key + "/revoke",
                    Map.of(),
                    words.text("keys.revoke"),
                    "/portal/keys")));
  }

  private <T> HttpResponse<byte[]> ask(
      HttpRequest<?> request, Optional<T> thing, Function<T, Optional<ConfirmView>> question) {
    return thing
        .flatMap(question)
        .<HttpResponse<byte[]>>map(view -> pages.answer(request, view))
        .orElseGet(() -> answers.notFound(request));
  }
}
