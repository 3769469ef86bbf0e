package vn.temlang.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two people try the demo on one machine at once, and neither says a port. */
class SideBySideJourneyTest {
  @TempDir private static Path folder = Path.of("");

  @Test
  void two_demos_on_two_folders_take_two_ports_and_keep_to_their_own() {
    Demo one = Demo.begin(folder.resolve("one"), "side-one", "demo");
    Demo other = Demo.begin(folder.resolve("other"), "side-other", "demo");
    try {
      one.awaitReady();
      other.awaitReady();

      assertThat(one.address("portal").getPort()).isNotEqualTo(other.address("portal").getPort());
      assertThat(one.memory("candy run")).isNotEqualTo(other.memory("candy run"));
      for (Demo demo : new Demo[] {one, other}) {
        assertThat(demo.api().get("/api/products")).hasSize(38);
        assertThat(PublicApi.open(demo.address("proof")).json().path("stamp").isMissingNode())
            .isFalse();
      }
    } finally {
      one.end();
      other.end();
    }
    assertThat(one.status()).as(one.printed()).isZero();
    assertThat(other.status()).as(other.printed()).isZero();
  }
}
