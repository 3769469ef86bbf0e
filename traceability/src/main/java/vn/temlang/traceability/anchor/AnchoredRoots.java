package vn.temlang.traceability.anchor;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import vn.temlang.traceability.log.Hash;

/** Reads a root from a chain through an endpoint of the reader's own choice. */
public interface AnchoredRoots {
  /**
   * Asks the contract for the root at a size, now.
   *
   * @param transaction hash of the anchoring transaction; when the node still has its receipt, its
   *     block's time is answered
   */
  Answer rootAt(URI rpc, String contract, long size, Optional<String> transaction);

  /** What the endpoint says. */
  sealed interface Answer {
    /** The contract states this root. */
    record Found(long chainId, Hash root, Optional<Since> since) implements Answer {}

    /** The contract states no root for the size, or there is no contract. */
    record Missing(long chainId) implements Answer {}

    record Unreachable(String reason) implements Answer {}
  }

  /** The block that holds the anchoring transaction. */
  record Since(long block, Instant time) {}
}
