package vn.temlang.api.account.factor.passkey;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.access.AccountId;

/**
 * A passkey of an account.
 *
 * @param name by which its owner knows it, 1 to 60 characters
 */
public record Passkey(
    UUID id,
    AccountId account,
    String name,
    Credential credential,
    Instant madeAt,
    Optional<Instant> usedAt) {}
