package vn.temlang.api.account.invitation;

import io.micronaut.http.HttpHeaders;
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
import vn.temlang.api.access.AccountId;
import vn.temlang.api.access.Action;
import vn.temlang.api.access.Grant;
import vn.temlang.api.access.Needs;
import vn.temlang.api.access.Role;
import vn.temlang.api.access.Scope;
import vn.temlang.api.access.Subject;
import vn.temlang.api.problem.Problems;

/** One-time codes for people: to open an account, or to take a new password. */
@Controller("/api")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Needs(Action.MANAGE_ACCOUNTS)
@ExecuteOn(TaskExecutors.BLOCKING)
class InvitationController {
  private final Invite invite;
  private final ResetInPerson resetInPerson;
  private final InvitationLinks links;
  private final Problems problems;

  InvitationController(
      Invite invite, ResetInPerson resetInPerson, InvitationLinks links, Problems problems) {
    this.invite = invite;
    this.resetInPerson = resetInPerson;
    this.links = links;
    this.problems = problems;
  }

  /**
   * {@code loginName}, {@code role} and {@code scopeKind} with {@code scopeValue} as for accounts
   * and grants.
   */
  record InvitationBody(
      String loginName,
      Role role,
      Scope.Kind scopeKind,
      @Nullable String scopeValue,
      @Nullable Instant until) {}

  /** Whose password is lost. */
  record ResetBody(UUID accountId) {}

  /** {@code code} and {@code link} are told once: a repeat of the same id has neither. */
  record CodeAnswer(
      UUID id, @Nullable String code, @Nullable String link, @Nullable Instant expiresAt) {}

  /** Invites somebody; the account comes into being when the code is used. */
  @Put("/invitations/{id}")
  HttpResponse<?> invite(Authentication who, UUID id, @Body InvitationBody body) {
    Grant grant =
        new Grant(
            body.role(),
            Scope.of(body.scopeKind(), Optional.ofNullable(body.scopeValue()).orElse("")),
            Optional.ofNullable(body.until()).map(end -> end.truncatedTo(ChronoUnit.MICROS)));
    return answer(id, invite.invite(Subject.get(who), id, body.loginName(), grant));
  }

  /** Takes an invitation back that was not used. */
  @Delete("/invitations/{id}")
  HttpResponse<?> withdraw(Authentication who, UUID id) {
    return invite
        .withdraw(Subject.get(who), id)
        .<HttpResponse<?>>map(this::refused)
        .orElseGet(HttpResponse::noContent);
  }

  /** A code for somebody who stands before the asker; all of their sessions end. */
  @Put("/resets/{id}")
  HttpResponse<?> reset(Authentication who, UUID id, @Body ResetBody body) {
    return answer(id, resetInPerson.reset(Subject.get(who), id, new AccountId(body.accountId())));
  }

  private HttpResponse<?> answer(UUID id, Issued issued) {
    return switch (issued) {
      case Issued.Made(var invitation, var code) ->
          HttpResponse.created(new CodeAnswer(id, code, links.link(code), invitation.expiresAt()))
              .header(HttpHeaders.CACHE_CONTROL, "no-store");
      case Issued.MadeBefore() -> HttpResponse.ok(new CodeAnswer(id, null, null, null));
      case Issued.Refused(var reason) -> refused(reason);
    };
  }

  private HttpResponse<?> refused(Enum<?> reason) {
    HttpStatus status =
        switch (reason.name()) {
          case "NO_SUCH_INVITATION", "NO_SUCH_ACCOUNT" -> HttpStatus.NOT_FOUND;
          case "CONFLICTING_REPEAT", "LOGIN_NAME_TAKEN" -> HttpStatus.CONFLICT;
          default -> HttpStatus.UNPROCESSABLE_ENTITY;
        };
    return problems.answer(status, reason.name(), List.of(), null);
  }
}
