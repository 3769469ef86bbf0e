package vn.temlang.bench.label;

import java.lang.management.ManagementFactory;

/**
 * What printing labels cost.
 *
 * @param nanos CPU time of the printing thread: other processes do not count
 * @param bytes of the sheet
 */
public record Measured(int labels, long nanos, long bytes) {
  static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  public double labelsPerCpuSecond() {
    return labels * 1e9 / nanos;
  }

  public double bytesPerLabel() {
    return (double) bytes / labels;
  }
}
