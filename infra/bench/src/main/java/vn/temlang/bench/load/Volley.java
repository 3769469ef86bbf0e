package vn.temlang.bench.load;

import java.time.Duration;

/** What a while of load gave: answers with status 200, others, and how long they took. */
public final class Volley {
  private final Latencies latencies;
  private final int failures;
  private final Duration took;

  Volley(Latencies latencies, int failures, Duration took) {
    this.latencies = latencies;
    this.failures = failures;
    this.took = took;
  }

  /** Answers with status 200. */
  public int answers() {
    return latencies.count();
  }

  /** Answers with another status, and connections that broke. */
  public int failures() {
    return failures;
  }

  public double answersPerSecond() {
    return answers() * 1e9 / took.toNanos();
  }

  /** The nearest-rank percentile in milliseconds, for a share above 0 and at most 1. */
  public double percentileMillis(double share) {
    return latencies.percentile(share) / 1e6;
  }
}
