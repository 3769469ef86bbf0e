package vn.temlang.api.limit;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.temlang.api.account.ClientAddress;

/**
 * Counts who goes through. This machine itself is not counted unless that is wanted: there stand
 * the operator, and a proxy without a header that would make one address of everybody.
 */
@Singleton
class Turnstile {
  private final RequestRates rates;
  private final RequestLimits limits;
  private final ClientAddress addresses;
  private final TooMany tooMany;

  Turnstile(RequestRates rates, RequestLimits limits, ClientAddress addresses, TooMany tooMany) {
    this.rates = rates;
    this.limits = limits;
    this.addresses = addresses;
    this.tooMany = tooMany;
  }

  /** What a request of an address is answered that came too often; nothing lets it through. */
  @Nullable HttpResponse<?> countAddress(RequestRates.Kind kind, HttpRequest<?> request) {
    return count(kind, addresses.of(request), request);
  }

  /** The same for a request of a person, wherever from. */
  @Nullable HttpResponse<?> count(RequestRates.Kind kind, String who, HttpRequest<?> request) {
    if (!limits.counts(addresses.of(request))) {
      return null;
    }
    Duration wait = rates.count(kind, who);
    return wait.isZero() ? null : tooMany.answer(request, wait);
  }
}
