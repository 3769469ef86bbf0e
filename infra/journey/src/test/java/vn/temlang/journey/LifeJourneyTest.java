package vn.temlang.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Start, second start, stop, kill: what was kept stays, once. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LifeJourneyTest {
  private static final Duration SOON = Duration.ofSeconds(60);

  @TempDir private static Path data = Path.of("");

  private static Demo demo;
  private static Kept first;

  /** What must survive whatever happens to the processes. */
  private record Kept(
      List<String> products,
      List<String> orders,
      long stock,
      String rootOfRun,
      String stampOfProof) {
    static Kept of(Demo demo) {
      PublicApi api = demo.api();
      return new Kept(
          texts(api.get("/api/products"), "/id"),
          texts(api.get("/api/orders"), "/identity/externalId"),
          api.get("/api/offers/" + demo.memory("candy offer")).at("/stock/available").asLong(),
          api.get("/api/stamp-runs/" + demo.memory("candy run")).path("root").asText(),
          PublicApi.open(demo.address("proof")).json().path("stamp").toString());
    }

    private static List<String> texts(JsonNode list, String pointer) {
      return StreamSupport.stream(list.spliterator(), false)
          .map(item -> item.at(pointer).asText())
          .sorted()
          .toList();
    }
  }

  @BeforeAll
  static void start() {
    demo = Demo.start(data, "life-1");
    first = Kept.of(demo);
  }

  @AfterAll
  static void stop() {
    demo.stop();
  }

  @Test
  @Order(1)
  void a_second_demo_on_the_same_data_refuses_and_prints_the_addresses_of_the_first() {
    Command.Ended second = Command.temlang("demo", "--data", data.toString());

    assertThat(second.status()).isEqualTo(1);
    assertThat(second.text())
        .contains(
            "Already running", demo.address("scan").toString(), demo.address("portal").toString());
    assertThat(demo.isAlive()).isTrue();
  }

  @Test
  @Order(2)
  void stop_ends_every_process_and_both_commands_well() {
    List<ProcessHandle> processes = demo.processes();

    Command.Ended ended = demo.stop();

    assertThat(ended.status()).as(ended.text()).isZero();
    assertThat(demo.status()).as(demo.printed()).isZero();
    assertThat(processes).noneMatch(ProcessHandle::isAlive);
    assertThat(demo.leftovers()).isEmpty();
  }

  @Test
  @Order(3)
  void a_second_start_continues_where_the_first_ended() {
    String proof = demo.address("proof").getPath();

    demo = Demo.start(data, "life-2");

    assertThat(demo.printed()).doesNotContain("Registering").doesNotContain("password  ");
    assertThat(demo.address("proof").getPath()).isEqualTo(proof);
    assertThat(Kept.of(demo)).isEqualTo(first);
    assertThat(verified()).isZero();
  }

  @Test
  @Order(4)
  void a_killed_server_ends_the_demo_with_a_sentence_and_the_next_start_has_lost_nothing() {
    List<ProcessHandle> processes = demo.processes();
    demo.process("server").destroyForcibly();

    assertThat(demo.status()).isEqualTo(1);
    assertThat(demo.printed()).contains("The server ended unexpectedly");
    assertThat(processes).noneMatch(ProcessHandle::isAlive);

    demo = Demo.start(data, "life-3");
    assertThat(Kept.of(demo)).isEqualTo(first);
  }

  @Test
  @Order(5)
  void a_killed_launcher_is_cleared_up_by_the_next_start_and_nothing_is_lost_or_doubled() {
    List<ProcessHandle> processes = demo.processes();
    demo.process("launcher").destroyForcibly();
    await().atMost(SOON).until(() -> !demo.isAlive());
    assertThat(demo.process("postgres").isAlive()).as("what a killed launcher leaves").isTrue();

    demo = Demo.start(data, "life-4");

    assertThat(demo.printed()).contains("Stopped what a killed run had left");
    assertThat(processes).noneMatch(ProcessHandle::isAlive);
    assertThat(Kept.of(demo)).isEqualTo(first);
    assertThat(verified()).isZero();
  }

  private static int verified() {
    return Command.temlang(
            "verify",
            data.resolve("proof.json").toString(),
            "--rpc",
            demo.address("chain").toString())
        .status();
  }
}
