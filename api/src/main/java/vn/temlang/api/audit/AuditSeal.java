package vn.temlang.api.audit;

import java.time.Instant;
import java.util.Optional;
import vn.temlang.traceability.anchor.AnchorName;
import vn.temlang.traceability.log.Disclosure;
import vn.temlang.traceability.log.InclusionProof;
import vn.temlang.traceability.log.SignedCheckpoint;

/**
 * How far the chain is held from outside of its tables.
 *
 * @param logged the newest day's head that stands in the log; empty while there is none
 * @param waiting heads that are on their way into the log
 */
public record AuditSeal(Optional<Logged> logged, int waiting, Anchor anchor) {
  /**
   * A head with all that computes it into a signed tree head: record and salt give the commitment,
   * its leaf hash and the path give the root, and the root is the one that was signed.
   *
   * @param verifierKey the log's public key in the text form of C2SP signed-note
   */
  public record Logged(
      AuditHead head,
      Disclosure disclosure,
      InclusionProof inclusion,
      SignedCheckpoint checkpoint,
      String verifierKey) {}

  /** What a chain outside says of the tree head. */
  public sealed interface Anchor {
    /** The operator anchors nowhere. */
    record NotConfigured() implements Anchor {}

    /** No head is under a root that is final on the chain. */
    record Pending() implements Anchor {}

    /** The chain could not be asked now. */
    record Unreachable(AnchorName name) implements Anchor {}

    /**
     * The contract was asked and holds this root.
     *
     * @param covered how many rows of the audit stand under it
     * @param since time of the block
     */
    record Held(AnchorName name, long treeSize, long block, Instant since, long covered)
        implements Anchor {}
  }
}
