package vn.temlang.api.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import java.util.Map;

/** Marks somebody whose roles do not count before a second factor is set up. */
public final class FactorMissing {
  private static final String ATTRIBUTE = "factor-missing";

  private FactorMissing() {}

  /** What the principal carries. */
  public static Map<String, Object> attribute() {
    return Map.of(ATTRIBUTE, true);
  }

  /** Whether it is so for whoever makes a request. */
  public static boolean of(HttpRequest<?> request) {
    return request
        .getUserPrincipal(Authentication.class)
        .map(principal -> principal.getAttributes().containsKey(ATTRIBUTE))
        .orElse(false);
  }

  /** Something else was asked for than setting a second factor up. */
  public static final class First extends RuntimeException {
    private static final long serialVersionUID = 1L;

    First() {
      super("a second factor comes first", null, false, false);
    }
  }
}
