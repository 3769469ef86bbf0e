package vn.temlang.traceability.event.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.temlang.testkit.TestDatabase;
import vn.temlang.traceability.event.EventEntry;
import vn.temlang.traceability.event.EventLedger;
import vn.temlang.traceability.event.EventLedger.Appended;
import vn.temlang.traceability.event.EventLedgerContract;

class JdbcEventLedgerTest extends EventLedgerContract {
  private static TestDatabase database;
  private static ApplicationContext context;

  @BeforeAll
  static void start() {
    database = TestDatabase.migrated("trace");
    context = ApplicationContext.run(database.properties());
  }

  @AfterAll
  static void stop() {
    context.close();
  }

  @Override
  protected EventLedger ledger() {
    return context.getBean(EventLedger.class);
  }

  @Test
  void a_transformation_leaves_an_edge_for_each_input() throws SQLException {
    UUID output = fresh();
    ledger().append(made(output, fresh(), fresh()));
    assertThat(
            one(
                "select count(*) from trace.lineage where uom = 'KGM' and quantity = 2.5"
                    + " and output_batch_id = '"
                    + output
                    + "'"))
        .isEqualTo(2);
  }

  @Test
  void two_transformations_at_once_cannot_close_a_circle() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < 20; round++) {
        UUID one = fresh();
        UUID other = fresh();
        EventEntry there = made(one, other);
        EventEntry back = made(other, one);
        List<Callable<Appended>> both =
            List.of(() -> ledger().append(there), () -> ledger().append(back));
        List<Future<Appended>> answers = threads.invokeAll(both);
        assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
            .containsExactlyInAnyOrder(Appended.STORED, Appended.CYCLE);
      }
    }
  }

  @Test
  void the_same_event_sent_twice_at_once_has_one_effect() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      EventEntry entry = made(fresh(), fresh());
      Callable<Appended> append = () -> ledger().append(entry);
      List<Future<Appended>> answers = threads.invokeAll(List.of(append, append, append, append));
      int stored = 0;
      for (Future<Appended> answer : answers) {
        stored += answer.get() == Appended.STORED ? 1 : 0;
      }
      assertThat(stored).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update trace.event set biz_step = 'shipping'",
        "delete from trace.event",
        "truncate trace.event cascade",
        "update trace.lineage set quantity = 1",
        "delete from trace.lineage"
      })
  void the_server_may_not_change_the_past(String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set role temlang_server");
      assertThatThrownBy(() -> statement.execute(sql))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("permission denied");
    }
  }

  private static long one(String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
