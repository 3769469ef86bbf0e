package vn.temlang.api.access;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.filter.FilterContinuation;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.http.server.filter.FilterBodyParser;
import io.micronaut.web.router.RouteAttributes;
import java.util.Optional;
import java.util.Set;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/**
 * Lets a form through that carries the token of its session. Who has no session cookie can lose
 * none to another site: programs, and who is about to sign in. A form with a file in it is let by
 * for a route that says that it checks it itself ({@link FormWithFile}), and for no other.
 */
@ServerFilter(patterns = ServerFilter.MATCH_ALL_PATTERN, methods = HttpMethod.POST)
class FormsOfOurOwn implements Ordered {
  // what a form of HTML can send, and what arrives without a type
  private static final Set<MediaType> OF_FORMS =
      Set.of(
          MediaType.APPLICATION_FORM_URLENCODED_TYPE,
          MediaType.MULTIPART_FORM_DATA_TYPE,
          MediaType.TEXT_PLAIN_TYPE);

  private final FilterBodyParser bodies;

  FormsOfOurOwn(FilterBodyParser bodies) {
    this.bodies = bodies;
  }

  @Override
  public int getOrder() {
    return ServerFilterPhase.SECURITY.after() - 1;
  }

  // whoever sends a body slowly holds neither a thread nor a connection while it comes in
  @RequestFilter
  Publisher<MutableHttpResponse<?>> check(
      HttpRequest<?> request, FilterContinuation<Publisher<MutableHttpResponse<?>>> onwards) {
    if (FormToken.of(request).isEmpty() || !couldBeAForm(request) || checksItself(request)) {
      return onwards.proceed();
    }
    return sent(request)
        .filter(token -> FormToken.accepts(request, Optional.of(token)))
        .switchIfEmpty(Mono.error(FormsOfOurOwn::notOurs))
        .flatMap(ours -> Mono.from(onwards.proceed()));
  }

  private static HttpStatusException notOurs() {
    return new HttpStatusException(HttpStatus.FORBIDDEN, HttpStatus.FORBIDDEN.getReason());
  }

  private static boolean checksItself(HttpRequest<?> request) {
    boolean file =
        request
            .getContentType()
            .map(type -> type.matches(MediaType.MULTIPART_FORM_DATA_TYPE))
            .orElse(false);
    return file
        && RouteAttributes.getRouteMatch(request)
            .map(route -> route.getAnnotationMetadata().hasAnnotation(FormWithFile.class))
            .orElse(false);
  }

  private static boolean couldBeAForm(HttpRequest<?> request) {
    return request.getContentType().map(OF_FORMS::contains).orElse(true);
  }

  private Mono<String> sent(HttpRequest<?> request) {
    return request instanceof ServerHttpRequest<?> onServer
        ? Mono.fromFuture(() -> bodies.parseBody(onServer))
            .mapNotNull(fields -> fields.get(FormToken.FIELD))
            .map(Object::toString)
        : Mono.empty();
  }
}
