package vn.temlang.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.temlang.api.TestServer.Answer;
import vn.temlang.testkit.TestDatabase;

/** The database's disk is full: it says so with state 53100, as PostgreSQL's appendix A has it. */
class FullDiskTest {
  private static final String BODY = "{\"kind\":\"COOPERATIVE\",\"name\":\"HTX\"}";

  @Test
  void is_told_as_a_pause_and_nothing_is_half_stored() throws SQLException {
    TestDatabase database = TestDatabase.empty();
    try (TestServer server = TestServer.of(database, Map.of())) {
      String path = "/api/producers/" + UUID.randomUUID();
      run(
          database,
          """
          create function trace.no_room() returns trigger language plpgsql as $$
          begin
            raise exception 'could not extend file: No space left on device'
              using errcode = '53100';
          end $$
          """,
          "create trigger disk_full before insert on trace.producer execute function trace.no_room()");
      String before = server.stored();

      Answer answer = server.put(path, BODY);

      assertThat(answer.status()).as(answer.body()).isEqualTo(503);
      assertThat(answer.json().path("reason").asText()).isEqualTo("UNAVAILABLE");
      assertThat(answer.body()).doesNotContain("No space", "xception");
      assertThat(server.stored()).isEqualTo(before);
      run(database, "drop trigger disk_full on trace.producer");
      assertThat(server.put(path, BODY).status()).isEqualTo(201);
    }
  }

  private static void run(TestDatabase database, String... commands) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      for (String command : commands) {
        statement.execute(command);
      }
    }
  }
}
