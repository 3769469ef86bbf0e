package vn.temlang.api.access;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteMatch;
import java.util.Optional;
import java.util.UUID;

/**
 * Who writes under an id of somebody beyond the own reach finds nothing there, whatever was sent:
 * the same answer for every kind of thing, so that it tells of none.
 */
@ServerFilter(
    patterns = "/api/**",
    methods = {HttpMethod.PUT, HttpMethod.POST, HttpMethod.DELETE})
class ForeignIdFilter implements Ordered {
  private final Owners owners;

  ForeignIdFilter(Owners owners) {
    this.owners = owners;
  }

  @Override
  public int getOrder() {
    return ServerFilterPhase.SECURITY.after() + 1;
  }

  @RequestFilter
  @ExecuteOn(TaskExecutors.BLOCKING)
  void check(HttpRequest<?> request) {
    if (RequestReach.of(request).orElse(null) instanceof Reach.Some
        && id(request).map(owners::belongsElsewhere).orElse(false)) {
      throw new HttpStatusException(HttpStatus.NOT_FOUND, HttpStatus.NOT_FOUND.getReason());
    }
  }

  private static Optional<UUID> id(HttpRequest<?> request) {
    return RouteAttributes.getRouteMatch(request)
        .map(RouteMatch::getVariableValues)
        .map(values -> values.get("id"))
        .flatMap(id -> uuid(id.toString()));
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
