package vn.temlang.api.account;

import jakarta.inject.Singleton;
import java.time.Clock;
import vn.temlang.api.access.AccountId;

/** Opens an account for somebody; it may do nothing before a role is given to it. */
@Singleton
class OpenAccount {
  private final Accounts accounts;
  private final Passwords passwords;
  private final Clock clock;

  OpenAccount(Accounts accounts, Passwords passwords, Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.clock = clock;
  }

  /** What came of it; the reason of a refusal is public. */
  sealed interface Outcome {
    record Opened(LoginName name, boolean created) implements Outcome {}

    record Refused(Enum<?> reason) implements Outcome {}
  }

  enum Reason {
    CONFLICTING_REPEAT,
    LOGIN_NAME_TAKEN,
    PASSWORD_TOO_SHORT,
    PASSWORD_TOO_LONG,
    PASSWORD_TOO_SIMPLE
  }

  /**
   * @param login as it was typed
   */
  Outcome open(AccountId id, String login, String password) {
    return switch (LoginName.parse(login)) {
      case LoginName.Parsed.Refused(var reason) -> new Outcome.Refused(reason);
      case LoginName.Parsed.Name(var name) ->
          Passwords.weakness(name.value(), password)
              .<Outcome>map(weakness -> new Outcome.Refused(Reason.valueOf("PASSWORD_" + weakness)))
              .orElseGet(() -> store(id, name, password));
    };
  }

  private Outcome store(AccountId id, LoginName name, String password) {
    Credential credential = new Credential(id, passwords.hash(password));
    return switch (accounts.add(credential, name, clock.instant())) {
      case NEW -> new Outcome.Opened(name, true);
      case SAME -> new Outcome.Opened(name, false);
      case ID_TAKEN -> new Outcome.Refused(Reason.CONFLICTING_REPEAT);
      case NAME_TAKEN -> new Outcome.Refused(Reason.LOGIN_NAME_TAKEN);
    };
  }
}
