package vn.temlang.sandbox.fault;

/**
 * One kind of trouble for the next calls that match.
 *
 * @param method GET, POST, … or empty for any
 * @param path the calls whose path begins so
 * @param times how many calls; -1 until it is cleared
 * @param millis for {@code LATENCY} and {@code TIMEOUT_AFTER_EFFECT} how long; for {@code
 *     TOO_MANY_REQUESTS} the time to wait that it asks for, 0 for none
 */
public record Fault(Kind kind, String method, String path, int times, long millis) {
  /** What goes wrong. */
  public enum Kind {
    LATENCY,
    TOO_MANY_REQUESTS,
    SERVER_ERROR,
    /** The call takes effect, but its answer comes too late. */
    TIMEOUT_AFTER_EFFECT,
    /** Answers 200 to a stock write and shows the old number. */
    STOCK_IGNORED,
    /** Each order is told twice, and each hint sent twice. */
    DUPLICATES,
    /** Orders are told newest first, an old version after the new one. */
    OUT_OF_ORDER,
    /** The answer carries a wrong signature. */
    BAD_SIGNATURE,
    DOWN
  }

  boolean matches(String calledMethod, String calledPath) {
    return (method.isEmpty() || method.equals(calledMethod)) && calledPath.startsWith(path);
  }

  Fault once() {
    return new Fault(kind, method, path, times > 0 ? times - 1 : times, millis);
  }
}
