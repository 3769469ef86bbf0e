package vn.temlang.traceability.log;

import java.util.UUID;

/**
 * Takes facts down for the log: keeps content and salt apart from the ledger, queues a commitment.
 */
@FunctionalInterface
public interface Disclosures {
  /**
   * Records the content in the caller's transaction. What is committed is the object {@code
   * {"content":…,"kind":…,"recordedAt":…,"subject":…}}.
   *
   * @param subject id of the batch, event, run, activation or certificate
   * @throws IllegalArgumentException when the content lacks a member that its kind requires
   */
  void record(LeafKind kind, UUID subject, CanonicalJson content);
}
