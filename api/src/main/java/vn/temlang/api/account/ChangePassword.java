package vn.temlang.api.account;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

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

  ChangePassword(Accounts accounts, Passwords passwords, KnownPasswords known, SignIn signIn) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.known = known;
    this.signIn = signIn;
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
    CHANGED_MEANWHILE
  }

  Outcome change(String login, String current, String fresh, String address) {
    Optional<Reason> weak = weakness(login, current, fresh);
    if (weak.isPresent()) {
      return new Outcome.Refused(weak.get());
    }
    Optional<Operator> account = accounts.find(login);
    return switch (signIn.signIn(login, current, address)) {
      case SignIn.Outcome.Wait(var left) -> new Outcome.Wait(left);
      case SignIn.Outcome.Refused() -> new Outcome.Refused(Reason.CURRENT_WRONG);
      case SignIn.Outcome.Welcome() -> replace(account.orElseThrow(), fresh);
    };
  }

  private Outcome replace(Operator account, String fresh) {
    boolean changed =
        accounts.changePassword(account.login(), account.passwordHash(), passwords.hash(fresh));
    known.forgetAll();
    return changed ? new Outcome.Changed() : new Outcome.Refused(Reason.CHANGED_MEANWHILE);
  }

  // length, and the two things that a guesser tries first; no rules about kinds of characters
  // (NIST SP 800-63B-4, 3.1.1.2)
  private static Optional<Reason> weakness(String login, String current, String fresh) {
    if (fresh.length() < Passwords.SHORTEST) {
      return Optional.of(Reason.TOO_SHORT);
    }
    if (fresh.length() > Passwords.LONGEST) {
      return Optional.of(Reason.TOO_LONG);
    }
    if (fresh.codePoints().distinct().count() < 4 || fresh.equalsIgnoreCase(login)) {
      return Optional.of(Reason.TOO_SIMPLE);
    }
    return fresh.equals(current) ? Optional.of(Reason.SAME_AS_BEFORE) : Optional.empty();
  }
}
