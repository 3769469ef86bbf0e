package vn.temlang.storefrontsync.work.worker;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/** Randomness for waits, where the application brings none of its own. */
@Factory
class Randomness {
  @Singleton
  @Requires(missingBeans = RandomGenerator.class)
  RandomGenerator random() {
    return new SecureRandom();
  }
}
