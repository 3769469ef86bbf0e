package vn.temlang.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One of the demo's processes is killed in the middle of its story, again and again: what comes out
 * in the end is what an undisturbed story gives. One story with three kills, and seven in the long
 * run ({@code -Dtemlang.long=true}); {@code -Dtemlang.kill.seed} repeats a run.
 */
class KillJourneyTest {
  private static final int STORIES = Boolean.getBoolean("temlang.long") ? 7 : 1;
  private static final int KILLS = 3;
  private static final List<String> VICTIMS = List.of("server", "postgres", "launcher", "chain");
  private static final List<String> MOMENTS =
      List.of("Registering", "Entering", "Recording", "Issuing", "Waiting", "Listing", "Changing");

  @TempDir private static Path folder = Path.of("");

  @Test
  void nothing_is_lost_or_doubled_by_kills_in_the_middle_of_the_story() throws Exception {
    long seed = Long.getLong("temlang.kill.seed", System.nanoTime());
    System.out.println("Kills with seed " + seed);
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);

    for (int story = 0; story < STORIES; story++) {
      disturb(folder.resolve("story-" + story), "kill-" + story, random);
    }
  }

  private static void disturb(Path data, String name, RandomGenerator random)
      throws InterruptedException {
    for (int round = 0; round < KILLS; round++) {
      // a later round's story starts where the last one ended, so early moments come early
      int from = round * MOMENTS.size() / KILLS;
      int to = (round + 1) * MOMENTS.size() / KILLS;
      String moment = MOMENTS.get(random.nextInt(from, to));
      String victim = VICTIMS.get(random.nextInt(VICTIMS.size()));
      Demo demo = Demo.begin(data, name + "-" + round);
      demo.awaitPrintedOrReady(moment);
      assertThat(demo.isAlive()).as(demo.printed()).isTrue();
      // not a wait for something: the kill is to come at any moment
      Thread.sleep(Duration.ofMillis(random.nextInt(600)));
      System.out.println(
          "Killing " + victim + " after: " + demo.printed().lines().toList().getLast());
      demo.process(victim).destroyForcibly();
      demo.end();
    }
    Demo whole = Demo.start(data, name + "-whole");
    try {
      assertWhole(whole);
    } finally {
      whole.stop();
    }
  }

  private static void assertWhole(Demo demo) {
    PublicApi api = demo.api();
    assertThat(texts(api.get("/api/producers"), "/id")).doesNotHaveDuplicates().hasSize(23);
    assertThat(texts(api.get("/api/products"), "/id")).doesNotHaveDuplicates().hasSize(38);
    for (String product : List.of("candy", "cake")) {
      String batch = demo.memory(product + " batch");
      assertThat(api.get("/api/batches/" + batch + "/events").at("/epcisBody/eventList"))
          .as("events of the %s's batch", product)
          .hasSize(5);
      JsonNode run = api.get("/api/stamp-runs/" + demo.memory(product + " run"));
      assertThat(run.path("size").asInt()).isEqualTo(1000);
    }
    assertThat(texts(api.get("/api/orders"), "/identity/externalId")).hasSize(1);
    assertThat(api.get("/api/offers/" + demo.memory("candy offer")).at("/stock/available").asLong())
        .isEqualTo(98);
    assertThat(
            Command.temlang(
                    "verify",
                    demo.data().resolve("proof.json").toString(),
                    "--rpc",
                    demo.address("chain").toString())
                .status())
        .isZero();
  }

  private static List<String> texts(JsonNode list, String pointer) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(item -> item.at(pointer).asText())
        .toList();
  }
}
