package vn.temlang.api.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import vn.temlang.api.access.FormToken;
import vn.temlang.api.access.RequestReach;

/** Finds out from the session cookie who is asking. */
@Singleton
class SessionFetcher implements AuthenticationFetcher<HttpRequest<?>> {
  /** The attribute that carries the {@link Session}. */
  static final String SESSION = "session";

  private final Sessions sessions;
  private final Scheduler blocking;

  SessionFetcher(Sessions sessions, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
    this.sessions = sessions;
    this.blocking = Schedulers.fromExecutorService(blocking);
  }

  @Override
  public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
    return request
        .getCookies()
        .findCookie(Sessions.COOKIE)
        .map(Cookie::getValue)
        .map(
            token ->
                Mono.fromCallable(() -> RequestReach.indifferently(() -> sessions.find(token)))
                    .subscribeOn(blocking)
                    .flatMap(Mono::justOrEmpty)
                    .map(
                        running ->
                            running.subject().authentication(attributes(token, running.session()))))
        .orElseGet(Mono::empty);
  }

  private static Map<String, Object> attributes(String token, Session session) {
    Map<String, Object> attributes = new HashMap<>(FormToken.attribute(token));
    attributes.put(SESSION, session);
    return attributes;
  }
}
