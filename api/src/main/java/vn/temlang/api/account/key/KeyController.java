package vn.temlang.api.account.key;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.temlang.api.access.AccountId;
import vn.temlang.api.access.Action;
import vn.temlang.api.access.Needs;
import vn.temlang.api.access.Scope;
import vn.temlang.api.access.Subject;
import vn.temlang.api.problem.Problems;

/** Keys of programs. */
@Controller("/api/keys")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Needs(Action.MANAGE_KEYS)
@ExecuteOn(TaskExecutors.BLOCKING)
class KeyController {
  private final ManageKeys keys;
  private final Problems problems;

  KeyController(ManageKeys keys, Problems problems) {
    this.keys = keys;
    this.problems = problems;
  }

  /** Scope as of a grant; {@code until} at most 366 days away. */
  record KeyBody(String label, Scope.Kind scopeKind, @Nullable String scopeValue, Instant until) {}

  /** {@code token} is told once: a repeat of the same id, and the list, have none. */
  record KeyAnswer(
      UUID id,
      @Nullable String label,
      Scope.@Nullable Kind scopeKind,
      @Nullable String scopeValue,
      @Nullable Instant madeAt,
      @Nullable Instant until,
      @Nullable Instant usedAt,
      @Nullable String token) {
    static KeyAnswer of(ApiKey key, @Nullable String token) {
      return new KeyAnswer(
          key.id().value(),
          key.label(),
          key.scope().kind(),
          key.scope().value(),
          key.madeAt(),
          key.expiresAt(),
          key.usedAt().orElse(null),
          token);
    }
  }

  /** Keys that were not revoked, the newest first. */
  @Get
  List<KeyAnswer> list(Authentication who) {
    return keys.list(Subject.get(who)).stream().map(key -> KeyAnswer.of(key, null)).toList();
  }

  @Put("/{id}")
  HttpResponse<?> put(Authentication who, UUID id, @Body KeyBody body) {
    Scope scope = Scope.of(body.scopeKind(), Optional.ofNullable(body.scopeValue()).orElse(""));
    return answer(
        id, keys.make(Subject.get(who), new AccountId(id), body.label(), scope, body.until()));
  }

  /** The key opens nothing from the next request on. */
  @Delete("/{id}")
  HttpResponse<?> delete(Authentication who, UUID id) {
    return answer(id, keys.revoke(Subject.get(who), new AccountId(id)));
  }

  private HttpResponse<?> answer(UUID id, ManageKeys.Outcome outcome) {
    return switch (outcome) {
      case ManageKeys.Outcome.Made(var key, var token) ->
          HttpResponse.created(KeyAnswer.of(key, token))
              .header(HttpHeaders.CACHE_CONTROL, "no-store");
      case ManageKeys.Outcome.MadeBefore() ->
          HttpResponse.ok(new KeyAnswer(id, null, null, null, null, null, null, null));
      case ManageKeys.Outcome.Revoked() -> HttpResponse.noContent();
      case ManageKeys.Outcome.Refused(var reason) ->
          problems.answer(status(reason.name()), reason.name(), List.of(), null);
    };
  }

  private static HttpStatus status(String reason) {
    return switch (reason) {
      case "NO_SUCH_KEY" -> HttpStatus.NOT_FOUND;
      case "CONFLICTING_REPEAT" -> HttpStatus.CONFLICT;
      default -> HttpStatus.UNPROCESSABLE_ENTITY;
    };
  }
}
