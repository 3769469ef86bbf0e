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
    assertThat(new ProcessCost(ProcessHandle.current().pid()).heapAfterCollection()).isPositive();
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
