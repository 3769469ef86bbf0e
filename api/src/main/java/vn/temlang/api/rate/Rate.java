package vn.temlang.api.rate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * So many a minute for each who asks, saved up for one minute at most. A limited number of counters
 * is kept; who was forgotten begins with a full bucket, so that a flood of strangers shuts nobody
 * out. The time is one that nobody sets: a wall clock put back by an hour would shut everybody out
 * for that hour.
 *
 * @param <K> who asks, and for what
 */
public final class Rate<K> {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Cache<K, Bucket> buckets;
  private final TimeMeter time;

  /**
   * @param most counters, of some 400 bytes each
   */
  public Rate(int most, TimeMeter time) {
    this.buckets =
        Caffeine.newBuilder().maximumSize(most).expireAfterAccess(Duration.ofMinutes(2)).build();
    this.time = time;
  }

  /** Counts one; how long it has to wait, zero where it may go on. */
  public Duration count(K who, int perMinute) {
    ConsumptionProbe probe =
        buckets.get(who, unknown -> bucket(perMinute)).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
  }

  private Bucket bucket(int perMinute) {
    return Bucket.builder()
        .withCustomTimePrecision(time)
        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
        .build();
  }
}
