package vn.temlang.api.limit;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.security.authentication.Authentication;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.temlang.api.access.FormToken;
import vn.temlang.api.access.Subject;

/**
 * Limits what one person asks for in a session, wherever from: somebody who copies the register, a
 * browser that has gone mad. Programs have limits of their own with their keys.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class PersonRateFilter implements Ordered {
  /** Posted because what is looked for may be a person, which stands in no address. */
  private static final Set<String> POSTED_SEARCHES = Set.of("/portal/search", "/portal/accounts");

  private final Turnstile turnstile;

  PersonRateFilter(Turnstile turnstile) {
    this.turnstile = turnstile;
  }

  @Override
  public int getOrder() {
    return ServerFilterPhase.SECURITY.after();
  }

  @RequestFilter
  @Nullable HttpResponse<?> check(HttpRequest<?> request) {
    return FormToken.of(request)
        .flatMap(inSession -> request.getUserPrincipal(Authentication.class))
        .flatMap(Subject::of)
        .map(person -> person.account().value().toString())
        .<@Nullable HttpResponse<?>>map(who -> turnstile.count(kind(request), who, request))
        .orElse(null);
  }

  private static RequestRates.Kind kind(HttpRequest<?> request) {
    boolean reads = request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
    if (!reads) {
      return POSTED_SEARCHES.contains(request.getPath())
          ? RequestRates.Kind.PERSON_SEARCH
          : RequestRates.Kind.PERSON_WRITE;
    }
    return request.getParameters().getFirst("q").filter(text -> !text.isBlank()).isPresent()
        ? RequestRates.Kind.PERSON_SEARCH
        : RequestRates.Kind.PERSON_READ;
  }
}
