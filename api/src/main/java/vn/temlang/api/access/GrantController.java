package vn.temlang.api.access;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.temlang.api.problem.Problems;

/** Roles that accounts have. */
@Controller("/api/grants")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Needs(Action.MANAGE_ACCOUNTS)
@ExecuteOn(TaskExecutors.BLOCKING)
class GrantController {
  private final GiveRole giveRole;
  private final Problems problems;

  GrantController(GiveRole giveRole, Problems problems) {
    this.giveRole = giveRole;
    this.problems = problems;
  }

  /**
   * {@code scopeValue} is empty for the whole, a code of 2 or 5 digits, {@code 29236/Ấp Chợ} or a
   * producer's id; without {@code until} the role counts for good.
   */
  record GrantBody(
      UUID accountId,
      Role role,
      Scope.Kind scopeKind,
      @Nullable String scopeValue,
      @Nullable Instant until) {}

  @Put("/{id}")
  HttpResponse<?> put(Authentication who, UUID id, @Body GrantBody body) {
    Grant grant =
        new Grant(
            body.role(),
            Scope.of(body.scopeKind(), Optional.ofNullable(body.scopeValue()).orElse("")),
            Optional.ofNullable(body.until()).map(end -> end.truncatedTo(ChronoUnit.MICROS)));
    GiveRole.Outcome outcome =
        giveRole.give(
            Subject.get(who), new Grants.Given(id, new AccountId(body.accountId()), grant));
    return switch (outcome) {
      case GiveRole.Outcome.Done(boolean created) ->
          created ? HttpResponse.created(body) : HttpResponse.ok(body);
      case GiveRole.Outcome.Refused(var reason) -> refused(reason);
    };
  }

  /** The role counts no more from the next request on; that it was given stays written. */
  @Delete("/{id}")
  HttpResponse<?> delete(Authentication who, UUID id) {
    return switch (giveRole.take(Subject.get(who), id)) {
      case GiveRole.Outcome.Done(boolean created) -> HttpResponse.noContent();
      case GiveRole.Outcome.Refused(var reason) -> refused(reason);
    };
  }

  private HttpResponse<?> refused(GiveRole.Reason reason) {
    HttpStatus status =
        switch (reason) {
          case NO_SUCH_GRANT -> HttpStatus.NOT_FOUND;
          case CONFLICTING_REPEAT, LAST_OPERATOR -> HttpStatus.CONFLICT;
          case ROLE_BEYOND_OWN,
              ROLE_NOT_IN_SUCH_SCOPE,
              ROLE_ENDS_BEFORE_IT_BEGINS,
              NO_SUCH_ACCOUNT ->
              HttpStatus.UNPROCESSABLE_ENTITY;
        };
    return problems.answer(status, reason.name(), List.of(), null);
  }
}
