package vn.temlang.traceability.scan;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import vn.temlang.traceability.IdSource;
import vn.temlang.traceability.batch.BatchId;
import vn.temlang.traceability.stamp.VerifyStamp;

/** Answers a scan. */
@Singleton
public class ScanStamp {
  private final VerifyStamp verifyStamp;
  private final ScanLog log;
  private final IdSource ids;
  private final Clock clock;

  ScanStamp(VerifyStamp verifyStamp, ScanLog log, IdSource ids, Clock clock) {
    this.verifyStamp = verifyStamp;
    this.log = log;
    this.ids = ids;
    this.clock = clock;
  }

  /** The stamp, what it is worth, and the batch that it is on. */
  public record Answer(VerifyStamp.Genuine stamp, Verdict verdict, Optional<BatchId> batch) {
    static Answer of(VerifyStamp.Genuine stamp, StampState state) {
      return new Answer(stamp, Verdict.of(state), state.onBatch().map(StampState.OnBatch::batch));
    }
  }

  /** Counts and stores the scan; empty where we never made such a code. */
  public Optional<Answer> scan(String typed, ScanWay way) {
    return verifyStamp
        .verify(typed)
        .map(
            stamp ->
                Answer.of(stamp, log.record(new Scan(ids.next(), stamp, clock.instant(), way))));
  }

  /** Answers a robot, a preview or a HEAD request, which count for nothing. */
  public Optional<Answer> preview(String typed) {
    return verifyStamp.verify(typed).map(stamp -> Answer.of(stamp, log.look(stamp)));
  }
}
