package vn.temlang.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.temlang.testkit.TestDatabase;

/** An operator with a PostgreSQL and a port of their own writes them into temlang.env. */
class OwnDatabaseJourneyTest {
  @TempDir private static Path data = Path.of("");

  @Test
  void the_server_works_on_the_database_and_the_port_of_temlang_env() throws Exception {
    TestDatabase database = TestDatabase.empty();
    int port = FreePort.find();
    configure(database, port);

    Demo server = Demo.begin(data, "own-database", "run");
    try {
      server.awaitReady();

      assertThat(server.address("portal").getPort()).isEqualTo(port);
      assertThat(server.printed()).contains("database of JDBC_URL");
      assertThat(data.resolve("postgres")).doesNotExist();
      assertThat(count(database, "select count(*) from trace.flyway_schema_history")).isPositive();
      assertThat(count(database, "select count(*) from account.account")).isEqualTo(1);
      assertThat(server.api().get("/api/products")).isEmpty();
    } finally {
      server.end();
    }
    assertThat(server.status()).as(server.printed()).isZero();
    assertThat(count(database, "select count(*) from account.account")).isEqualTo(1);
  }

  private static void configure(TestDatabase database, int port) throws IOException {
    Files.writeString(
        data.resolve("temlang.env"),
        """
        JDBC_URL=%s
        JDBC_USER=%s
        JDBC_PASSWORD=%s
        TEMLANG_PORT=%d
        """
            .formatted(database.url(), database.user(), database.password(), port));
  }

  private static long count(TestDatabase database, String question) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(question)) {
      row.next();
      return row.getLong(1);
    }
  }
}
