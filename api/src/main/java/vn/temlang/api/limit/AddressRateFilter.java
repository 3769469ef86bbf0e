package vn.temlang.api.limit;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Limits what one network address asks for, before anything is looked up. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class AddressRateFilter implements Ordered {
  private static final Set<HttpMethod> READING =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final Turnstile turnstile;

  AddressRateFilter(Turnstile turnstile) {
    this.turnstile = turnstile;
  }

  @Override
  public int getOrder() {
    return ServerFilterPhase.SECURITY.before();
  }

  @RequestFilter
  @Nullable HttpResponse<?> check(HttpRequest<?> request) {
    return isCounted(request.getPath()) ? turnstile.countAddress(kind(request), request) : null;
  }

  private static RequestRates.Kind kind(HttpRequest<?> request) {
    return READING.contains(request.getMethod())
        ? RequestRates.Kind.ADDRESS_READ
        : RequestRates.Kind.ADDRESS_WRITE;
  }

  private static boolean isCounted(String path) {
    return !path.startsWith("/assets/") && !path.startsWith("/health");
  }
}
