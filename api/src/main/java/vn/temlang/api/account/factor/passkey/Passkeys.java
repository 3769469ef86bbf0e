package vn.temlang.api.account.factor.passkey;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.access.AccountId;

/** Keeps passkeys; the database judges what their counters say. */
public interface Passkeys {
  /** False where the credential belongs to an account already. */
  boolean add(Passkey passkey);

  /** Those of an account, the first made first. */
  List<Passkey> of(AccountId account);

  /** One of an account, by what its authenticator calls it. */
  Optional<Passkey> find(AccountId account, String credential);

  /** Notes a use; false where the counter did not go up, of an authenticator that counts. */
  boolean use(UUID id, long signCount, Instant at);

  /** Nothing where it is another's. */
  void remove(AccountId account, UUID id);
}
