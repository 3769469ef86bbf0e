package vn.temlang.api.limit;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.temlang.api.account.ClientAddress;

/**
 * Limits what one network address asks for, before anything is looked up. This machine itself is
 * not counted unless that is wanted: there stand the operator, and a proxy without a header that
 * would make one address of everybody.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class AddressRateFilter implements Ordered {
  private static final Set<HttpMethod> READING =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final RequestRates rates;
  private final RequestLimits limits;
  private final ClientAddress addresses;
  private final TooMany tooMany;

  AddressRateFilter(
      RequestRates rates, RequestLimits limits, ClientAddress addresses, TooMany tooMany) {
    this.rates = rates;
    this.limits = limits;
    this.addresses = addresses;
    this.tooMany = tooMany;
  }

  @Override
  public int getOrder() {
    return ServerFilterPhase.SECURITY.before();
  }

  @RequestFilter
  @Nullable HttpResponse<?> check(HttpRequest<?> request) {
    String address = addresses.of(request);
    if (!isCounted(request, address)) {
      return null;
    }
    Duration wait = rates.count(kind(request), address);
    return wait.isZero() ? null : tooMany.answer(request, wait);
  }

  private static RequestRates.Kind kind(HttpRequest<?> request) {
    return READING.contains(request.getMethod())
        ? RequestRates.Kind.ADDRESS_READ
        : RequestRates.Kind.ADDRESS_WRITE;
  }

  private boolean isCounted(HttpRequest<?> request, String address) {
    return limits.counts(address)
        && !request.getPath().startsWith("/assets/")
        && !request.getPath().startsWith("/health");
  }
}
