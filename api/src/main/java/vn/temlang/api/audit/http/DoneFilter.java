package vn.temlang.api.audit.http;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/**
 * Writes what came of a request that changes something, outside of all that may refuse it and
 * before the answer goes out: when this cannot be written, the answer is a failure, and that it was
 * begun stands written.
 */
@ServerFilter(
    patterns = ServerFilter.MATCH_ALL_PATTERN,
    methods = {HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE})
class DoneFilter implements Ordered {
  private final RequestRecords records;

  DoneFilter(RequestRecords records) {
    this.records = records;
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE + 10;
  }

  @ResponseFilter
  @ExecuteOn(TaskExecutors.BLOCKING)
  void done(HttpRequest<?> request, HttpResponse<?> response) {
    records.done(request, response);
  }
}
