package vn.temlang.api.account;

import java.time.Instant;
import java.util.Optional;
import vn.temlang.api.access.AccountId;
import vn.temlang.api.access.Subject;

/** Keeps accounts, their names and their passwords. */
public interface Accounts {
  /** Stores the first account, an operator of everything; false where there is one already. */
  boolean addFirst(Credential credential, LoginName name, Instant at);

  /** What became of a wish for an account. */
  enum Addition {
    NEW,
    /** This id with this name is stored already; its password was not touched. */
    SAME,
    /** The id belongs to an account of another name. */
    ID_TAKEN,
    /** The name belongs to another account. */
    NAME_TAKEN
  }

  /** Stores an account that may do nothing yet; two for one name come here one after the other. */
  Addition add(Credential credential, LoginName name, Instant at);

  /** As {@link #add(Credential, LoginName, Instant)}, of an account that has no password. */
  Addition add(AccountId account, LoginName name, Instant at);

  boolean isEmpty();

  /** The password of an account that is open. */
  Optional<Credential> find(LoginName name);

  Optional<Credential> find(AccountId account);

  /** Who an open account is, and what it may do now. */
  Optional<Subject> subject(AccountId account, Instant now);

  /** Whether an account has a second factor that counts. */
  boolean hasSecondFactor(AccountId account);

  /** The account that a name belongs to, open or not. */
  Optional<AccountId> owner(LoginName name);

  /** Sets a password, whatever was there before. */
  void setPassword(Credential credential, Instant at);

  /** Replaces a password; false where another change came first. */
  boolean changePassword(AccountId account, String fromHash, String toHash, Instant at);
}
