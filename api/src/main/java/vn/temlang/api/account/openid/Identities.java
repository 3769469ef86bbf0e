package vn.temlang.api.account.openid;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import vn.temlang.api.access.AccountId;

/** Keeps which account belongs to whom a provider names. */
public interface Identities {
  /** How an account came to its identity. */
  enum By {
    INVITATION,
    OWNER,
    /** By an e-mail address that the provider calls verified. */
    EMAIL
  }

  /** What became of a wish for a link. */
  enum Linking {
    LINKED,
    /** It was there already. */
    SAME,
    /** The identity belongs to another account. */
    IDENTITY_TAKEN,
    /** The account has another identity at this provider. */
    ACCOUNT_TAKEN
  }

  /** The open account of an identity. */
  Optional<AccountId> owner(Identity identity);

  /** Whether an identity is nobody's; until the caller's transaction ends no other can take it. */
  boolean isFree(Identity identity);

  Linking link(Identity identity, AccountId account, By by, Instant at);

  /** The issuers at which an account has an identity. */
  Set<String> issuersOf(AccountId account);

  /**
   * Takes a link back.
   *
   * @return false where nothing else would open the account: no password, no other link
   */
  boolean unlink(AccountId account, String issuer);
}
