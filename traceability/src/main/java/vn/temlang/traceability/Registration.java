package vn.temlang.traceability;

/**
 * What became of a command that a client may repeat: the record's id is made by the client, so the
 * same command sent twice has one effect and one answer.
 */
public sealed interface Registration<T> {
  /** The record came into being by this command. */
  record New<T>(T value) implements Registration<T> {}

  /** The same command had been carried out before. */
  record Same<T>(T value) implements Registration<T> {}

  /** Nothing was stored. */
  record Refused<T>(Refusal refusal) implements Registration<T> {}

  static <T> Registration<T> refused(RefusalReason reason, Object... facts) {
    return new Refused<>(Refusal.of(reason, facts));
  }

  /** Tells a repeat from a conflict: {@code stored} is what the database holds under the id. */
  static <T> Registration<T> of(boolean inserted, T wanted, T stored) {
    if (inserted) {
      return new New<>(stored);
    }
    return stored.equals(wanted) ? new Same<>(stored) : refused(RefusalReason.CONFLICTING_REPEAT);
  }
}
