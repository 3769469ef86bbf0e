package vn.temlang.api.account.factor.passkey;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.access.AccountId;
import vn.temlang.api.account.Accounts;
import vn.temlang.api.account.SignIn;
import vn.temlang.api.account.factor.PresentCode;

/**
 * Before factors change, their owner is asked again: for the password, because a session may have
 * been left open on somebody's desk, and for the factor, before one goes.
 */
@Singleton
public class ProveAgain {
  private final Accounts accounts;
  private final SignIn signIn;
  private final PresentCode code;
  private final PresentPasskey passkey;

  ProveAgain(Accounts accounts, SignIn signIn, PresentCode code, PresentPasskey passkey) {
    this.accounts = accounts;
    this.signIn = signIn;
    this.code = code;
    this.passkey = passkey;
  }

  /** Why somebody is not believed. */
  public enum Doubt {
    PASSWORD_WRONG,
    FACTOR_WRONG,
    /** Too many tries went before. */
    WAIT
  }

  /**
   * What is given to show a factor.
   *
   * @param code of the authenticator or for recovery; empty where a passkey is shown
   * @param passkey AuthenticationResponseJSON; empty where a code is
   */
  public record Given(String code, String passkey) {}

  /** Whether there is a password to ask for: who joined by a provider has none. */
  public boolean asksForPassword(AccountId account) {
    return accounts.find(account).isPresent();
  }

  /** Nothing where the password is right, or there is none. */
  public Optional<Doubt> password(AccountId account, String password, String address) {
    if (!asksForPassword(account)) {
      return Optional.empty();
    }
    return switch (signIn.signIn(account, password, address)) {
      case SignIn.Outcome.Welcome(AccountId known) -> Optional.empty();
      case SignIn.Outcome.Refused() -> Optional.of(Doubt.PASSWORD_WRONG);
      case SignIn.Outcome.Wait(Duration left) -> Optional.of(Doubt.WAIT);
    };
  }

  /** Nothing where the factor is right. */
  public Optional<Doubt> factor(AccountId account, UUID session, Given given, String address) {
    return switch (present(account, session, given, address)) {
      case PresentCode.Outcome.Right() -> Optional.empty();
      case PresentCode.Outcome.Wrong() -> Optional.of(Doubt.FACTOR_WRONG);
      case PresentCode.Outcome.Wait(Duration left) -> Optional.of(Doubt.WAIT);
    };
  }

  /** What came of showing a factor. */
  public PresentCode.Outcome present(AccountId account, UUID session, Given given, String address) {
    return given.passkey().isEmpty()
        ? code.present(account, given.code(), address)
        : passkey.present(account, session, given.passkey(), address);
  }
}
