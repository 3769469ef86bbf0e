package vn.temlang.api.account.invitation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.account.LoginName;

/** Keeps wishes for a new password by message until they are looked into. */
public interface ResetRequests {
  /**
   * A wish under a name that may be nobody's.
   *
   * @param language tag of the language in which the message is written
   */
  record Asked(UUID id, LoginName name, String language) {}

  void add(Asked asked, Instant at);

  /** Takes the oldest out, in the caller's transaction. */
  Optional<Asked> take();
}
