package vn.temlang.api.account.openid;

import java.net.URI;

/**
 * What is asked of identity providers. Only hosts that are configured are called, each call has an
 * end, and no answer leads to another place.
 */
public interface IdentityProvider {
  /** Where a browser goes to say who it is. */
  sealed interface Door {
    record Open(URI address) implements Door {}

    record Shut(Trouble trouble) implements Door {}
  }

  /** Whom a provider named. */
  sealed interface Answer {
    record Named(Identity identity) implements Answer {}

    record Failed(Trouble trouble) implements Answer {}
  }

  /** Why a provider is of no help. */
  enum Trouble {
    /** It cannot be reached, is too slow, or says that it is in trouble itself. */
    AWAY,
    /** It says something that is no answer, or sends to a host that is not configured. */
    UNREADABLE,
    /** It does not take the code, or its proof does not hold. */
    NO_PROOF
  }

  /**
   * The address for an authentication request (OpenID Connect Core 1.0, 3.1.2.1).
   *
   * @param back where the provider sends the browser afterwards
   */
  Door door(ProviderSettings provider, Handshake handshake, URI back);

  /**
   * Trades a code for an ID token, and checks its signature against the keys of the provider, its
   * issuer, audience, times and nonce (3.1.3.7).
   */
  Answer ask(ProviderSettings provider, Handshake handshake, URI back, String code);
}
