package vn.temlang.traceability.stamp;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vn.temlang.qrlabels.stampcode.StampId;
import vn.temlang.traceability.product.ProductId;

/** Keeps runs. */
public interface StampRuns {
  /** Takes the next {@code size} ids, in the caller's transaction; empty where none are left. */
  OptionalLong takeBlock(long size);

  /** Stores the run unless its id is taken. */
  boolean add(StampRun run);

  Optional<StampRun> find(RunId id);

  /** The run whose block holds the stamp, if any. */
  Optional<StampRun> holding(StampId stamp);

  List<StampRun> of(ProductId product);
}
