package vn.temlang.api.access;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.HttpServerFilter;
import io.micronaut.http.filter.ServerFilterChain;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.security.filters.SecurityFilter;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reactivestreams.Publisher;

/** Security off, to compare with: nobody is looked up and everybody may do everything. */
@Filter(Filter.MATCH_ALL_PATTERN)
@Replaces(SecurityFilter.class)
@Requires(property = OpenDoor.PROPERTY)
class OpenDoor implements HttpServerFilter {
  static final String PROPERTY = "temlang.test.open-door";
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

  @ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
  @Replaces(NeedsFilter.class)
  @Requires(property = PROPERTY)
  static class EverythingFilter implements Ordered {
    @Override
    public int getOrder() {
      return ServerFilterPhase.SECURITY.after();
    }

    @RequestFilter
    void everything(HttpRequest<?> request) {
      new Offered(EnumSet.allOf(Action.class)).to(request);
      RequestReach.set(request, new Reach.Everything());
    }
  }
}
