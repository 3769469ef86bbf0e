package vn.temlang.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.postgresql.ds.PGSimpleDataSource;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The one PostgreSQL server of a test JVM: a container where Docker answers, embedded binaries
 * elsewhere. {@code -Dtemlang.test.postgres=docker|embedded} decides by hand. The choice is printed
 * once.
 */
final class TestPostgres {
  // counts statements for tests that ask what something costs; before the server starts
  private static final String COUNTER = "pg_stat_statements";

  private static final Server SERVER = start();

  private TestPostgres() {}

  static Server server() {
    return SERVER;
  }

  record Server(String host, int port, String user, String password, String kind) {
    String url(String database) {
      return "jdbc:postgresql://%s:%d/%s".formatted(host, port, database);
    }

    PGSimpleDataSource dataSource(String database) {
      PGSimpleDataSource source = new PGSimpleDataSource();
      source.setUrl(url(database));
      source.setUser(user);
      source.setPassword(password);
      return source;
    }
  }

  private static Server start() {
    Server server =
        switch (System.getProperty("temlang.test.postgres", "auto")) {
          case "docker" -> container();
          case "embedded" -> embedded();
          case "auto" ->
              DockerClientFactory.instance().isDockerAvailable() ? container() : embedded();
          case String other ->
              throw new IllegalArgumentException(
                  "temlang.test.postgres is docker, embedded or auto, not " + other);
        };
    System.out.println("Tests run on PostgreSQL: " + server.kind());
    return server;
  }

  // stopped by Testcontainers itself when the JVM ends
  @SuppressWarnings("resource")
  private static Server container() {
    PostgreSQLContainer container =
        new PostgreSQLContainer("postgres:18-alpine")
            .withCommand(
                "postgres",
                "-c",
                "fsync=off",
                "-c",
                "max_connections=200",
                "-c",
                "shared_preload_libraries=" + COUNTER);
    container.start();
    return new Server(
        container.getHost(),
        container.getFirstMappedPort(),
        container.getUsername(),
        container.getPassword(),
        "container " + container.getDockerImageName());
  }

  // EmbeddedPostgres removes its folder and stops the server in a shutdown hook of its own
  @SuppressWarnings("resource")
  private static Server embedded() {
    try {
      EmbeddedPostgres postgres =
          EmbeddedPostgres.builder()
              .setPGStartupWait(Duration.ofSeconds(60))
              .setServerConfig("max_connections", "200")
              .setServerConfig("shared_preload_libraries", COUNTER)
              .start();
      return new Server(
          "localhost", postgres.getPort(), "postgres", "postgres", "embedded binaries");
    } catch (IOException e) {
      throw new UncheckedIOException("embedded PostgreSQL does not start", e);
    }
  }
}
