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
    Words words = pages.words(request);
    return askOf(
        request,
        who,
        account,
        "/close",
        person ->
            new Question(
                words.text("confirm.close", person.name()),
                List.of(
                    words.text("confirm.close.first"),
                    words.text("confirm.close.second"),
                    words.text("people.close.hint")),
                Map.of(),
                words.text("people.close.button")));
  }

  @ShowsPersonalData
  @Get(uri = "/accounts/{account}/reset", produces = MediaType.TEXT_HTML)
  HttpResponse<byte[]> reset(HttpRequest<?> request, Authentication who, UUID account) {
    Words words = pages.words(request);
    return askOf(
        request,
        who,
        account,
        "/reset",
        person ->
            new Question(
                words.text("confirm.reset", person.name()),
                List.of(
                    words.text("confirm.reset.first"),
                    words.text("confirm.reset.second"),
                    words.text("confirm.reset.third")),
                Map.of("id", ids.next().toString()),
                words.text("people.reset.button")));
  }

  /** What is asked about an account. */
  private record Question(
      String title, List<String> consequences, Map<String, String> fields, String button) {}

  private HttpResponse<byte[]> askOf(
      HttpRequest<?> request,
      Authentication who,
      UUID account,
      String act,
      Function<ManagedAccount, Question> question) {
    String page = LIST + "/" + account;
    return ask(
        request,
        managed(who, account),
        person -> {
          Question asked = question.apply(person);
          return Optional.of(
              new ConfirmView(
                  asked.title(),
                  asked.consequences(),
                  page + act,
                  asked.fields(),
                  asked.button(),
                  page));
        });
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
