package vn.temlang.api.account.invitation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.access.AccountId;
import vn.temlang.api.access.Grant;
import vn.temlang.api.account.LoginName;

/**
 * What a one-time code is good for.
 *
 * @param account that it opens, or that gets a new password
 * @param madeBy who made it; nobody where a person asked for a message
 */
public record Invitation(
    UUID id,
    Purpose purpose,
    AccountId account,
    Optional<AccountId> madeBy,
    Instant madeAt,
    Instant expiresAt) {
  /** A card may wait for the household's child to come home with a telephone. */
  static final Duration TO_JOIN = Duration.ofDays(7);

  /** A person who stands in the office sets the password at once. */
  static final Duration TO_RESET = Duration.ofDays(1);

  static final Duration TO_RESET_BY_MESSAGE = Duration.ofHours(1);

  /** What happens when it is used. */
  public sealed interface Purpose {
    /** Opens an account of this name with this role. */
    record Join(LoginName name, Grant grant) implements Purpose {}

    /** Gives an account a new password. */
    record Reset() implements Purpose {}
  }
}
