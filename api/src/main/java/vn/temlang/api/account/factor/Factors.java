package vn.temlang.api.account.factor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.temlang.api.access.AccountId;
import vn.temlang.traceability.seal.Sealed;

/** Keeps second factors; the database judges which step and which code is used up. */
public interface Factors {
  /**
   * A shared secret as it is stored.
   *
   * @param counts whether a first code came
   */
  record Totp(AccountId account, Sealed secret, boolean counts, Instant madeAt) {}

  Optional<Totp> totp(AccountId account);

  /** Stores a secret that does not count yet; false where one counts already. */
  boolean begin(AccountId account, Sealed secret, Instant at);

  /** Lets a secret count from now on; false where another took its place or it counts already. */
  boolean confirm(Totp totp, long step, Instant at);

  /** Uses a step up, and all before it; false where it is used up already. */
  boolean take(AccountId account, long step);

  /** Puts codes in the place of all that there are. */
  void putCodes(AccountId account, List<byte[]> hashes, Instant at);

  /** Uses a code up; false where there is none or it is used up already. */
  boolean take(AccountId account, byte[] codeHash, Instant at);

  int codesLeft(AccountId account);

  /** From here to the end of the transaction nobody else adds or removes the account's factors. */
  void lock(AccountId account);

  void removeTotp(AccountId account);

  void removeCodes(AccountId account);

  /** Removes every factor of an account with its codes; false where there was none. */
  boolean removeAll(AccountId account);

  /** Until the transaction ends, keys stay as they are. */
  void useKeys();

  /** Until the transaction ends, nobody else seals or changes keys. */
  void changeKeys();

  /** All secrets under another key. */
  List<Totp> notSealedWith(int keyId);

  void reseal(AccountId account, Sealed secret);

  Set<Integer> keysInUse();
}
