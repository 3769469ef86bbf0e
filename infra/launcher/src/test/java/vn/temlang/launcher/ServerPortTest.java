package vn.temlang.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.temlang.launcher.process.DataFolder;
import vn.temlang.launcher.process.FreePort;
import vn.temlang.launcher.terminal.Trouble;

class ServerPortTest {
  @TempDir Path folder;
  ServerPort ports;

  @BeforeEach
  void ports() {
    ports = new ServerPort(new DataFolder(folder));
  }

  @Test
  void the_port_of_the_last_start_is_taken_again() {
    int last = FreePort.any();
    ports.remember(last);
    assertThat(ports.choose(Optional.empty())).isEqualTo(last);
    assertThat(ports.remark(last)).isEmpty();
  }

  @Test
  void another_is_taken_when_a_program_has_it_and_the_change_is_said() throws IOException {
    try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      ports.remember(busy.getLocalPort());
      int chosen = ports.choose(Optional.empty());
      assertThat(chosen).isNotEqualTo(busy.getLocalPort());
      assertThat(ports.remark(chosen))
          .hasValueSatisfying(remark -> assertThat(remark).contains("" + busy.getLocalPort()));
    }
  }

  @Test
  void a_port_that_was_asked_for_is_not_replaced() throws IOException {
    try (ServerSocket busy = new ServerSocket(0)) {
      assertThatExceptionOfType(Trouble.class)
          .isThrownBy(() -> ports.choose(Optional.of(busy.getLocalPort())))
          .satisfies(
              trouble ->
                  assertThat(trouble.sentence()).contains("" + busy.getLocalPort(), "taken"));
    }
    assertThat(ports.choose(Optional.of(-1))).isPositive();
    int free = FreePort.any();
    assertThat(ports.choose(Optional.of(free))).isEqualTo(free);
  }
}
