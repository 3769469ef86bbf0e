package vn.temlang.api.account.key;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import vn.temlang.api.access.AccountId;

/**
 * How often a key may ask: so many times a minute, saved up for one minute at most. Each server
 * counts for itself.
 */
@Singleton
class KeyRate {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Cache<AccountId, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterAccess(Duration.ofMinutes(10)).build();
  private final int perMinute;
  private final TimeMeter time;

  KeyRate(@Value("${temlang.account.key-rate:600}") int perMinute, Clock clock) {
    this.perMinute = perMinute;
    this.time =
        new TimeMeter() {
          @Override
          public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
          }

          @Override
          public boolean isWallClockBased() {
            return true;
          }
        };
  }

  /** Counts a request; how long it has to wait, zero where it may go on. */
  Duration count(AccountId key) {
    ConsumptionProbe probe = buckets.get(key, unknown -> bucket()).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
  }

  private Bucket bucket() {
    return Bucket.builder()
        .withCustomTimePrecision(time)
        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
        .build();
  }
}
