package vn.temlang.api.account.factor;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.temlang.api.access.AccountId;
import vn.temlang.api.access.Role;
import vn.temlang.api.access.Subject;
import vn.temlang.api.account.Accounts;
import vn.temlang.api.account.Sessions;
import vn.temlang.api.account.people.ManageAccounts;

/**
 * An officer or operator takes the second factor from somebody who stands before them and has lost
 * telephone and codes. Who signs in next needs the password alone, so that nobody does it for the
 * own account, and whoever has to have a factor sets one up first. All sessions end.
 */
@Singleton
public class ResetFactors {
  private static final Set<Role> MAY =
      EnumSet.of(Role.COMMUNE_OFFICER, Role.PROVINCE_OFFICER, Role.OPERATOR);

  private final Factors factors;
  private final Accounts opened;
  private final ManageAccounts accounts;
  private final Sessions sessions;

  ResetFactors(Factors factors, Accounts opened, ManageAccounts accounts, Sessions sessions) {
    this.factors = factors;
    this.opened = opened;
    this.accounts = accounts;
    this.sessions = sessions;
  }

  /** Why nothing was taken. */
  public enum Reason {
    /** Unknown, or not the asker's to see: the answer does not say which. */
    NO_SUCH_ACCOUNT,
    ACCOUNT_BEYOND_OWN,
    /** Whoever has the own session has the page for it, which asks for the factor. */
    FACTOR_OF_ONESELF,
    NO_FACTOR_THERE
  }

  /** Nothing where it was done. */
  public Optional<Reason> reset(Subject by, AccountId account) {
    if (accounts.find(by, account).isEmpty()) {
      return Optional.of(Reason.NO_SUCH_ACCOUNT);
    }
    if (by.account().equals(account)) {
      return Optional.of(Reason.FACTOR_OF_ONESELF);
    }
    if (!may(by) || !accounts.manages(by, account)) {
      return Optional.of(Reason.ACCOUNT_BEYOND_OWN);
    }
    if (!factors.removeAll(account)) {
      return Optional.of(Reason.NO_FACTOR_THERE);
    }
    sessions.endAll(account);
    return Optional.empty();
  }

  /** Whether there is something to take, and it is somebody's to take. */
  public boolean offers(Subject by, AccountId account) {
    return may(by)
        && !by.account().equals(account)
        && accounts.manages(by, account)
        && opened.hasSecondFactor(account);
  }

  private static boolean may(Subject by) {
    return by.grants().stream().anyMatch(grant -> MAY.contains(grant.role()));
  }
}
