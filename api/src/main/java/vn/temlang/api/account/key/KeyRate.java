package vn.temlang.api.account.key;

import io.github.bucket4j.TimeMeter;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import vn.temlang.api.access.AccountId;
import vn.temlang.api.rate.Rate;

/** How often a key may ask in a minute; each server counts for itself. */
@Singleton
class KeyRate {
  private static final int MOST = 10_000;

  private final int perMinute;
  private final Rate<AccountId> rate;

  @Inject
  KeyRate(@Value("${temlang.account.key-rate:600}") int perMinute) {
    this(perMinute, TimeMeter.SYSTEM_NANOTIME);
  }

  KeyRate(int perMinute, TimeMeter time) {
    this.perMinute = perMinute;
    this.rate = new Rate<>(MOST, time);
  }

  /** Counts a request; how long it has to wait, zero where it may go on. */
  Duration count(AccountId key) {
    return rate.count(key, perMinute);
  }
}
