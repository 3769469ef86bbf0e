package vn.temlang.api.account.key;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import vn.temlang.api.access.AccountId;
import vn.temlang.api.access.entry.Asker;
import vn.temlang.api.access.entry.Entrance;

/** Finds out from {@code Authorization: Bearer tl_…} (RFC 6750, 2.1) which program asks. */
@Singleton
class KeyFetcher implements AuthenticationFetcher<HttpRequest<?>> {
  private static final String SCHEME = "Bearer ";

  /** The attribute that carries the {@link AccountId} of a key. */
  static final String KEY = "key";

  // asked for late: security looks for fetchers while the database operations are being made
  private final Provider<ApiKeys> keys;
  private final Entrance entrance;
  private final Clock clock;

  KeyFetcher(Provider<ApiKeys> keys, Entrance entrance, Clock clock) {
    this.keys = keys;
    this.entrance = entrance;
    this.clock = clock;
  }

  @Override
  public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
    return token(request)
        .map(token -> entrance.admit(request, "key " + token.key().value(), () -> find(token)))
        .orElseGet(Mono::empty);
  }

  private Optional<Asker> find(KeyToken token) {
    return keys.get()
        .find(token.key(), token.hash(), clock.instant())
        .map(subject -> new Asker(subject, Map.of(KEY, token.key())));
  }

  private static Optional<KeyToken> token(HttpRequest<?> request) {
    String header = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
    return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? KeyToken.parse(header.substring(SCHEME.length()).strip())
        : Optional.empty();
  }
}
