package vn.temlang.traceability.proof;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.traceability.log.InclusionProof;
import vn.temlang.traceability.log.Salt;

/**
 * Knows what is said about a stamp: asked of the packages that own runs, activations and batches.
 */
public interface StampClaims {
  /**
   * @param code the 16 printed characters, known to be genuine
   */
  Optional<Stamp> find(String code);

  /**
   * A stamp and the records about it.
   *
   * @param serial 1-based place in the run
   * @param salt of the stamp's leaf ({@link vn.temlang.traceability.log.StampLeaf})
   * @param path in the run's tree ({@link vn.temlang.traceability.log.RunTree})
   * @param activationId the activation that covers it
   * @param batchId the batch that it was activated for
   */
  record Stamp(
      String code,
      long serial,
      Salt salt,
      InclusionProof path,
      UUID runId,
      Optional<UUID> activationId,
      Optional<UUID> batchId,
      List<UUID> eventIds) {
    public Stamp {
      eventIds = List.copyOf(eventIds);
    }
  }
}
