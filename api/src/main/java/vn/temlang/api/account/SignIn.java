package vn.temlang.api.account;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import vn.temlang.api.access.AccountId;

/** Decides whether a login name and a password belong together. */
@Singleton
public class SignIn {
  private final Accounts accounts;
  private final Passwords passwords;
  private final Throttle throttle;

  SignIn(Accounts accounts, Passwords passwords, Throttle throttle) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.throttle = throttle;
  }

  /** What came of a try. */
  public sealed interface Outcome {
    record Welcome(AccountId account) implements Outcome {}

    record Refused() implements Outcome {}

    /** Nothing was compared: too many tries went before. */
    record Wait(Duration left) implements Outcome {}
  }

  /**
   * An unknown login, text that can be no login, and a wrong password cost the same time and get
   * the same answer.
   *
   * @param login as it was typed
   */
  Outcome signIn(String login, String password, String address) {
    Optional<LoginName> name = name(login);
    String counted = name.map(LoginName::value).orElse(login);
    Duration wait = throttle.count(Throttle.Kind.of(password), counted, address);
    if (!wait.isZero()) {
      return new Outcome.Wait(wait);
    }
    return welcome(name.flatMap(accounts::find), password, counted, address);
  }

  /** As {@link #signIn(String, String, String)}, for somebody who is known already. */
  public Outcome signIn(AccountId account, String password, String address) {
    String counted = account.value().toString();
    Duration wait = throttle.count(Throttle.Kind.of(password), counted, address);
    return wait.isZero()
        ? welcome(accounts.find(account), password, counted, address)
        : new Outcome.Wait(wait);
  }

  private Outcome welcome(
      Optional<Credential> credential, String password, String counted, String address) {
    if (password.length() > Passwords.LONGEST || !matches(credential, password)) {
      return new Outcome.Refused();
    }
    throttle.passed(Throttle.Kind.of(password), counted, address);
    return new Outcome.Welcome(credential.orElseThrow().account());
  }

  private boolean matches(Optional<Credential> credential, String password) {
    return credential.isPresent()
        ? passwords.matches(password, credential.get().passwordHash())
        : passwords.matchesNobody(password);
  }

  private static Optional<LoginName> name(String typed) {
    return switch (LoginName.parse(typed)) {
      case LoginName.Parsed.Name(var name) -> Optional.of(name);
      case LoginName.Parsed.Refused(var reason) -> Optional.empty();
    };
  }
}
