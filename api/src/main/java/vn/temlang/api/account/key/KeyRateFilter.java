package vn.temlang.api.account.key;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.security.authentication.Authentication;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.temlang.api.access.AccountId;
import vn.temlang.api.problem.Problems;

/** Answers 429 to a key that asks too often (RFC 6585, 4). */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class KeyRateFilter implements Ordered {
  private final KeyRate rate;
  private final Problems problems;

  KeyRateFilter(KeyRate rate, Problems problems) {
    this.rate = rate;
    this.problems = problems;
  }

  @Override
  public int getOrder() {
    return ServerFilterPhase.SECURITY.after();
  }

  @RequestFilter
  @Nullable HttpResponse<?> check(HttpRequest<?> request) {
    Duration wait =
        request
            .getUserPrincipal(Authentication.class)
            .map(who -> who.getAttributes().get(KeyFetcher.KEY))
            .map(key -> rate.count((AccountId) key))
            .orElse(Duration.ZERO);
    return wait.isZero()
        ? null
        : problems
            .answer(HttpStatus.TOO_MANY_REQUESTS, "TOO_MANY_REQUESTS", List.of(), null)
            .header(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
  }
}
