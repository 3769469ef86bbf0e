package vn.temlang.api.audit.http;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.jspecify.annotations.Nullable;

/**
 * Writes that somebody is about to change something, after all that may refuse it at the door: when
 * this cannot be written, nothing is changed.
 */
@ServerFilter(
    patterns = ServerFilter.MATCH_ALL_PATTERN,
    methods = {HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE})
class BeginFilter implements Ordered {
  private final RequestRecords records;

  BeginFilter(RequestRecords records) {
    this.records = records;
  }

  @Override
  public int getOrder() {
    return ServerFilterPhase.SECURITY.after() + 10;
  }

  @RequestFilter
  @ExecuteOn(TaskExecutors.BLOCKING)
  void begin(HttpRequest<?> request, @Body byte @Nullable [] body) {
    records.begun(request, body == null ? new byte[0] : body);
  }
}
