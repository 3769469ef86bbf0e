package vn.temlang.traceability.stamp;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import vn.temlang.qrlabels.stampcode.StampCode;
import vn.temlang.qrlabels.stampcode.StampId;
import vn.temlang.qrlabels.stampcode.StampKey;

/** Tells whether a code is one that we made. It never says which part of a wrong code was wrong. */
@Singleton
public class VerifyStamp {
  private static final int MOST_REMEMBERED = 10_000;

  private final StampRuns runs;
  private final StampCodes codes;
  // runs never change, so what was read once stays true
  private final ConcurrentSkipListMap<Long, Known> remembered = new ConcurrentSkipListMap<>();

  VerifyStamp(StampRuns runs, StampCodes codes) {
    this.runs = runs;
    this.codes = codes;
  }

  /** A stamp that is ours. */
  public record Genuine(StampCode code, StampRun run) {
    /** Its place in the run, from 1. */
    public long serial() {
      return run.serialOf(code.id());
    }
  }

  private record Known(StampRun run, StampKey key) {}

  /** Finds the stamp that a person typed or scanned; empty where there is no such code. */
  public Optional<Genuine> verify(String typed) {
    return switch (StampCode.parse(typed)) {
      case StampCode.Parsed.Malformed malformed -> Optional.empty();
      case StampCode.Parsed.Code(StampCode code) ->
          known(code.id())
              .filter(known -> known.key().verifies(code))
              .map(known -> new Genuine(code, known.run()));
    };
  }

  private Optional<Known> known(StampId id) {
    Map.Entry<Long, Known> nearest = remembered.floorEntry(id.value());
    if (nearest != null && nearest.getValue().run().holds(id)) {
      return Optional.of(nearest.getValue());
    }
    Optional<Known> read = runs.holding(id).map(run -> new Known(run, codes.keyOf(run)));
    read.ifPresent(
        known -> {
          if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
          }
          remembered.put(known.run().firstId().value(), known);
        });
    return read;
  }
}
