package vn.temlang.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.temlang.testkit.TestDatabase;

/** The server as a process of its own is asked to end while it works on a request. */
class OrderlyStopTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final int AFTER_SIGTERM = 143;

  @TempDir Path folder;

  @Test
  void a_request_in_flight_is_answered_and_then_the_process_ends() throws Exception {
    TestDatabase database = TestDatabase.empty();
    int port = freePort();
    URI home = URI.create("http://127.0.0.1:" + port);
    Process server = start(database, port);
    try (HttpClient http = HttpClient.newHttpClient();
        Connection lock = database.dataSource().getConnection();
        Statement statement = lock.createStatement()) {
      Awaitility.await().atMost(SOON).until(() -> isReady(http, home));
      lock.setAutoCommit(false);
      statement.execute("lock table trace.producer in share mode");
      URI producer = home.resolve("/api/producers/" + UUID.randomUUID());
      CompletableFuture<HttpResponse<String>> answer =
          http.sendAsync(put(producer), HttpResponse.BodyHandlers.ofString());
      Awaitility.await().atMost(SOON).until(() -> someoneWaits(database));

      server.destroy();
      Awaitility.await().atMost(SOON).until(() -> !accepts(port));
      assertThat(answer).isNotDone();
      assertThat(server.isAlive()).isTrue();
      lock.rollback();

      assertThat(answer.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(201);
      assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(server.exitValue()).isEqualTo(AFTER_SIGTERM);
    } finally {
      server.destroyForcibly();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private Process start(TestDatabase database, int port) throws IOException {
    ProcessBuilder server =
        new ProcessBuilder(
                List.of(
                    ProcessHandle.current().info().command().orElseThrow(),
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Application.class.getName()))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile());
    server
        .environment()
        .putAll(
            Map.of(
                "JDBC_URL", database.url(),
                "JDBC_USER", database.user(),
                "JDBC_PASSWORD", database.password(),
                "TEMLANG_HOST", "127.0.0.1",
                "TEMLANG_PORT", Integer.toString(port),
                "TEMLANG_DATA", folder.toString(),
                // its password alone is what this test has
                "TEMLANG_SECOND_FACTOR_REQUIRED_FOR_OPERATORS", "false"));
    return server.start();
  }

  private HttpRequest put(URI producer) throws IOException {
    String login = "operator:" + Files.readString(folder.resolve("operator-password")).strip();
    return HttpRequest.newBuilder(producer)
        .header("Content-Type", "application/json")
        .header(
            "Authorization",
            "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)))
        .PUT(HttpRequest.BodyPublishers.ofString("{\"kind\":\"COOPERATIVE\",\"name\":\"HTX\"}"))
        .build();
  }

  private static boolean isReady(HttpClient http, URI home) throws InterruptedException {
    try {
      HttpRequest request = HttpRequest.newBuilder(home.resolve("/health/readiness")).build();
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean accepts(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean someoneWaits(TestDatabase database) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select count(*) from pg_stat_activity
                where datname = current_database() and wait_event_type = 'Lock'
                  and query ilike '%insert%producer%'
                """)) {
      row.next();
      return row.getInt(1) > 0;
    }
  }
}
