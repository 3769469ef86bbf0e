package vn.temlang.api.account;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import vn.temlang.api.access.AccountId;
import vn.temlang.api.access.Grant;
import vn.temlang.api.access.Subject;

/**
 * A person changes the password of the own account. The old one is asked for again, because a
 * session may have been left open on somebody's desk; trying it counts as a try to sign in.
 */
@Singleton
class ChangePassword {
  private final Accounts accounts;
  private final Passwords passwords;
  private final KnownPasswords known;
  private final SignIn signIn;
  private final Clock clock;

  ChangePassword(
      Accounts accounts, Passwords passwords, KnownPasswords known, SignIn signIn, Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.known = known;
    this.signIn = signIn;
    this.clock = clock;
  }

  /** What came of it. */
  sealed interface Outcome {
    record Changed() implements Outcome {}

    record Refused(Reason reason) implements Outcome {}

    record Wait(Duration left) implements Outcome {}
  }

  enum Reason {
    CURRENT_WRONG,
    TOO_SHORT,
    TOO_LONG,
    TOO_SIMPLE,
    SAME_AS_BEFORE,
    CHANGED_MEANWHILE,
    PIN_TOO_SHORT,
    PIN_TOO_SIMPLE
  }

  Outcome change(Subject who, String current, String fresh, String address) {
    Optional<Reason> weak = weakness(who, current, fresh);
    if (weak.isPresent()) {
      return new Outcome.Refused(weak.get());
    }
    Optional<Credential> before = accounts.find(who.account());
    return switch (signIn.signIn(who.account(), current, address)) {
      case SignIn.Outcome.Wait(var left) -> new Outcome.Wait(left);
      case SignIn.Outcome.Refused() -> new Outcome.Refused(Reason.CURRENT_WRONG);
      case SignIn.Outcome.Welcome(AccountId account) -> replace(before.orElseThrow(), fresh);
    };
  }

  private Outcome replace(Credential before, String fresh) {
    boolean changed =
        accounts.changePassword(
            before.account(), before.passwordHash(), passwords.hash(fresh), clock.instant());
    known.forgetAll();
    return changed ? new Outcome.Changed() : new Outcome.Refused(Reason.CHANGED_MEANWHILE);
  }

  private static Optional<Reason> weakness(Subject who, String current, String fresh) {
    Passwords.Allowed allowed =
        Passwords.Allowed.to(who.grants().stream().map(Grant::role).toList());
    Optional<Passwords.Weakness> weakness =
        switch (LoginName.parse(who.name())) {
          case LoginName.Parsed.Name(var name) -> Passwords.weakness(name, fresh, allowed);
          case LoginName.Parsed.Refused(var reason) -> Passwords.weakness(who.name(), fresh);
        };
    Optional<Reason> weak = weakness.map(kind -> Reason.valueOf(kind.name()));
    return weak.isEmpty() && fresh.equals(current) ? Optional.of(Reason.SAME_AS_BEFORE) : weak;
  }
}
