package vn.temlang.api.account.invitation;

import java.time.Instant;
import java.util.Optional;
import vn.temlang.api.access.AccountId;

/** With what somebody who used a code comes in from now on; asked in the code's transaction. */
public interface FirstKey {
  /** Why it will not do; asked before anything is stored. */
  Optional<AcceptInvitation.Reason> refusal();

  void giveTo(AccountId account, Instant at);
}
