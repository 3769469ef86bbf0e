package vn.temlang.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.temlang.sandbox.Callers.buy;
import static vn.temlang.sandbox.Callers.json;
import static vn.temlang.sandbox.Callers.send;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.temlang.sandbox.Sandbox.Part;

/** The process as a whole: its command line, and what it keeps over a restart. */
class SandboxTest {
  @TempDir static Path data;
  private static Callers callers;

  @BeforeAll
  static void start() {
    callers = new Callers(data);
  }

  @AfterAll
  static void stop() {
    callers.close();
  }

  @Test
  void a_restart_finds_listings_and_numbers_where_they_were() throws Exception {
    String id = callers.listed("S-9").path("id").asText();
    callers.restart();
    assertThat(json(callers.partner("GET", "/listings/" + id, "")).path("sku").asText())
        .isEqualTo("S-9");
    assertThat(callers.listed("S-10").path("id").asInt()).isGreaterThan(Integer.parseInt(id));
  }

  @Test
  void a_restart_knows_the_keys_of_orders() throws Exception {
    Instant before = Instant.now().minusSeconds(1);
    JsonNode listing = callers.listed("S-14");
    buy(listing, "2", "key-of-before");
    callers.restart();
    JsonNode found = callers.found("S-14").path(0);
    assertThat(buy(found, "2", "key-of-before").statusCode()).isEqualTo(303);
    assertThat(callers.orders(before))
        .filteredOn(told -> told.at("/lines/0/sku").asText().equals("S-14"))
        .hasSize(1);
  }

  @Test
  void the_command_line_is_read_and_its_mistakes_are_named() {
    SandboxOptions read =
        SandboxOptions.parse("--data", "d", "--voso-port", "7", "--ports-file", "p");
    assertThat(read.port(Part.VOSO)).isEqualTo(7);
    assertThat(read.port(Part.POSTMART)).isZero();
    assertThat(read.portsFile()).contains(Path.of("p"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SandboxOptions.parse("--voso-port", "7"))
        .withMessageContaining("--data");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SandboxOptions.parse("--data", "d", "--voso-port", "x"))
        .withMessageContaining("--voso-port");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SandboxOptions.parse("--data", "d", "--colour", "red"))
        .withMessageContaining("--colour");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SandboxOptions.parse("--data"))
        .withMessageContaining("--data");
  }

  @Test
  void the_process_writes_the_ports_to_a_file(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("ports.json");
    ProcessBuilder command =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            "vn.temlang.sandbox.Sandbox",
            "--data",
            folder.toString(),
            "--ports-file",
            file.toString());
    Process process = command.redirectErrorStream(true).start();
    try (var lines = process.inputReader()) {
      assertThat(lines.lines().anyMatch(line -> line.startsWith("sandbox address "))).isTrue();
      Instant end = Instant.now().plusSeconds(10);
      while (!Files.exists(file) && Instant.now().isBefore(end)) {
        Thread.onSpinWait();
      }
      JsonNode ports = json(Files.readString(file));
      assertThat(ports.path("address").asInt()).isPositive();
      assertThat(ports.path("voso").asInt()).isPositive();
      String url = "http://127.0.0.1:" + ports.path("postmart").asInt() + "/";
      assertThat(send("GET", url, "", Map.of()).statusCode()).isEqualTo(200);
    } finally {
      process.destroy();
      process.waitFor();
    }
  }
}
