package vn.temlang.api.account.factor;

import java.util.Set;
import vn.temlang.api.access.AccountId;
import vn.temlang.traceability.seal.Sealed;

/** Seals shared secrets, each bound to its account: one copied to another account does not open. */
public interface FactorSeal {
  Sealed seal(AccountId account, TotpSecret secret);

  TotpSecret open(AccountId account, Sealed sealed);

  /** From now on seals with a new key; what older keys sealed still opens. Answers its id. */
  int freshKey();

  /** Destroys every key but the newest and those named; answers how many. */
  int forgetKeysBut(Set<Integer> inUse);
}
