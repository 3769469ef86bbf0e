package vn.temlang.traceability.consent.jdbc;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import vn.temlang.traceability.consent.Controller;

/** The controller as the operator names it. */
@Factory
final class NamedController {
  @Singleton
  Controller controller(@Value("${temlang.controller:người vận hành máy chủ này}") String name) {
    return new Controller(name);
  }
}
