package vn.temlang.traceability.stamp;

import jakarta.inject.Singleton;
import java.util.function.LongFunction;
import vn.temlang.qrlabels.stampcode.StampCode;
import vn.temlang.qrlabels.stampcode.StampId;
import vn.temlang.qrlabels.stampcode.StampKey;
import vn.temlang.traceability.log.InclusionProof;
import vn.temlang.traceability.log.RunTree;
import vn.temlang.traceability.log.StampLeaf;

/** Makes a run's codes and tree again from its key: nothing of a stamp is stored. */
@Singleton
public class StampCodes {
  private final StampSecrets secrets;

  StampCodes(StampSecrets secrets) {
    this.secrets = secrets;
  }

  /** The key of a run. */
  public StampKey keyOf(StampRun run) {
    return secrets.of(run.keyEpoch()).keyOf(run.firstId());
  }

  /** The code of a serial of the run, from 1. */
  public StampCode code(StampRun run, long serial) {
    return keyOf(run).code(run.idOf(serial));
  }

  /** The leaf of a serial of the run, from 1. */
  public StampLeaf leaf(StampRun run, long serial) {
    return StampLeaf.of(run.commitment().secret(), serial - 1, code(run, serial).text());
  }

  /** The path of a serial, from 1, in the run's tree. */
  public InclusionProof path(StampRun run, long serial) {
    StampKey key = keyOf(run);
    return RunTree.of(
            run.size(),
            run.commitment().keptNodes(),
            leaves(key, run.firstId(), run.commitment().secret()))
        .path(serial - 1);
  }

  static LongFunction<byte[]> leaves(StampKey key, StampId first, byte[] secret) {
    return index ->
        StampLeaf.of(secret, index, key.code(first.plus(index)).text())
            .commitment()
            .value()
            .bytes();
  }
}
