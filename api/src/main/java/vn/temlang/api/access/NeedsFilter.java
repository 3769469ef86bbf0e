package vn.temlang.api.access;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.security.authentication.Authentication;
import java.util.Optional;

/**
 * The one place that lets a request through to its route or not, after it is known who asks. What
 * it lets through carries its {@link Reach}.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class NeedsFilter implements Ordered {
  private final RouteRules rules;
  private final Policy policy;

  NeedsFilter(RouteRules rules, Policy policy) {
    this.rules = rules;
    this.policy = policy;
  }

  @Override
  public int getOrder() {
    return ServerFilterPhase.SECURITY.after();
  }

  @RequestFilter
  void check(HttpRequest<?> request) {
    Optional<Subject> subject = subject(request);
    subject.ifPresent(known -> new Offered(policy.all(known)).to(request));
    if (FactorMissing.of(request) && rules.comesAfterFactor(request)) {
      throw new FactorMissing.First();
    }
    RequestReach.set(request, rules.reach(request, subject).orElseThrow(NeedsFilter::refused));
  }

  private static Optional<Subject> subject(HttpRequest<?> request) {
    return request.getUserPrincipal(Authentication.class).flatMap(Subject::of);
  }

  private static HttpStatusException refused() {
    return new HttpStatusException(HttpStatus.FORBIDDEN, HttpStatus.FORBIDDEN.getReason());
  }
}
