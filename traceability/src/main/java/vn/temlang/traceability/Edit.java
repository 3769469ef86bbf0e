package vn.temlang.traceability;

/** What became of a change to a thing that others may have changed meanwhile. */
public sealed interface Edit<T> {
  /** It stands as wanted now. */
  record Done<T>(Revised<T> now) implements Edit<T> {}

  /** It stood as wanted already: perhaps the answer to the same change was lost. */
  record Same<T>(Revised<T> now) implements Edit<T> {}

  /** Somebody changed it since the state that the asker saw; nothing was stored. */
  record Conflict<T>(Revised<T> now) implements Edit<T> {}

  /** Nothing was stored. */
  record Refused<T>(Refusal refusal) implements Edit<T> {}

  static <T> Edit<T> refused(RefusalReason reason, Object... facts) {
    return new Refused<>(Refusal.of(reason, facts));
  }
}
