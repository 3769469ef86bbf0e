package vn.temlang.api.wiring;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/**
 * Tells at the health endpoints which of several servers answers, in the header {@code
 * Temlang-Instance}: whoever started one can tell it from another that was quicker to take the
 * port.
 */
@ServerFilter("/health/**")
@Requires(property = "temlang.instance")
class InstanceName {
  private final String name;

  InstanceName(@Value("${temlang.instance}") String name) {
    this.name = name;
  }

  @ResponseFilter
  void tell(MutableHttpResponse<?> response) {
    response.header("Temlang-Instance", name);
  }
}
