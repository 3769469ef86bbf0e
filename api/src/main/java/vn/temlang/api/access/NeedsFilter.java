package vn.temlang.api.access;

import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.web.router.RouteAttributes;
import java.util.Arrays;
import java.util.Optional;

/**
 * The one place that lets a request through to its route or not, after it is known who asks. What
 * it lets through carries its {@link Reach}.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class NeedsFilter implements Ordered {
  private final Policy policy;

  NeedsFilter(Policy policy) {
    this.policy = policy;
  }

  @Override
  public int getOrder() {
    return ServerFilterPhase.SECURITY.after();
  }

  @RequestFilter
  void check(HttpRequest<?> request) {
    subject(request).ifPresent(subject -> new Offered(policy.all(subject)).to(request));
    AnnotationMetadata route =
        RouteAttributes.getRouteMatch(request)
            .<AnnotationMetadata>map(match -> match.getAnnotationMetadata())
            .orElse(AnnotationMetadata.EMPTY_METADATA);
    Optional<Action> action = route.enumValue(Needs.class, Action.class);
    if (action.isPresent()) {
      RequestReach.set(request, reach(request, action.get()));
    } else if (Arrays.asList(route.stringValues(Secured.class))
        .contains(SecurityRule.IS_AUTHENTICATED)) {
      throw refused();
    } else {
      RequestReach.set(request, new Reach.Everything());
    }
  }

  private Reach reach(HttpRequest<?> request, Action action) {
    Subject subject = subject(request).orElseThrow(NeedsFilter::refused);
    return switch (policy.decide(subject, action)) {
      case Policy.Decision.Allowed(var reach) -> reach;
      case Policy.Decision.Refused(var reason) -> throw refused();
    };
  }

  private static Optional<Subject> subject(HttpRequest<?> request) {
    return request.getUserPrincipal(Authentication.class).flatMap(Subject::of);
  }

  private static HttpStatusException refused() {
    return new HttpStatusException(HttpStatus.FORBIDDEN, HttpStatus.FORBIDDEN.getReason());
  }
}
