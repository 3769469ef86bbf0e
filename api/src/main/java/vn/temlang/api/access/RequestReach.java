package vn.temlang.api.access;

import io.micronaut.http.HttpRequest;
import java.util.Optional;

/** How far a request reaches; those of buyers, and work that nobody asked for, have no bounds. */
public final class RequestReach {
  private static final String ATTRIBUTE = "temlang.reach";

  private RequestReach() {}

  static void set(HttpRequest<?> request, Reach reach) {
    request.setAttribute(ATTRIBUTE, reach);
  }

  /** The reach that a request was let through with; none where its route is for everybody. */
  public static Optional<Reach> of(HttpRequest<?> request) {
    return request.getAttribute(ATTRIBUTE, Reach.class);
  }
}
