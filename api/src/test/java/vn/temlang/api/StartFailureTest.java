package vn.temlang.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.temlang.testkit.TestDatabase;

/** The server as a process of its own, in surroundings that do not allow a start. */
class StartFailureTest {
  private static final int BAD_SURROUNDINGS = 78;
  private static final TestDatabase DATABASE = TestDatabase.empty();

  @TempDir Path folder;

  @Test
  void a_taken_port_is_named_with_the_setting_that_chooses_another() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(refusal(Map.of("TEMLANG_PORT", Integer.toString(taken.getLocalPort()))))
          .isEqualTo("The port is taken by another program: choose one with TEMLANG_PORT.");
    }
  }

  @Test
  void an_address_of_another_machine_is_not_taken_for_a_taken_port() throws Exception {
    assertThat(refusal(Map.of("TEMLANG_HOST", "192.0.2.7")))
        .startsWith("TEMLANG_HOST is no address of this machine");
  }

  @Test
  void a_database_that_is_away_does_not_answer() throws Exception {
    int port;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }
    assertThat(refusal(Map.of("JDBC_URL", "jdbc:postgresql://127.0.0.1:" + port + "/temlang")))
        .isEqualTo(
            "The database does not answer (Connection refused): check JDBC_URL and its server.");
  }

  @Test
  void a_user_that_the_database_does_not_let_in_is_refused() throws Exception {
    assertThat(refusal(Map.of("JDBC_USER", "stranger", "JDBC_PASSWORD", "guess")))
        .startsWith("The database refuses: ")
        .contains("\"stranger\"", "(SQLSTATE 28", "JDBC_USER", "JDBC_PASSWORD")
        .doesNotContain("guess", "does not answer");
  }

  @Test
  void a_database_that_does_not_exist_is_refused() throws Exception {
    String url = DATABASE.url().replaceFirst("/[^/]+$", "/nowhere");
    assertThat(refusal(Map.of("JDBC_URL", url)))
        .isEqualTo(
            "The database refuses: database \"nowhere\" does not exist (SQLSTATE 3D000): "
                + "check JDBC_URL, JDBC_USER and JDBC_PASSWORD.");
  }

  @Test
  void a_data_folder_that_cannot_be_made_is_named() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    assertThat(refusal(Map.of("TEMLANG_DATA", file.resolve("data").toString())))
        .startsWith("The data folder cannot be written: " + file);
  }

  @Test
  void a_malformed_setting_is_named() throws Exception {
    assertThat(refusal(Map.of("TEMLANG_STORE_WORKER_THREADS", "abc")))
        .contains("temlang.store.worker.threads", "abc", "a whole number");
    assertThat(refusal(Map.of("TEMLANG_PORT", "http"))).contains("temlang.port", "http");
    assertThat(refusal(Map.of("TEMLANG_DATABASE_POOL", "big")))
        .contains("temlang.database.pool", "big");
  }

  /** What it says on standard error before it ends. */
  private String refusal(Map<String, String> settings) throws IOException, InterruptedException {
    Path said = folder.resolve("said");
    ProcessBuilder server =
        new ProcessBuilder(
                List.of(
                    ProcessHandle.current().info().command().orElseThrow(),
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Application.class.getName()))
            .redirectOutput(folder.resolve("log").toFile())
            .redirectError(said.toFile());
    Map<String, String> all =
        new HashMap<>(
            Map.of(
                "JDBC_URL",
                DATABASE.url(),
                "JDBC_USER",
                DATABASE.user(),
                "JDBC_PASSWORD",
                DATABASE.password(),
                "DATASOURCES_DEFAULT_CONNECTION_TIMEOUT",
                "2000",
                "TEMLANG_HOST",
                "127.0.0.1",
                "TEMLANG_PORT",
                "-1",
                "TEMLANG_PUBLIC_URL",
                "https://tem.example",
                "TEMLANG_DATA",
                folder.resolve("data").toString()));
    all.putAll(settings);
    server.environment().putAll(all);
    Process process = server.start();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it ends by itself").isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).isEqualTo(BAD_SURROUNDINGS);
    List<String> lines = Files.readAllLines(said);
    assertThat(lines).hasSize(1);
    return lines.getFirst();
  }
}
