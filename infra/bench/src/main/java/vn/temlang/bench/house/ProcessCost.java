package vn.temlang.bench.house;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import vn.temlang.launcher.terminal.Trouble;

/** What a process has taken of the machine so far. */
public record ProcessCost(long pid) {

  /** CPU time of all its threads. */
  public Duration cpu() {
    return ProcessHandle.of(pid)
        .flatMap(process -> process.info().totalCpuDuration())
        .orElse(Duration.ZERO);
  }

  /** CPU time of its living children and theirs, and its own. */
  public Duration cpuOfTree() {
    Stream<Long> children =
        ProcessHandle.of(pid).stream().flatMap(ProcessHandle::descendants).map(ProcessHandle::pid);
    return Stream.concat(Stream.of(pid), children)
        .map(each -> new ProcessCost(each).cpu())
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** Resident memory in MB of 2^20 bytes: VmRSS of /proc, and what {@code ps} says elsewhere. */
  public double residentMegabytes() {
    try {
      Path status = Path.of("/proc", Long.toString(pid), "status");
      return (Files.exists(status) ? kilobytes(Files.readString(status), "VmRSS:") : fromPs())
          / 1024;
    } catch (IOException e) {
      throw new Trouble("The memory of process " + pid + " cannot be read.", e);
    }
  }

  /**
   * Memory of the process and its children in MB, each shared page counted once (Pss of Linux).
   *
   * @throws Trouble where the system does not tell
   */
  public double treeMegabytes() {
    Stream<Long> children =
        ProcessHandle.of(pid).stream().flatMap(ProcessHandle::descendants).map(ProcessHandle::pid);
    return Stream.concat(Stream.of(pid), children).mapToDouble(ProcessCost::proportional).sum()
        / 1024;
  }

  /**
   * Bytes of the living objects of another Java process, whose heap is collected for it.
   *
   * @throws Trouble if the JDK's jcmd does not tell
   * @throws IllegalArgumentException for this process, which stands still while its heap is counted
   *     and so could not read the answer: both would wait for ever
   */
  public long heapAfterCollection() {
    if (pid == ProcessHandle.current().pid()) {
      throw new IllegalArgumentException("a process cannot count its own heap");
    }
    try {
      Process jcmd =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                  Long.toString(pid),
                  "GC.class_histogram")
              .redirectErrorStream(true)
              .start();
      try (var out = jcmd.getInputStream()) {
        return total(new String(out.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new Trouble("The heap of process " + pid + " cannot be measured.", e);
    }
  }

  // "Total       1098765      87654321": objects and bytes
  static long total(String histogram) throws IOException {
    String line =
        histogram
            .lines()
            .filter(each -> each.startsWith("Total "))
            .reduce((first, last) -> last)
            .orElseThrow(() -> new IOException("no total"));
    return Long.parseLong(line.strip().split(" +", -1)[2]);
  }

  private static double proportional(long pid) {
    try {
      return kilobytes(
          Files.readString(Path.of("/proc", Long.toString(pid), "smaps_rollup")), "Pss:");
    } catch (IOException e) {
      throw new Trouble("The memory of process " + pid + " cannot be read.", e);
    }
  }

  static double kilobytes(String status, String name) throws IOException {
    String line =
        status
            .lines()
            .filter(each -> each.startsWith(name))
            .findFirst()
            .orElseThrow(() -> new IOException("no " + name));
    return Double.parseDouble(
        line.substring(name.length()).toLowerCase(Locale.ROOT).replace("kb", "").strip());
  }

  private double fromPs() throws IOException {
    Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
    try (var out = ps.getInputStream()) {
      return Double.parseDouble(new String(out.readAllBytes(), StandardCharsets.US_ASCII).strip());
    }
  }
}
