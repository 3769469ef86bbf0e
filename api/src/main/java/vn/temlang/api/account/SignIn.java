package vn.temlang.api.account;

import jakarta.inject.Singleton;
import java.util.Optional;

/** Decides whether a login name and a password belong together. */
@Singleton
class SignIn {
  private static final int LONGEST_PASSWORD = 1000;

  private final Accounts accounts;
  private final Passwords passwords;

  SignIn(Accounts accounts, Passwords passwords) {
    this.accounts = accounts;
    this.passwords = passwords;
  }

  /** An unknown login and a wrong password cost the same time and get the same answer. */
  boolean signIn(String login, String password) {
    if (password.length() > LONGEST_PASSWORD) {
      return false;
    }
    Optional<Operator> operator = accounts.find(login);
    return operator.isPresent()
        ? passwords.matches(password, operator.get().passwordHash())
        : passwords.matchesNobody(password);
  }
}
