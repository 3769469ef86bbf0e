package vn.temlang.sandbox.market;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The clock of the marketplace. */
@Factory
class WorldlyThings {
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }
}
