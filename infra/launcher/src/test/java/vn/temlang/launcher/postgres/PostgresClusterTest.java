package vn.temlang.launcher.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.temlang.launcher.process.Children;
import vn.temlang.launcher.process.DataFolder;
import vn.temlang.launcher.process.FreePort;
import vn.temlang.launcher.process.Role;
import vn.temlang.launcher.terminal.Trouble;

class PostgresClusterTest {
  @TempDir Path folder;

  private static String ask(Database database, String question) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(database.url(), database.properties());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(question)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static void tell(Database database, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(database.url(), database.properties());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void keeps_what_it_was_told_through_a_stop_and_a_kill() throws IOException, SQLException {
    DataFolder data = DataFolder.open(folder);
    Children first = new Children(data);
    Database database = new PostgresCluster(data, first).start();
    tell(database, "create table said (word text); insert into said values ('bánh gai')");
    is_durable_and_not_a_superuser(database);
    first.stopAll();
    assertThat(data.postgres().resolve("postmaster.pid")).doesNotExist();

    // the next launcher is killed: neither it nor its record can stop the server
    Children killed = new Children(data);
    tell(new PostgresCluster(data, killed).start(), "insert into said values ('kẹo dừa')");
    Files.delete(data.run().resolve(Role.POSTGRES.fileName() + ".json"));

    Children last = new Children(data);
    assertThat(last.stopLeftovers()).isEmpty();
    Database again = new PostgresCluster(data, last).start();
    assertThat(ask(again, "select string_agg(word, ', ' order by word) from said"))
        .isEqualTo("bánh gai, kẹo dừa");
    last.stopAll();
  }

  private static void is_durable_and_not_a_superuser(Database database) throws SQLException {
    assertThat(ask(database, "show fsync")).isEqualTo("on");
    assertThat(ask(database, "show synchronous_commit")).isEqualTo("on");
    assertThat(ask(database, "select rolsuper from pg_roles where rolname = current_user"))
        .isEqualTo("f");
    Database stranger = new Database(database.url(), database.user(), "guess");
    assertThat(stranger.answers()).isFalse();
  }

  @Test
  void a_database_that_nobody_serves_is_named_in_one_sentence() {
    Database absent =
        new Database("jdbc:postgresql://127.0.0.1:" + FreePort.any() + "/temlang", "temlang", "x");
    assertThatExceptionOfType(Trouble.class)
        .isThrownBy(absent::requireReachable)
        .satisfies(trouble -> assertThat(trouble.sentence()).contains(absent.url(), "JDBC_URL"));
  }
}
