package vn.temlang.storefrontsync.work.worker;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How the background work runs.
 *
 * @param enabled whether this process does background work at all
 * @param threads how many items at once
 * @param idle the wait after the queue was found empty
 * @param pollEvery how often each active shop is asked for changed orders
 */
@ConfigurationProperties("temlang.store.worker")
record WorkerSettings(
    @Bindable(defaultValue = "true") boolean enabled,
    @Bindable(defaultValue = "2") int threads,
    @Bindable(defaultValue = "500ms") Duration idle,
    @Bindable(defaultValue = "5s") Duration pollEvery) {

  WorkerSettings {
    if (threads < 1) {
      throw new IllegalArgumentException(
          "temlang.store.worker.threads is at least 1, not " + threads);
    }
    requirePositive("idle", idle);
    requirePositive("poll-every", pollEvery);
  }

  private static void requirePositive(String key, Duration value) {
    if (!value.isPositive()) {
      throw new IllegalArgumentException(
          "temlang.store.worker.%s is longer than nothing, not %s".formatted(key, value));
    }
  }
}
