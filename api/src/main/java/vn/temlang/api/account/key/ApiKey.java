package vn.temlang.api.account.key;

import java.time.Instant;
import java.util.Optional;
import vn.temlang.api.access.AccountId;
import vn.temlang.api.access.Scope;

/**
 * A key of a program: an account without a name, with the one role {@code API_KEY} in one scope.
 *
 * @param label what it is for, in the words of who made it
 * @param usedAt to the minute
 */
public record ApiKey(
    AccountId id,
    String label,
    Scope scope,
    AccountId madeBy,
    Instant madeAt,
    Instant expiresAt,
    Optional<Instant> usedAt) {}
