package vn.temlang.api.audit.http;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.web.router.RouteAttributes;
import jakarta.inject.Named;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;

/**
 * Writes that somebody wanted to see what is about persons and did not: who may not, and who asked
 * for another's. What is shown writes {@link PersonalDataInterceptor}.
 */
@ServerFilter(
    patterns = {"/api/**", "/portal/**"},
    methods = HttpMethod.GET)
class NotShownFilter implements Ordered {
  private final RequestRecords records;
  private final ExecutorService blocking;

  NotShownFilter(RequestRecords records, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
    this.records = records;
    this.blocking = blocking;
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE + 10;
  }

  // leaves the thread for those answers alone that are written down
  @ResponseFilter
  CompletionStage<MutableHttpResponse<?>> notShown(
      HttpRequest<?> request, MutableHttpResponse<?> response) {
    boolean refused =
        RequestRecords.status(request, response) >= HttpStatus.BAD_REQUEST.getCode()
            && RouteAttributes.getRouteMatch(request)
                .filter(
                    route -> route.getAnnotationMetadata().hasAnnotation(ShowsPersonalData.class))
                .isPresent();
    if (!refused) {
      return CompletableFuture.completedFuture(response);
    }
    return CompletableFuture.supplyAsync(
        () -> {
          records.notShown(request, response);
          return response;
        },
        blocking);
  }
}
