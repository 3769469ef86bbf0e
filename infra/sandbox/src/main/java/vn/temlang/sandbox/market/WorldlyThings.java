package vn.temlang.sandbox.market;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;

/** The clock of the marketplace, and its randomness. */
@Factory
@Requires(property = "sandbox.role")
class WorldlyThings {
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }

  @Singleton
  Supplier<UUID> keys() {
    return UUID::randomUUID;
  }
}
