package vn.temlang.traceability.stamp;

import java.util.UUID;
import vn.temlang.traceability.MalformedValue;
import vn.temlang.traceability.batch.BatchId;

/**
 * Serials {@code from} to {@code to} of a run, both inclusive and counted from 1, put on one batch.
 */
public record Activation(UUID id, RunId run, long from, long to, BatchId batch) {
  public Activation {
    if (from < 1 || to < from) {
      throw new MalformedValue(
          "from", "a range of serials starts at 1 or later and does not end before it starts");
    }
  }

  public long size() {
    return to - from + 1;
  }
}
