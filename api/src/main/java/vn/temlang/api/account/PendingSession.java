package vn.temlang.api.account;

import io.micronaut.http.HttpRequest;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.access.AccountId;

/**
 * The session of somebody who gave the right password and owes the second factor: to every route
 * but those that take the factor it is no session at all.
 *
 * @param id of the session
 * @param by what it was opened by
 */
public record PendingSession(UUID id, AccountId account, SignedInBy by) {
  private static final String ATTRIBUTE = "temlang.pending-session";

  void on(HttpRequest<?> request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  /** That in which a request is made. */
  public static Optional<PendingSession> of(HttpRequest<?> request) {
    return request.getAttribute(ATTRIBUTE, PendingSession.class);
  }
}
