package vn.temlang.api.account;

import io.micronaut.security.authentication.Authentication;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.access.AccountId;

/**
 * A session that runs.
 *
 * @param id its public name; its token is another thing and known to the browser alone
 * @param usedAt to the minute
 */
public record Session(
    UUID id,
    AccountId account,
    Device device,
    SignedInBy signedInBy,
    Instant startedAt,
    Instant usedAt) {
  /** That in which somebody signed in asks; none for programs. */
  public static Optional<Session> of(Authentication who) {
    return Optional.ofNullable(who.getAttributes().get(SessionFetcher.SESSION))
        .map(Session.class::cast);
  }
}
