package vn.temlang.api.account.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.temlang.api.access.AccountId;
import vn.temlang.api.account.LoginName;
import vn.temlang.traceability.place.CommuneCode;

/** Finds and closes accounts. */
public interface ManagedAccounts {
  /** Which accounts are worth judging: a wider choice than what is shown in the end. */
  sealed interface Choice {
    record All() implements Choice {}

    /**
     * Those with a role in one of these places.
     *
     * @param values of scopes
     * @param communes whose hamlets and producers count too
     */
    record In(Set<String> values, Set<CommuneCode> communes) implements Choice {
      public In {
        values = Set.copyOf(values);
        communes = Set.copyOf(communes);
      }
    }
  }

  /**
   * Open accounts by name.
   *
   * @param part of a login name; empty for all
   */
  List<ManagedAccount> list(Choice choice, String part, int limit);

  /** An open account. */
  Optional<ManagedAccount> find(AccountId id);

  /** The open account that a name belongs to. */
  Optional<ManagedAccount> find(LoginName name);

  /** What became of closing. */
  enum Closing {
    CLOSED,
    /** It was closed before, or never was. */
    NOT_OPEN,
    /** It is the last that may do everything for good; the database judges. */
    LAST_OPERATOR
  }

  /**
   * Closes an account: its password and sessions go, and its names become free, because telephone
   * numbers go on to other people.
   */
  Closing close(AccountId id, AccountId by, Instant at);

  /** Whether an account was closed by somebody. */
  boolean closedBy(AccountId id, AccountId by);
}
