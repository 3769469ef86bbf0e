package vn.temlang.traceability.proof;

import java.net.URI;
import java.util.Optional;
import java.util.OptionalLong;
import vn.temlang.traceability.log.VerifierKey;

/**
 * What the reader trusts of its own knowledge; what is empty is taken from the bundle and said so.
 *
 * @param rpc an endpoint of the chain; without one the chain is not asked
 */
public record TrustRoots(
    Optional<URI> rpc,
    Optional<VerifierKey> verifierKey,
    Optional<String> contract,
    OptionalLong chainId) {
  /** Asks an endpoint and takes the rest from the bundle. */
  public static TrustRoots rpc(URI endpoint) {
    return new TrustRoots(
        Optional.of(endpoint), Optional.empty(), Optional.empty(), OptionalLong.empty());
  }
}
