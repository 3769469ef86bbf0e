package vn.temlang.api.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import vn.temlang.api.access.FactorMissing;
import vn.temlang.api.access.FormToken;
import vn.temlang.api.access.entry.Asker;
import vn.temlang.api.access.entry.Entrance;

/** Finds out from the session cookie who is asking. */
@Singleton
class SessionFetcher implements AuthenticationFetcher<HttpRequest<?>> {
  /** The attribute that carries the {@link Session}. */
  static final String SESSION = "session";

  private final Sessions sessions;
  private final Entrance entrance;

  SessionFetcher(Sessions sessions, Entrance entrance) {
    this.sessions = sessions;
    this.entrance = entrance;
  }

  @Override
  public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
    return request
        .getCookies()
        .findCookie(Sessions.COOKIE)
        .map(Cookie::getValue)
        .map(token -> entrance.admit(request, Sessions.key(token), () -> find(request, token)))
        .orElseGet(Mono::empty);
  }

  private Optional<Asker> find(HttpRequest<?> request, String token) {
    return sessions.find(token).flatMap(entry -> asker(request, token, entry));
  }

  private static Optional<Asker> asker(HttpRequest<?> request, String token, Sessions.Entry entry) {
    return switch (entry.stage()) {
      case WHOLE -> Optional.of(asker(token, entry, Map.of()));
      case FACTOR_MISSING -> Optional.of(asker(token, entry, FactorMissing.attribute()));
      case FACTOR_DUE -> {
        Session session = entry.session();
        new PendingSession(session.id(), session.account(), session.signedInBy()).on(request);
        FormToken.ofPending(request, token);
        yield Optional.empty();
      }
    };
  }

  private static Asker asker(String token, Sessions.Entry entry, Map<String, Object> more) {
    Map<String, Object> attributes = new HashMap<>(FormToken.attribute(token));
    attributes.put(SESSION, entry.session());
    attributes.putAll(more);
    return new Asker(entry.subject(), attributes);
  }
}
