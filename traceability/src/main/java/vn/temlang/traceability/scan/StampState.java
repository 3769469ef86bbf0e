package vn.temlang.traceability.scan;

import java.time.Instant;
import java.util.Optional;
import vn.temlang.traceability.batch.BatchId;

/** What stands in the books about a stamp at the moment of a scan, the scan itself included. */
public record StampState(Optional<Seen> seen, Optional<OnBatch> onBatch) {
  /**
   * @param times how many scans were counted, at least 1
   */
  public record Seen(Instant firstAt, long times) {}

  public record OnBatch(BatchId batch, Optional<Instant> recalledAt) {}
}
