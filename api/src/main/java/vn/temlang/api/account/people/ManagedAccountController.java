package vn.temlang.api.account.people;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.temlang.api.access.AccountId;
import vn.temlang.api.access.Action;
import vn.temlang.api.access.Needs;
import vn.temlang.api.access.Role;
import vn.temlang.api.access.Scope;
import vn.temlang.api.access.Subject;
import vn.temlang.api.account.LoginName;
import vn.temlang.api.audit.http.ShowsPersonalData;
import vn.temlang.api.problem.Problems;

/** Accounts that the asker manages. */
@Controller("/api/accounts")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Needs(Action.MANAGE_ACCOUNTS)
@ExecuteOn(TaskExecutors.BLOCKING)
class ManagedAccountController {
  private static final int LIMIT = 200;

  private final ManageAccounts accounts;
  private final Problems problems;

  ManagedAccountController(ManageAccounts accounts, Problems problems) {
    this.accounts = accounts;
    this.problems = problems;
  }

  /** An account and those of its roles that the asker could have given. */
  record AccountAnswer(
      UUID id, List<String> loginNames, Instant openedAt, List<GrantAnswer> grants) {
    static AccountAnswer of(ManagedAccount account) {
      return new AccountAnswer(
          account.id().value(),
          account.names().stream().map(LoginName::value).toList(),
          account.openedAt(),
          account.grants().stream().map(GrantAnswer::of).toList());
    }
  }

  /** A role; without {@code until} it counts for good. */
  record GrantAnswer(
      UUID id,
      Role role,
      Scope.Kind scopeKind,
      String scopeValue,
      Instant givenAt,
      @Nullable Instant until) {
    static GrantAnswer of(ManagedAccount.Held held) {
      return new GrantAnswer(
          held.id(),
          held.grant().role(),
          held.grant().scope().kind(),
          held.grant().scope().value(),
          held.givenAt(),
          held.grant().until().orElse(null));
    }
  }

  /** Part of a login name; it may be a phone number, and so stands in no address. */
  record SearchBody(String q) {}

  /** Open accounts by name, at most 200. */
  @ShowsPersonalData
  @Get
  List<AccountAnswer> list(Authentication who) {
    return found(who, "");
  }

  /** Those whose login name holds what is looked for, at most 200. */
  @Post("/search")
  List<AccountAnswer> search(Authentication who, @Body SearchBody body) {
    return found(who, body.q());
  }

  private List<AccountAnswer> found(Authentication who, String query) {
    return accounts.list(Subject.get(who), query, LIMIT).stream().map(AccountAnswer::of).toList();
  }

  @ShowsPersonalData
  @Get("/{id}")
  HttpResponse<?> find(Authentication who, UUID id) {
    return accounts
        .find(Subject.get(who), new AccountId(id))
        .<HttpResponse<?>>map(account -> HttpResponse.ok(AccountAnswer.of(account)))
        .orElseGet(() -> refused(ManageAccounts.Reason.NO_SUCH_ACCOUNT));
  }

  /** Closes an account for good: its sessions and its password go, its login names become free. */
  @Delete("/{id}")
  HttpResponse<?> close(Authentication who, UUID id) {
    return switch (accounts.close(Subject.get(who), new AccountId(id))) {
      case ManageAccounts.Outcome.Closed() -> HttpResponse.noContent();
      case ManageAccounts.Outcome.Refused(var reason) -> refused(reason);
    };
  }

  private HttpResponse<?> refused(ManageAccounts.Reason reason) {
    HttpStatus status =
        switch (reason) {
          case NO_SUCH_ACCOUNT -> HttpStatus.NOT_FOUND;
          case ACCOUNT_BEYOND_OWN -> HttpStatus.UNPROCESSABLE_ENTITY;
          case LAST_OPERATOR -> HttpStatus.CONFLICT;
        };
    return problems.answer(status, reason.name(), List.of(), null);
  }
}
