package vn.temlang.traceability.stamp;

import java.time.Instant;
import vn.temlang.qrlabels.stampcode.StampId;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.product.ProductId;

/**
 * A run of stamps: the block of ids from {@code firstId} on. Stamps have no rows; the run's tree
 * commits to all of them.
 *
 * @param size number of stamps, 1 to 5,000,000
 * @param keyEpoch which master secret their codes were made with
 */
public record StampRun(
    RunId id,
    ProducerId producer,
    ProductId product,
    StampId firstId,
    long size,
    int keyEpoch,
    RunCommitment commitment,
    Instant orderedAt,
    boolean sample) {
  public static final long LARGEST = 5_000_000;

  /** The stamp's id for a serial of the run, from 1. */
  public StampId idOf(long serial) {
    if (serial < 1 || serial > size) {
      throw new IllegalArgumentException("the run has serials 1 to " + size + ", not " + serial);
    }
    return firstId.plus(serial - 1);
  }

  /** The serial, from 1, of one of the run's stamps. */
  public long serialOf(StampId stamp) {
    return stamp.value() - firstId.value() + 1;
  }

  /** Whether the stamp is one of the run's. */
  public boolean holds(StampId stamp) {
    return stamp.value() >= firstId.value() && stamp.value() < firstId.value() + size;
  }
}
