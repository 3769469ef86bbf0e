package vn.temlang.sandbox.fault;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Lets the ordered trouble happen to all but the control calls. */
@Requires(property = "sandbox.role")
@ServerFilter({"/partner/**", "/vpostcode/**", "/p/**", "/orders/**", "/v1/**"})
class FaultFilter {
  private final FaultBox box;

  FaultFilter(FaultBox box) {
    this.box = box;
  }

  @RequestFilter
  @Nullable
  HttpResponse<?> before(HttpRequest<?> request) {
    if (take(Fault.Kind.DOWN, request).isPresent()) {
      return HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE);
    }
    Optional<Fault> tooMany = take(Fault.Kind.TOO_MANY_REQUESTS, request);
    if (tooMany.isPresent()) {
      MutableHttpResponse<?> answer = HttpResponse.status(HttpStatus.TOO_MANY_REQUESTS);
      long seconds = (tooMany.get().millis() + 999) / 1000;
      return seconds == 0 ? answer : answer.header("Retry-After", Long.toString(seconds));
    }
    return take(Fault.Kind.SERVER_ERROR, request).isPresent() ? HttpResponse.serverError() : null;
  }

  /** By now the call has had its effect; only the answer is held back. */
  @ResponseFilter
  CompletionStage<MutableHttpResponse<?>> after(
      HttpRequest<?> request, MutableHttpResponse<?> response) {
    Optional<Fault> slow =
        take(Fault.Kind.TIMEOUT_AFTER_EFFECT, request).or(() -> take(Fault.Kind.LATENCY, request));
    if (take(Fault.Kind.BAD_SIGNATURE, request).isPresent()) {
      response.getHeaders().set("X-Signature", "0".repeat(64));
    }
    if (slow.isEmpty()) {
      return CompletableFuture.completedFuture(response);
    }
    Executor later = CompletableFuture.delayedExecutor(slow.get().millis(), TimeUnit.MILLISECONDS);
    return CompletableFuture.supplyAsync(() -> response, later);
  }

  private Optional<Fault> take(Fault.Kind kind, HttpRequest<?> request) {
    return box.take(kind, request.getMethodName(), request.getPath());
  }
}
