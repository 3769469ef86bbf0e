package vn.temlang.bench.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProcessCostTest {
  @Test
  void reads_the_resident_memory_that_the_kernel_tells() throws IOException {
    assertThat(ProcessCost.kilobytes("VmPeak:\t  900 kB\nVmRSS:\t  2048 kB\n", "VmRSS:"))
        .isEqualTo(2048);
    assertThatThrownBy(() -> ProcessCost.kilobytes("Name:\tjava\n", "VmRSS:"))
        .isInstanceOf(IOException.class);
  }

  @Test
  void reads_what_a_java_process_tells_of_its_heap() throws IOException {
    assertThat(
            ProcessCost.total(
                """
                   1:         35212        2816240  [B (java.base@25)
                Total        412345       31457280
                """))
        .isEqualTo(31_457_280);
    assertThatThrownBy(() -> ProcessCost.total("4711:\nno such process\n"))
        .isInstanceOf(IOException.class);
  }

  @Test
  void counts_the_heap_of_another_process() throws IOException {
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      // a JVM that has not come up yet would die of the signal by which it is asked
      assertThat(other.getInputStream().read()).isEqualTo('\n');

      assertThat(new ProcessCost(other.pid()).heapAfterCollection())
          .isBetween(Holder.BYTES, 3 * Holder.BYTES);
    } finally {
      other.destroyForcibly();
    }
  }

  @Test
  void does_not_count_its_own_heap() {
    assertThatThrownBy(() -> new ProcessCost(ProcessHandle.current().pid()).heapAfterCollection())
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Holds memory until its input ends. */
  static final class Holder {
    static final long BYTES = 20_000_000;

    private Holder() {}

    public static void main(String[] arguments) throws IOException {
      byte[] held = new byte[Math.toIntExact(BYTES)];
      System.out.println();
      while (System.in.read() >= 0) {
        held[0]++;
      }
      System.exit(held[0]);
    }
  }

  @Test
  void this_process_takes_memory_and_time() {
    ProcessCost own = new ProcessCost(ProcessHandle.current().pid());

    assertThat(own.residentMegabytes()).isBetween(10.0, 10_000.0);
    Duration alone = own.cpu();
    assertThat(alone).isPositive();
    assertThat(own.cpuOfTree()).isGreaterThanOrEqualTo(alone);
  }
}
