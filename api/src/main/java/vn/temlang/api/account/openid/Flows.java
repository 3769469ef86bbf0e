package vn.temlang.api.account.openid;

import java.time.Instant;
import java.util.Optional;
import vn.temlang.api.access.AccountId;

/** Keeps who is on the way to a provider, under the hash of a secret that the browser has. */
public interface Flows {
  /** Somebody on the way, and what for. */
  record Flow(String provider, Purpose purpose) {}

  /** What happens when a provider has told who somebody is. */
  sealed interface Purpose {
    record SignIn() implements Purpose {}

    /** An account gets a further way in. */
    record Link(AccountId account) implements Purpose {}

    /**
     * An invitation is used.
     *
     * @param code hash of its code in hexadecimal
     */
    record Join(String code) implements Purpose {}
  }

  /** Stores one; those that are over go. */
  void add(byte[] secretHash, Flow flow, Instant now, Instant endsAt);

  /** Takes one out that is not over: of two who come at once one gets it. */
  Optional<Flow> take(byte[] secretHash, Instant now);
}
