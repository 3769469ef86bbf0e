package vn.temlang.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import vn.temlang.api.TestServer.Answer;
import vn.temlang.testkit.TestDatabase;

/**
 * The chain does not answer: records are taken all the same, and nobody is told that they stand.
 */
class ChainAwayTest {
  private static String fresh() {
    return UuidCreator.getTimeOrderedEpoch().toString();
  }

  @Test
  void records_wait_and_every_page_says_so() throws IOException {
    int port;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }
    try (TestServer server =
        TestServer.of(
            TestDatabase.empty(),
            Map.of(
                "temlang.anchor.evm.enabled", "true",
                "temlang.anchor.evm.rpc-url", "http://127.0.0.1:" + port,
                "temlang.anchor.evm.deploy", "true",
                "temlang.anchor.evm.development", "true",
                "temlang.anchor.every", "20ms",
                "temlang.log.every", "20ms"))) {
      String code = stamp(server);

      Awaitility.await()
          .atMost(Duration.ofSeconds(20))
          .until(
              () ->
                  ledger(server).path("condition").asText().equals("CHAIN_UNREACHABLE")
                      && ledger(server).path("treeSize").asLong() > 0
                      && ledger(server).path("queued").asLong() == 0);
      assertThat(ledger(server).path("detail").asText())
          .isEqualTo(
              "the node at 127.0.0.1:"
                  + port
                  + " cannot be reached: nothing accepts a connection there");
      assertThat(ledger(server).path("anchors")).isEmpty();
      Answer page = server.send("GET", "/" + code, "", Map.of("Accept", "text/html"));
      assertThat(page.status()).isEqualTo(200);
      assertThat(page.body())
          .contains("đang chờ ghi dấu lên chuỗi khối")
          .doesNotContain("dấu của sổ đã được ghi lên");
      assertThat(server.send("GET", "/proof/" + code, "", Map.of()))
          .returns(409, Answer::status)
          .satisfies(
              none ->
                  assertThat(none.json().path("reason").asText()).isEqualTo("NOT_ANCHORED_YET"));
      assertThat(server.send("GET", "/health/readiness", "", Map.of()).status()).isEqualTo(200);
    }
  }

  private static JsonNode ledger(TestServer server) {
    return server.get("/api/ledger").json();
  }

  /** The code of a stamp that is activated on a batch. */
  private static String stamp(TestServer server) {
    String producer = fresh();
    String site = fresh();
    String product = fresh();
    String batch = fresh();
    String run = fresh();
    created(server, "/api/producers/" + producer, "{\"kind\":\"COOPERATIVE\",\"name\":\"HTX\"}");
    created(server, "/api/sites/" + site, BadInput.site(producer));
    created(server, "/api/products/" + product, BadInput.product(producer, "Kẹo dừa"));
    created(server, "/api/batches/" + batch, BadInput.batch("LO-1", product, site, ""));
    created(server, "/api/stamp-runs/" + run, BadInput.run(product, 5));
    created(
        server,
        "/api/activations/" + fresh(),
        "{\"runId\":\"%s\",\"from\":1,\"to\":5,\"batchId\":\"%s\"}".formatted(run, batch));
    return server
        .get("/api/stamp-runs/" + run + "/codes?from=1&count=1")
        .json()
        .at("/codes/0/code")
        .asText();
  }

  private static void created(TestServer server, String path, String body) {
    Answer answer = server.put(path, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
  }
}
