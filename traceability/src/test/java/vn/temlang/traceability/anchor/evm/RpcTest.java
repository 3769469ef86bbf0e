package vn.temlang.traceability.anchor.evm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.temlang.traceability.anchor.AnchoredRoots.Answer;
import vn.temlang.traceability.anchor.ChainUnreachable;

/** What is said of a node that is no help. */
class RpcTest {
  private static String reason(String endpoint, Duration timeout) {
    try (Rpc rpc = new Rpc(URI.create(endpoint), timeout)) {
      return "chain " + rpc.chainId();
    } catch (ChainUnreachable e) {
      return String.valueOf(e.getMessage());
    }
  }

  @Test
  void node_that_is_not_there_is_said_not_to_be_reached() throws IOException {
    int port;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }
    String endpoint = "http://127.0.0.1:" + port + "/v3/secret";
    assertThat(reason(endpoint, Duration.ofSeconds(5)))
        .isEqualTo(
            "the node at 127.0.0.1:"
                + port
                + " cannot be reached: nothing accepts a connection there");
    assertThat(new EvmAnchoredRoots().rootAt(URI.create(endpoint), "0x0", 1, Optional.empty()))
        .isInstanceOfSatisfying(
            Answer.Unreachable.class,
            answer -> assertThat(answer.reason()).doesNotContain("null", "secret"));
  }

  @Test
  void node_without_an_address_is_named() {
    assertThat(reason("http://node.invalid", Duration.ofSeconds(5)))
        .isEqualTo("the node at node.invalid cannot be reached: there is no host of that name");
  }

  @Test
  void node_that_is_silent_is_said_to_be_late() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(reason("http://127.0.0.1:" + silent.getLocalPort(), Duration.ofMillis(200)))
          .endsWith("was reached but did not answer in time");
    }
  }

  @Test
  void node_that_hangs_up_is_said_to_break_the_connection() throws Exception {
    try (ServerSocket rude = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.startVirtualThread(
          () -> {
            try {
              while (true) {
                rude.accept().close();
              }
            } catch (IOException closed) {
              // the test is over
            }
          });
      assertThat(reason("http://127.0.0.1:" + rude.getLocalPort(), Duration.ofSeconds(5)))
          .contains("gave no answer: ")
          .doesNotContain("null");
    }
  }

  @Test
  void server_that_is_no_node_is_said_to_be_none() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] page = "<html>hello</html>".getBytes(UTF_8);
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    server.start();
    try {
      assertThat(reason("http://127.0.0.1:" + server.getAddress().getPort(), Duration.ofSeconds(5)))
          .endsWith("answers, but not as a node does");
    } finally {
      server.stop(0);
    }
  }
}
