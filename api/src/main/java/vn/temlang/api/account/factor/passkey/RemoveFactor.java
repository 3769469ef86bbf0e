package vn.temlang.api.account.factor.passkey;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.access.AccountId;
import vn.temlang.api.access.Subject;
import vn.temlang.api.account.SecondFactorSettings;
import vn.temlang.api.account.factor.Factors;

/** One of the own factors goes; with the last the recovery codes go too. */
@Singleton
public class RemoveFactor {
  private final Factors factors;
  private final Passkeys passkeys;
  private final SecondFactorSettings settings;

  RemoveFactor(Factors factors, Passkeys passkeys, SecondFactorSettings settings) {
    this.factors = factors;
    this.passkeys = passkeys;
    this.settings = settings;
  }

  /** Which. */
  public sealed interface Which {
    record Totp() implements Which {}

    record OfPasskey(UUID id) implements Which {}
  }

  /** False where it is the last and the person's role needs one. Of two at once one waits. */
  @Transactional
  public boolean remove(Subject who, Which which) {
    AccountId account = who.account();
    factors.lock(account);
    Optional<Factors.Totp> totp = factors.totp(account).filter(Factors.Totp::counts);
    List<Passkey> known = passkeys.of(account);
    int left =
        switch (which) {
          case Which.Totp() -> known.size();
          case Which.OfPasskey(var id) ->
              (totp.isPresent() ? 1 : 0)
                  + (int) known.stream().filter(passkey -> !passkey.id().equals(id)).count();
        };
    if (left == 0 && settings.requires(who)) {
      return false;
    }
    switch (which) {
      case Which.Totp() -> factors.removeTotp(account);
      case Which.OfPasskey(var id) -> passkeys.remove(account, id);
    }
    if (left == 0) {
      factors.removeCodes(account);
    }
    return true;
  }
}
