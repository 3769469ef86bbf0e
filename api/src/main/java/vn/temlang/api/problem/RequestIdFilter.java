package vn.temlang.api.problem;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.core.propagation.ThreadPropagatedContextElement;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import vn.temlang.traceability.IdSource;

/** Gives each request an id that stands in every log line of it and in the answer. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestIdFilter {
  private static final String HEADER = "X-Request-Id";
  private static final String KEY = "request";

  private final IdSource ids;

  RequestIdFilter(IdSource ids) {
    this.ids = ids;
  }

  @RequestFilter
  void name(HttpRequest<?> request, MutablePropagatedContext context) {
    String id = ids.next().toString();
    request.setAttribute(HEADER, id);
    context.add(new RequestId(id));
  }

  @ResponseFilter
  void tell(HttpRequest<?> request, MutableHttpResponse<?> response) {
    request.getAttribute(HEADER, String.class).ifPresent(id -> response.header(HEADER, id));
  }

  private record RequestId(String id) implements ThreadPropagatedContextElement<@Nullable String> {
    @Override
    public @Nullable String updateThreadContext() {
      String before = MDC.get(KEY);
      MDC.put(KEY, id);
      return before;
    }

    @Override
    public void restoreThreadContext(@Nullable String before) {
      if (before == null) {
        MDC.remove(KEY);
      } else {
        MDC.put(KEY, before);
      }
    }
  }
}
