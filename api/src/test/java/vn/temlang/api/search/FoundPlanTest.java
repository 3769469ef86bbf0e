package vn.temlang.api.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.temlang.api.TestServer;
import vn.temlang.testkit.TestDatabase;

/** However many there are, no table is read from one end to the other to find something. */
class FoundPlanTest {
  private static final String MANY =
      """
      insert into trace.producer (id, kind, name, sample, registered_at)
      select uuidv7(), 'HOUSEHOLD', (array['Hộ Nguyễn', 'Hộ Trần', 'Hợp tác xã'])[1 + i % 3]
        || ' số ' || i, false, now() from generate_series(1, 20000) i;
      insert into trace.site (producer_id, id, kind, name, typed_address, commune_code, lat, lon,
        location_approximate, plus_code, registered_at)
      select id, uuidv7(), 'WORKSHOP', 'Xưởng', 'Ấp Chợ',
        case when right(name, 3) = '777' then '29308' else '00004' end, 10, 106, true, 'X', now()
      from trace.producer;
      insert into trace.product (producer_id, id, name, code, code_scheme, unit, registered_at)
      select id, uuidv7(), 'Kẹo dừa ' || name, 'C' || id, 'TRACE_CODE', 'H87', now()
      from trace.producer limit 17000;
      """;

  private static TestDatabase database;
  private static TestServer server;

  @BeforeAll
  static void fill() throws SQLException {
    database = TestDatabase.empty();
    server = TestServer.of(database, Map.of("temlang.notices.every", "1h"));
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(MANY);
      statement.execute("vacuum analyze trace.producer, trace.site, trace.product");
    }
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** What was found, and how often a table was read whole. */
  private record Reading(List<String> names, long whole, long byIndex) {}

  private static Reading read(String role, String communes, String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("set local role " + role);
      statement.execute("set local temlang.communes = '" + communes + "'");
      statement.execute("set local temlang.producers = ''");
      statement.execute("set local temlang.account = ''");
      List<String> names = new ArrayList<>();
      try (ResultSet row = statement.executeQuery(sql)) {
        while (row.next()) {
          names.add(row.getString(1));
        }
      }
      try (ResultSet row =
          statement.executeQuery(
              """
              select sum(seq_scan), sum(idx_scan) from pg_stat_xact_user_tables
              where schemaname = 'trace' and relname in ('producer', 'product', 'site')
              """)) {
        row.next();
        return new Reading(names, row.getLong(1), row.getLong(2));
      } finally {
        connection.rollback();
      }
    }
  }

  private static String found(String kind, String typed, String table, String reach) {
    return """
        select t.name from trace.%s t
        where t.id = any (array(select account.found('%s', '%s', %s, '{}', null, 11)))
        """
        .formatted(table, kind, typed, reach);
  }

  @ParameterizedTest
  @CsvSource({
    "PRODUCER, producer, 1777 ho, 2",
    "PRODUCER, producer, so, 11",
    "PRODUCER, producer, tran 777 so, 1",
    "PRODUCT, product, dua keo 1777, 1",
    "PRODUCT, product, keo, 11"
  })
  void who_sees_a_commune_reads_by_index_alone(String kind, String table, String typed, int many)
      throws SQLException {
    Reading reading =
        read("temlang_tenant", "29308", found(kind, typed, table, "false, '{}', array['29308']"));
    assertThat(reading.names()).hasSize(many);
    assertThat(reading.names()).allMatch(name -> name.endsWith("777"));
    assertThat(reading.whole()).isZero();
    assertThat(reading.byIndex()).isPositive();
  }

  @ParameterizedTest
  @CsvSource({
    "PRODUCER, producer, 12345 so",
    "PRODUCER, producer, nguyen ho",
    "PRODUCT, product, keo 12345"
  })
  void who_sees_everything_reads_by_index_alone(String kind, String table, String typed)
      throws SQLException {
    Reading reading = read("temlang_system", "", found(kind, typed, table, "true, '{}', '{}'"));
    assertThat(reading.names()).isNotEmpty();
    assertThat(reading.whole()).isZero();
  }

  @Test
  void a_wide_reach_finds_what_few_have() throws SQLException {
    Reading reading =
        read(
            "temlang_system",
            "",
            found("PRODUCER", "tran 12345", "producer", "false, '{}', array['00004']"));
    assertThat(reading.names()).isEmpty();
    Reading other =
        read(
            "temlang_system",
            "",
            found("PRODUCER", "12345 nguyen", "producer", "false, '{}', array['00004']"));
    assertThat(other.names()).containsExactly("Hộ Nguyễn số 12345");
  }

  @Test
  void what_the_function_would_tell_beyond_the_reach_is_filtered_again() throws SQLException {
    Reading reading =
        read("temlang_tenant", "29308", found("PRODUCER", "12345", "producer", "true, '{}', '{}'"));
    assertThat(reading.names()).isEmpty();
  }
}
