package vn.temlang.api.access.entry;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import vn.temlang.api.access.Reach;
import vn.temlang.api.access.RequestReach;
import vn.temlang.api.access.RouteRules;
import vn.temlang.api.access.Subject;

/**
 * Brings a request in: who asks is looked up afresh each time, and the connection on which that is
 * asked is set up by the same statement for whoever asked with this key before. So an authorised
 * read costs one statement more than an open one. What was remembered lets nobody in: where it is
 * not what was found, the connection is set up once more before it is used.
 */
@Singleton
public class Entrance {
  private final Cache<String, Subject> expected =
      Caffeine.newBuilder().maximumSize(20_000).expireAfterAccess(Duration.ofHours(2)).build();
  private final RouteRules rules;
  // asked for late: security looks for fetchers while the database operations are being made
  private final Provider<Doorway> doorway;
  private final ExecutorService blocking;

  Entrance(
      RouteRules rules,
      Provider<Doorway> doorway,
      @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
    this.rules = rules;
    this.doorway = doorway;
    this.blocking = blocking;
  }

  /** Somebody will ask with this key, which must not open anything by itself. */
  public void expect(String key, Subject subject) {
    expected.put(key, subject);
  }

  /**
   * Looks up who asks and goes on with the request on the same thread; empty where nobody is known.
   *
   * @param key as in {@link #expect}
   * @param lookup asks the {@link Doorway}
   */
  public Publisher<Authentication> admit(
      HttpRequest<?> request, String key, Supplier<Optional<Asker>> lookup) {
    return Mono.create(
        sink ->
            blocking.execute(
                () ->
                    SameThread.staying(
                        () ->
                            doorway
                                .get()
                                .expecting(reach(request, key), () -> enter(key, lookup, sink)))));
  }

  private Optional<Reach> reach(HttpRequest<?> request, String key) {
    return Optional.ofNullable(expected.getIfPresent(key))
        .flatMap(subject -> rules.reach(request, Optional.of(subject)));
  }

  private void enter(
      String key, Supplier<Optional<Asker>> lookup, MonoSink<Authentication> onwards) {
    Optional<Asker> asker;
    try {
      asker = RequestReach.indifferently(lookup);
    } catch (RuntimeException e) {
      onwards.error(e);
      return;
    }
    asker.ifPresentOrElse(
        known -> {
          if (!known.subject().equals(expected.getIfPresent(key))) {
            expect(key, known.subject());
          }
          onwards.success(known.subject().authentication(known.attributes()));
        },
        () -> {
          expected.invalidate(key);
          onwards.success();
        });
  }
}
