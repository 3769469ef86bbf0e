package vn.temlang.traceability.scan;

import java.time.Instant;

/** What a stamp is worth, in the order in which a buyer must hear it: recall before everything. */
public sealed interface Verdict {
  /** The batch was called back. */
  record Recalled(Instant since) implements Verdict {}

  /** Printed, but on no batch: it should not be on sale. */
  record NotActivated() implements Verdict {}

  /** Genuine, and nobody looked before. */
  record FirstLook() implements Verdict {}

  /** Genuine and looked at before: no proof of a copy, only something to know. */
  record SeenBefore(long times, Instant firstAt) implements Verdict {}

  static Verdict of(StampState state) {
    if (state.onBatch().isEmpty()) {
      return new NotActivated();
    }
    return state
        .onBatch()
        .flatMap(StampState.OnBatch::recalledAt)
        .<Verdict>map(Recalled::new)
        .orElseGet(
            () ->
                state
                    .seen()
                    .filter(seen -> seen.times() > 1)
                    .<Verdict>map(seen -> new SeenBefore(seen.times(), seen.firstAt()))
                    .orElseGet(FirstLook::new));
  }
}
