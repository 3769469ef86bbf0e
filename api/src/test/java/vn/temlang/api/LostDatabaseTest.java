package vn.temlang.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import vn.temlang.api.TestServer.Answer;
import vn.temlang.testkit.TestDatabase;

/** The database goes away while the server runs, and comes back. */
class LostDatabaseTest {
  private static final String PRODUCER = "/api/producers/" + UUID.randomUUID();
  private static final Map<String, String> BROWSER = Map.of("Accept", "text/html");

  private static String producer(String name) {
    return "{\"kind\":\"COOPERATIVE\",\"name\":\"%s\"}".formatted(name);
  }

  @Test
  void is_told_as_a_pause_and_everything_goes_on_afterwards() {
    TestDatabase database = TestDatabase.empty();
    URI address = URI.create(database.url().substring("jdbc:".length()));
    try (Cable cable = new Cable(address.getHost(), address.getPort());
        TestServer server =
            TestServer.of(
                database,
                Map.of(
                    "jdbc.url", "jdbc:postgresql://127.0.0.1:" + cable.port() + address.getPath(),
                    "datasources.default.connection-timeout", 300,
                    "datasources.default.validation-timeout", 250))) {
      assertThat(server.put(PRODUCER, producer("HTX")).status()).isEqualTo(201);
      String page = "/portal/products";
      assertThat(readiness(server).status()).isEqualTo(200);
      String before = server.stored();

      cable.cut();

      String another = "/api/producers/" + UUID.randomUUID();
      for (Answer answer :
          new Answer[] {server.get(PRODUCER), server.put(another, producer("B"))}) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("reason").asText()).isEqualTo("UNAVAILABLE");
        assertThat(answer.json().path("detail").asText()).contains("tạm ngừng");
        assertThat(answer.body()).doesNotContain("postgres", "127.0.0.1", "xception");
      }
      Answer shown =
          server.send(
              "GET",
              page,
              "",
              Map.of("Accept", "text/html", "Authorization", server.basic(server.password())));
      assertThat(shown.status()).isEqualTo(503);
      assertThat(shown.header("Content-Type")).startsWith("text/html");
      assertThat(shown.body()).contains("Tạm thời chưa dùng được").doesNotContain("127.0.0.1");
      assertThat(server.send("GET", "/", "", BROWSER).status()).isEqualTo(200);
      assertThat(readiness(server))
          .returns(503, Answer::status)
          .satisfies(health -> assertThat(health.body()).contains("DOWN"));
      assertThat(server.stored()).isEqualTo(before);

      cable.mend();

      Awaitility.await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> readiness(server).status() == 200);
      assertThat(server.get(PRODUCER).status()).isEqualTo(200);
      assertThat(server.put(another, producer("B")).status()).isEqualTo(201);
    }
  }

  private static Answer readiness(TestServer server) {
    return server.send("GET", "/health/readiness", "", Map.of());
  }
}
