package vn.temlang.api.access;

import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.web.router.RouteAttributes;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Optional;

/** What the route of a request asks of whoever comes. */
@Singleton
public class RouteRules {
  private final Policy policy;

  RouteRules(Policy policy) {
    this.policy = policy;
  }

  /**
   * How far somebody, or nobody known, reaches on the route; nothing where it is closed to them.
   */
  public Optional<Reach> reach(HttpRequest<?> request, Optional<Subject> subject) {
    AnnotationMetadata route = route(request);
    Optional<Action> action = action(route);
    if (action.isPresent()) {
      return subject.flatMap(known -> reach(known, action.get()));
    }
    return behindLogin(route) ? Optional.empty() : Optional.of(new Reach.Everything());
  }

  /** Whether the route waits for a second factor of those who have to set one up. */
  boolean comesAfterFactor(HttpRequest<?> request) {
    AnnotationMetadata route = route(request);
    return action(route).map(action -> action != Action.OWN_FACTOR).orElse(behindLogin(route));
  }

  private static AnnotationMetadata route(HttpRequest<?> request) {
    return RouteAttributes.getRouteMatch(request)
        .<AnnotationMetadata>map(match -> match.getAnnotationMetadata())
        .orElse(AnnotationMetadata.EMPTY_METADATA);
  }

  private static Optional<Action> action(AnnotationMetadata route) {
    return route.enumValue(Needs.class, Action.class);
  }

  private static boolean behindLogin(AnnotationMetadata route) {
    return Arrays.asList(route.stringValues(Secured.class)).contains(SecurityRule.IS_AUTHENTICATED);
  }

  private Optional<Reach> reach(Subject subject, Action action) {
    return switch (policy.decide(subject, action)) {
      case Policy.Decision.Allowed(var reach) -> Optional.of(reach);
      case Policy.Decision.Refused(var reason) -> Optional.empty();
    };
  }
}
