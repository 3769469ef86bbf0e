package vn.temlang.api.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Counts requests by who asks and for what. At most 20,000 counters are kept, some 8 MB; who was
 * forgotten begins with a full bucket, so that a flood of addresses shuts nobody out.
 */
@Singleton
class RequestRates {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int MOST = 20_000;

  /** What is counted. */
  enum Kind {
    ADDRESS_READ,
    ADDRESS_WRITE,
    PERSON_READ,
    PERSON_WRITE,
    PERSON_SEARCH
  }

  private record Counted(Kind kind, String who) {}

  private final Cache<Counted, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(Duration.ofMinutes(2)).build();
  private final RequestLimits limits;
  private final TimeMeter time;

  RequestRates(RequestLimits limits, Clock clock) {
    this.limits = limits;
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
  Duration count(Kind kind, String who) {
    ConsumptionProbe probe =
        buckets
            .get(new Counted(kind, who), unknown -> bucket(perMinute(kind)))
            .tryConsumeAndReturnRemaining(1);
    return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
  }

  private int perMinute(Kind kind) {
    return switch (kind) {
      case ADDRESS_READ -> limits.addressReads();
      case ADDRESS_WRITE -> limits.addressWrites();
      case PERSON_READ -> limits.personReads();
      case PERSON_WRITE -> limits.personWrites();
      case PERSON_SEARCH -> limits.personSearches();
    };
  }

  private Bucket bucket(int perMinute) {
    return Bucket.builder()
        .withCustomTimePrecision(time)
        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
        .build();
  }
}
