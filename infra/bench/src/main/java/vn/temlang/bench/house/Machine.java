package vn.temlang.bench.house;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/** The machine that everything is measured on, which others may use at the same time. */
public final class Machine {
  private Machine() {}

  /** One line: system, processors, Java, load average. */
  public static String now() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    return String.format(
        Locale.ROOT,
        "%s, %d processors, Java %s, load average %.1f",
        system.getName(),
        system.getAvailableProcessors(),
        Runtime.version(),
        loadAverage());
  }

  /** Of the last minute; below 0 where the system does not tell. */
  public static double loadAverage() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }
}
