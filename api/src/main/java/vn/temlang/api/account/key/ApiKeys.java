package vn.temlang.api.account.key;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.temlang.api.access.AccountId;
import vn.temlang.api.access.Subject;

/** Keeps keys of programs under the hash of their secret. */
public interface ApiKeys {
  /** What became of a wish for a key. */
  enum Addition {
    NEW,
    /** The same was made under this id; its secret is known to nobody here. */
    SAME,
    ID_TAKEN
  }

  /** Stores the account, its role and the key, or nothing. */
  Addition add(ApiKey key, byte[] secretHash);

  /**
   * Who asks with a key that neither ended nor was revoked, and whose maker has an open account and
   * still a role that could give the key; notes the use, at most once a minute.
   */
  Optional<Subject> find(AccountId id, byte[] secretHash, Instant now);

  /** Those that were not revoked, the newest first; they may have ended. */
  List<ApiKey> open(int limit);
}
