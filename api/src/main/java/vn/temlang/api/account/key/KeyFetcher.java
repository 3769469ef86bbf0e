package vn.temlang.api.account.key;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import vn.temlang.api.access.AccountId;

/** Finds out from {@code Authorization: Bearer tl_…} (RFC 6750, 2.1) which program asks. */
@Singleton
class KeyFetcher implements AuthenticationFetcher<HttpRequest<?>> {
  private static final String SCHEME = "Bearer ";

  /** The attribute that carries the {@link AccountId} of a key. */
  static final String KEY = "key";

  // asked for late: security looks for fetchers while the database operations are being made
  private final Provider<ApiKeys> keys;
  private final Clock clock;
  private final Scheduler blocking;

  KeyFetcher(
      Provider<ApiKeys> keys,
      Clock clock,
      @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
    this.keys = keys;
    this.clock = clock;
    this.blocking = Schedulers.fromExecutorService(blocking);
  }

  @Override
  public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
    return token(request)
        .map(
            token ->
                Mono.fromCallable(() -> keys.get().find(token.key(), token.hash(), clock.instant()))
                    .subscribeOn(blocking)
                    .flatMap(Mono::justOrEmpty)
                    .map(subject -> subject.authentication(Map.of(KEY, token.key()))))
        .orElseGet(Mono::empty);
  }

  private static Optional<KeyToken> token(HttpRequest<?> request) {
    String header = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
    return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? KeyToken.parse(header.substring(SCHEME.length()).strip())
        : Optional.empty();
  }
}
