package vn.temlang.api.account.openid;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import vn.temlang.api.access.AccountId;
import vn.temlang.api.account.Accounts;
import vn.temlang.api.account.SignIn;

/**
 * The providers by which an account is entered. A further one is added by who knows the password: a
 * session may have been left open on somebody's desk, and a way in would outlast it.
 */
@Singleton
public class LinkedWays {
  private final Identities identities;
  private final Accounts accounts;
  private final SignIn signIn;

  LinkedWays(Identities identities, Accounts accounts, SignIn signIn) {
    this.identities = identities;
    this.accounts = accounts;
    this.signIn = signIn;
  }

  /** Whether somebody may add a way. */
  public sealed interface Confirmed {
    record Yes() implements Confirmed {}

    record Refused(Reason reason) implements Confirmed {}

    record Wait(Duration left) implements Confirmed {}
  }

  public enum Reason {
    CURRENT_PASSWORD_WRONG,
    /** Nothing else opens the account. */
    PROVIDER_IS_THE_LAST_WAY
  }

  /** The issuers at which an account has an identity. */
  public Set<String> issuersOf(AccountId account) {
    return identities.issuersOf(account);
  }

  public boolean hasPassword(AccountId account) {
    return accounts.find(account).isPresent();
  }

  /** An account without a password was opened by a provider and has nothing to confirm with. */
  public Confirmed confirm(AccountId account, String password, String address) {
    if (!hasPassword(account)) {
      return new Confirmed.Yes();
    }
    return switch (signIn.signIn(account, password, address)) {
      case SignIn.Outcome.Welcome(var same) -> new Confirmed.Yes();
      case SignIn.Outcome.Refused() -> new Confirmed.Refused(Reason.CURRENT_PASSWORD_WRONG);
      case SignIn.Outcome.Wait(var left) -> new Confirmed.Wait(left);
    };
  }

  /** Takes a way away; a reason where it is the last one. */
  public Optional<Reason> remove(AccountId account, ProviderSettings provider) {
    return identities.unlink(account, provider.issuer().toString())
        ? Optional.empty()
        : Optional.of(Reason.PROVIDER_IS_THE_LAST_WAY);
  }
}
