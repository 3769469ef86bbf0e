package vn.temlang.bench.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
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
  void this_process_takes_memory_and_time() {
    ProcessCost own = new ProcessCost(ProcessHandle.current().pid());

    assertThat(own.residentMegabytes()).isBetween(10.0, 10_000.0);
    Duration alone = own.cpu();
    assertThat(alone).isPositive();
    assertThat(own.cpuOfTree()).isGreaterThanOrEqualTo(alone);
  }
}
