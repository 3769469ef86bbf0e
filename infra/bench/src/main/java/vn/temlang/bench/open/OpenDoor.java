package vn.temlang.bench.open;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.filter.HttpServerFilter;
import io.micronaut.http.filter.ServerFilterChain;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.security.filters.SecurityFilter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reactivestreams.Publisher;
import vn.temlang.api.access.AccountId;
import vn.temlang.api.access.Grant;
import vn.temlang.api.access.Role;
import vn.temlang.api.access.Scope;
import vn.temlang.api.access.Subject;

/** Takes the place of the filter that looks up who asks: everybody may do everything. */
@Filter(Filter.MATCH_ALL_PATTERN)
@Replaces(SecurityFilter.class)
class OpenDoor implements HttpServerFilter {
  private static final Subject ANYBODY =
      new Subject(
          new AccountId(new UUID(0, 1)),
          "anybody",
          List.of(new Grant(Role.OPERATOR, new Scope.Whole(), Optional.empty())));

  @Override
  public int getOrder() {
    return ServerFilterPhase.SECURITY.order();
  }

  @Override
  public Publisher<MutableHttpResponse<?>> doFilter(
      HttpRequest<?> request, ServerFilterChain chain) {
    request.setAttribute(SecurityFilter.AUTHENTICATION, ANYBODY.authentication(Map.of()));
    return chain.proceed(request);
  }
}
