package vn.temlang.traceability.event;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/**
 * An event on its way into the ledger.
 *
 * @param batchId the batch that it tells of; of a transformation, the output
 * @param inputs what other batches of this ledger were drawn from: the edges of genealogy
 */
public record EventEntry(UUID producerId, UUID batchId, EpcisEvent event, List<BatchInput> inputs) {

  /**
   * @throws IllegalArgumentException if a batch is drawn from twice
   */
  public EventEntry {
    inputs = List.copyOf(inputs);
    if (new HashSet<>(inputs.stream().map(BatchInput::batchId).toList()).size() < inputs.size()) {
      throw new IllegalArgumentException("a batch is drawn from twice");
    }
  }

  /**
   * What was drawn from a batch.
   *
   * @param uom UN/ECE Recommendation 20 code
   */
  public record BatchInput(UUID batchId, BigDecimal quantity, String uom) {}
}
