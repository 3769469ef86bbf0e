package vn.temlang.api.limit;

import io.github.bucket4j.TimeMeter;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import vn.temlang.api.rate.Rate;

/** Counts requests by who asks and for what; at most 20,000 counters, some 8 MB. */
@Singleton
class RequestRates {
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

  private final RequestLimits limits;
  private final Rate<Counted> rate;

  @Inject
  RequestRates(RequestLimits limits) {
    this(limits, TimeMeter.SYSTEM_NANOTIME);
  }

  RequestRates(RequestLimits limits, TimeMeter time) {
    this.limits = limits;
    this.rate = new Rate<>(MOST, time);
  }

  /** Counts a request; how long it has to wait, zero where it may go on. */
  Duration count(Kind kind, String who) {
    return rate.count(new Counted(kind, who), perMinute(kind));
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
}
