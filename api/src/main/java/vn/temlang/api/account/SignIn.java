package vn.temlang.api.account;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** Decides whether a login name and a password belong together. */
@Singleton
class SignIn {
  private final Accounts accounts;
  private final Passwords passwords;
  private final Throttle throttle;

  SignIn(Accounts accounts, Passwords passwords, Throttle throttle) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.throttle = throttle;
  }

  /** What came of a try. */
  sealed interface Outcome {
    record Welcome() implements Outcome {}

    record Refused() implements Outcome {}

    /** Nothing was compared: too many tries went before. */
    record Wait(Duration left) implements Outcome {}
  }

  /** An unknown login and a wrong password cost the same time and get the same answer. */
  Outcome signIn(String login, String password, String address) {
    Duration wait = throttle.count(login, address);
    if (!wait.isZero()) {
      return new Outcome.Wait(wait);
    }
    if (password.length() > Passwords.LONGEST || !matches(login, password)) {
      return new Outcome.Refused();
    }
    throttle.passed(login, address);
    return new Outcome.Welcome();
  }

  private boolean matches(String login, String password) {
    Optional<Operator> operator = accounts.find(login);
    return operator.isPresent()
        ? passwords.matches(password, operator.get().passwordHash())
        : passwords.matchesNobody(password);
  }
}
