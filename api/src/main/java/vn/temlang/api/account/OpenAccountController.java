package vn.temlang.api.account;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import java.util.UUID;
import vn.temlang.api.access.AccountId;
import vn.temlang.api.access.Action;
import vn.temlang.api.access.Needs;
import vn.temlang.api.problem.Problems;

/** Accounts of others. */
@Controller("/api/accounts")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Needs(Action.MANAGE_ACCOUNTS)
@ExecuteOn(TaskExecutors.BLOCKING)
class OpenAccountController {
  private final OpenAccount openAccount;
  private final Problems problems;

  OpenAccountController(OpenAccount openAccount, Problems problems) {
    this.openAccount = openAccount;
    this.problems = problems;
  }

  /** {@code loginName} is a telephone number, an e-mail address or another name. */
  record AccountBody(String loginName, String password) {}

  /** {@code loginName} as it is compared: a number in the form of E.164. */
  record AccountView(UUID id, LoginName.Kind kind, String loginName) {}

  /** An account without any role; the password is not stored again by a repeat. */
  @Put("/{id}")
  HttpResponse<?> put(UUID id, @Body AccountBody body) {
    return switch (openAccount.open(new AccountId(id), body.loginName(), body.password())) {
      case OpenAccount.Outcome.Opened(var name, boolean created) -> {
        AccountView view = new AccountView(id, name.kind(), name.value());
        yield created ? HttpResponse.created(view) : HttpResponse.ok(view);
      }
      case OpenAccount.Outcome.Refused(var reason) ->
          problems.answer(status(reason), reason.name(), List.of(), null);
    };
  }

  private static HttpStatus status(Enum<?> reason) {
    return reason == OpenAccount.Reason.CONFLICTING_REPEAT
            || reason == OpenAccount.Reason.LOGIN_NAME_TAKEN
        ? HttpStatus.CONFLICT
        : HttpStatus.UNPROCESSABLE_ENTITY;
  }
}
