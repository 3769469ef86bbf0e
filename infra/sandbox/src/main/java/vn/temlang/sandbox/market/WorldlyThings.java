package vn.temlang.sandbox.market;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The clock of the marketplace. */
@Factory
@Requires(property = "sandbox.role")
class WorldlyThings {
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }
}
