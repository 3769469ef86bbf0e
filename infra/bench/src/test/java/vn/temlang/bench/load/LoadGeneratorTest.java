package vn.temlang.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadGeneratorTest {
  private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);

  private final Set<String> asked = ConcurrentHashMap.newKeySet();
  private final Set<InetSocketAddress> clients = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().getPath());
          clients.add(exchange.getRemoteAddress());
          byte[] body = new byte[3000];
          boolean bad = exchange.getRequestURI().getPath().endsWith("7");
          exchange.sendResponseHeaders(bad ? 503 : 200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.close();
  }

  private LoadGenerator generator(int connections) {
    return new LoadGenerator(server.getAddress().getPort(), connections);
  }

  @Test
  void asks_for_each_path_once_over_kept_connections() {
    Volley volley = generator(4).fire(number -> "/" + number * 10, LONG_ENOUGH, 100);

    assertThat(volley.answers()).isEqualTo(100);
    assertThat(volley.failures()).isZero();
    assertThat(asked)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 100).mapToObj(number -> "/" + number * 10).toList());
    assertThat(clients).hasSizeBetween(1, 4);
  }

  @Test
  void an_answer_with_another_status_is_a_failure_and_has_no_latency() {
    Volley volley = generator(2).fire(number -> "/" + number, LONG_ENOUGH, 10);

    assertThat(volley.answers()).isEqualTo(9);
    assertThat(volley.failures()).isEqualTo(1);
  }

  @Test
  void ends_with_its_time() {
    Volley volley = generator(2).fire(number -> "/0", Duration.ofMillis(200), Integer.MAX_VALUE);

    assertThat(volley.answers()).isPositive();
    assertThat(volley.answersPerSecond()).isPositive();
    assertThat(volley.percentileMillis(0.5)).isBetween(0.001, volley.percentileMillis(0.99));
  }

  @Test
  void a_server_that_is_not_there_is_a_failure_of_each_connection() {
    int port = server.getAddress().getPort();
    server.stop(0);

    Volley volley = new LoadGenerator(port, 3).fire(number -> "/0", LONG_ENOUGH, 10);

    assertThat(volley.answers()).isZero();
    assertThat(volley.failures()).isEqualTo(3);
  }

  @Test
  void nobody_opens_a_thousand_connections() {
    assertThatIllegalArgumentException().isThrownBy(() -> new LoadGenerator(1, 1000));
  }

  @Test
  void an_answer_without_a_length_cannot_be_read() {
    assertThatThrownBy(() -> Connection.length("HTTP/1.1 200 OK\r\nServer: x\r\n\r\n"))
        .isInstanceOf(IOException.class);
  }

  @Test
  void the_name_of_the_length_may_have_capitals_or_none() throws IOException {
    assertThat(Connection.length("HTTP/1.1 200 OK\r\nCONTENT-LENGTH: 12\r\n\r\n")).isEqualTo(12);
    assertThat(Connection.length("HTTP/1.1 200 OK\r\ncontent-length:7\r\n\r\n")).isEqualTo(7);
  }
}
