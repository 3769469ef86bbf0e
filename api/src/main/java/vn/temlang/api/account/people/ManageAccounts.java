package vn.temlang.api.account.people;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.temlang.api.access.AccountId;
import vn.temlang.api.access.GiveRole;
import vn.temlang.api.access.Grant;
import vn.temlang.api.access.Scope;
import vn.temlang.api.access.Subject;
import vn.temlang.api.account.LoginName;
import vn.temlang.traceability.place.AdminUnits;
import vn.temlang.traceability.place.CommuneCode;

/**
 * Shows accounts to those who could have given one of their roles, and closes them for those who
 * could have given all. An account without a role is an operator's to manage.
 */
@Singleton
public class ManageAccounts {
  private static final int JUDGED = 1000;

  private final ManagedAccounts accounts;
  private final GiveRole giveRole;
  private final AdminUnits units;
  private final Clock clock;

  ManageAccounts(ManagedAccounts accounts, GiveRole giveRole, AdminUnits units, Clock clock) {
    this.accounts = accounts;
    this.giveRole = giveRole;
    this.units = units;
    this.clock = clock;
  }

  /** What came of closing. */
  public sealed interface Outcome {
    record Closed() implements Outcome {}

    record Refused(Reason reason) implements Outcome {}
  }

  public enum Reason {
    /** Unknown, or not the asker's to see: the answer does not say which. */
    NO_SUCH_ACCOUNT,
    ACCOUNT_BEYOND_OWN,
    LAST_OPERATOR
  }

  /** The accounts that somebody sees, with the roles that they see of them. */
  public List<ManagedAccount> list(Subject by, String part, int limit) {
    String wanted =
        switch (LoginName.parse(part)) {
          case LoginName.Parsed.Name(var name) -> name.value();
          case LoginName.Parsed.Refused(var reason) -> part.strip();
        };
    return accounts.list(choice(by), wanted, JUDGED).stream()
        .flatMap(account -> seen(by, account).stream())
        .limit(limit)
        .toList();
  }

  /** An account that somebody sees. */
  public Optional<ManagedAccount> find(Subject by, AccountId id) {
    return accounts.find(id).flatMap(account -> seen(by, account));
  }

  /** Whether somebody could have given all roles of an account that is open. */
  public boolean manages(Subject by, AccountId id) {
    return accounts.find(id).map(account -> manages(by, account)).orElse(false);
  }

  /** The account is nobody's from the next request on; closed twice by one person it is closed. */
  public Outcome close(Subject by, AccountId id) {
    Optional<ManagedAccount> account = accounts.find(id);
    if (account.isEmpty() && accounts.closedBy(id, by.account())) {
      return new Outcome.Closed();
    }
    if (account.flatMap(open -> seen(by, open)).isEmpty()) {
      return new Outcome.Refused(Reason.NO_SUCH_ACCOUNT);
    }
    if (!manages(by, account.orElseThrow())) {
      return new Outcome.Refused(Reason.ACCOUNT_BEYOND_OWN);
    }
    return switch (accounts.close(id, by.account(), clock.instant())) {
      case CLOSED -> new Outcome.Closed();
      case NOT_OPEN -> new Outcome.Refused(Reason.NO_SUCH_ACCOUNT);
      case LAST_OPERATOR -> new Outcome.Refused(Reason.LAST_OPERATOR);
    };
  }

  /** Whether somebody closed an account before. */
  public boolean closedBy(Subject by, AccountId id) {
    return accounts.closedBy(id, by.account());
  }

  private boolean manages(Subject by, ManagedAccount account) {
    return account.grants().isEmpty()
        ? everywhere(by)
        : account.grants().stream().allMatch(held -> giveRole.reaches(by, held.grant()));
  }

  private Optional<ManagedAccount> seen(Subject by, ManagedAccount account) {
    List<ManagedAccount.Held> shown =
        account.grants().stream().filter(held -> giveRole.reaches(by, held.grant())).toList();
    return shown.isEmpty() && !(account.grants().isEmpty() && everywhere(by))
        ? Optional.empty()
        : Optional.of(account.with(shown));
  }

  private boolean everywhere(Subject by) {
    return !giveRole.rolesGivenBy(by).isEmpty()
        && by.grants().stream().map(Grant::scope).anyMatch(Scope.Whole.class::isInstance);
  }

  /** The accounts that are worth judging for somebody. */
  private ManagedAccounts.Choice choice(Subject by) {
    Set<String> values = new HashSet<>();
    Set<CommuneCode> communes = new HashSet<>();
    for (Grant own : by.grants()) {
      switch (own.scope()) {
        case Scope.Whole() -> {
          return new ManagedAccounts.Choice.All();
        }
        case Scope.OfProvince(var code) -> {
          values.add(code);
          communes.addAll(units.communesOf(code));
        }
        case Scope.OfCommune(var commune) -> communes.add(commune);
        case Scope.OfHamlet hamlet -> values.add(hamlet.value());
        case Scope.OfProducer producer -> values.add(producer.value());
      }
    }
    return new ManagedAccounts.Choice.In(values, communes);
  }
}
