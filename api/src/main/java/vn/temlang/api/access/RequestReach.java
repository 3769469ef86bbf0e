package vn.temlang.api.access;

import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import java.util.Optional;
import java.util.function.Supplier;

/** How far the work at hand reaches: that of a request as it was let through, or as it is said. */
public final class RequestReach {
  private static final String ATTRIBUTE = "temlang.reach";
  private static final ScopedValue<Said> SAID = ScopedValue.newInstance();

  /** What the work at hand says of itself, whatever its request may do. */
  public enum Said {
    /** It reads what has no owner: any connection serves as it is. */
    INDIFFERENT,
    /** It reads for everybody at once. */
    EVERYBODY
  }

  private RequestReach() {}

  /**
   * Reads what has no owner, such as who is asking: finding out must not cost a further statement
   * that sets a connection up.
   */
  public static <T> T indifferently(Supplier<T> reading) {
    return ScopedValue.where(SAID, Said.INDIFFERENT).call(reading::get);
  }

  /** Reads what buyers see, and what must be the same whoever is the first to ask. */
  public static <T> T forEverybody(Supplier<T> reading) {
    // a transaction of the request would lend its connection, and that shows less
    return ScopedValue.where(SAID, Said.EVERYBODY)
        .call(() -> PropagatedContext.empty().propagate(reading));
  }

  /** Does what the platform does by itself, for everybody at once. */
  public static void asThePlatform(Runnable work) {
    ScopedValue.where(SAID, Said.EVERYBODY).run(work);
  }

  /**
   * How far the work at hand reaches: nothing is said where it is part of no request that was let
   * through and does not read for everybody.
   */
  public static Optional<Reach> now() {
    if (said().equals(Optional.of(Said.EVERYBODY))) {
      return Optional.of(new Reach.Everything());
    }
    return ServerRequestContext.currentRequest().flatMap(RequestReach::of);
  }

  /** What the work at hand says of itself. */
  public static Optional<Said> said() {
    return SAID.isBound() ? Optional.of(SAID.get()) : Optional.empty();
  }

  static void set(HttpRequest<?> request, Reach reach) {
    request.setAttribute(ATTRIBUTE, reach);
  }

  /** The reach that a request was let through with; none before that. */
  public static Optional<Reach> of(HttpRequest<?> request) {
    return request.getAttribute(ATTRIBUTE, Reach.class);
  }
}
