package vn.temlang.traceability.anchor;

import java.time.Duration;
import java.util.Optional;

/**
 * What the operator decided about the chain.
 *
 * @param chainId the chain that the endpoint has to be
 * @param contract a registry that already stands; else the one this log deployed
 * @param deploy whether to deploy a registry when there is none
 * @param interval the least time between two anchors
 */
public record AnchorSettings(
    boolean enabled,
    long chainId,
    Optional<String> contract,
    boolean deploy,
    boolean development,
    Duration interval) {
  public AnchorSettings {
    contract.ifPresent(AnchorName::requireAddress);
    if (chainId < 1) {
      throw new IllegalArgumentException("a chain's id is at least 1");
    }
  }
}
