package vn.temlang.api.account.factor.passkey;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Keeps what an authenticator is asked to sign, one for each act in a session. */
public interface Challenges {
  /** What is signed for. */
  enum Act {
    REGISTER,
    PRESENT
  }

  /** Puts a challenge in the place of the one before. */
  void put(UUID session, Act act, Challenge challenge, Instant endsAt);

  /** Takes a challenge out that has not ended: it is there once. */
  Optional<Challenge> take(UUID session, Act act, Instant now);
}
