package vn.temlang.bench.load;

import java.util.Arrays;

/** How long answers took, in nanoseconds; grows as they come. */
final class Latencies {
  private long[] nanos = new long[1024];
  private int count;

  void add(long took) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, count * 2);
    }
    nanos[count++] = took;
  }

  void addAll(Latencies other) {
    for (int i = 0; i < other.count; i++) {
      add(other.nanos[i]);
    }
  }

  int count() {
    return count;
  }

  /**
   * The nearest-rank percentile: the least latency that at least this share of all do not exceed.
   *
   * @param share above 0, at most 1
   * @return nanoseconds; 0 where nothing was answered
   */
  long percentile(double share) {
    if (!(share > 0 && share <= 1)) {
      throw new IllegalArgumentException("A share lies above 0 and is at most 1: " + share);
    }
    if (count == 0) {
      return 0;
    }
    long[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    return sorted[(int) Math.ceil(share * count) - 1];
  }
}
