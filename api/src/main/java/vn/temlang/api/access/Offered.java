package vn.temlang.api.access;

import io.micronaut.http.HttpRequest;
import java.util.Set;

/** What the person who asks may do somewhere, so that pages offer that and nothing else. */
public record Offered(Set<Action> actions) {
  private static final String ATTRIBUTE = "temlang.offered";

  public Offered {
    actions = Set.copyOf(actions);
  }

  /** Nothing, where nobody is signed in. */
  public static Offered by(HttpRequest<?> request) {
    return request.getAttribute(ATTRIBUTE, Offered.class).orElseGet(() -> new Offered(Set.of()));
  }

  void to(HttpRequest<?> request) {
    request.setAttribute(ATTRIBUTE, this);
  }
}
