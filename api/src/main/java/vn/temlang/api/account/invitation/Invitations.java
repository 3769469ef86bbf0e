package vn.temlang.api.account.invitation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.access.AccountId;

/** Keeps invitations under the hash of their code. */
public interface Invitations {
  /** An invitation and what became of it. */
  record Kept(Invitation invitation, Optional<Instant> usedAt, Optional<Instant> withdrawnAt) {}

  /** What became of a wish for an invitation. */
  enum Addition {
    NEW,
    /** The same was made under this id; its code is known to nobody here. */
    SAME,
    ID_TAKEN
  }

  /**
   * Stores one. One that resets takes the place of all open ones of its account; those to join that
   * are long over go.
   */
  Addition add(Invitation invitation, byte[] codeHash);

  Optional<Kept> find(byte[] codeHash);

  /** As {@link #find}; a second that asks waits until the first transaction is over. */
  Optional<Kept> lock(byte[] codeHash);

  /** Marks it as used. */
  void use(UUID id, Instant at);

  Optional<Kept> find(UUID id);

  /** False where it was used or withdrawn already. */
  boolean withdraw(UUID id, AccountId by, Instant at);

  /** Those to join that can be used now, the newest first. */
  List<Invitation> open(Instant now, int limit);
}
