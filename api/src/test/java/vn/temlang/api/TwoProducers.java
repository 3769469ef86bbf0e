package vn.temlang.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.temlang.api.People.Person;
import vn.temlang.api.TestServer.Answer;
import vn.temlang.testkit.TestDatabase;

/**
 * Two producers on one server whose timers stand still, and a manager of the first. Both walls
 * stand between them, or one alone.
 */
final class TwoProducers {
  private static final TwoProducers SHARED = new TwoProducers();

  /** The name that no answer to the manager may hold. */
  static final String STRANGER = "THANHTRA";

  /** What keeps one from the other's rows. */
  enum Wall {
    BOTH,
    /** No table has policies, and what they would ask answers everybody. */
    STATEMENTS_ALONE,
    /** What the statements ask answers everybody. */
    POLICIES_ALONE
  }

  final Household ours = new Household("MINHKHOI");
  final Household theirs = new Household(STRANGER);
  final String channel = UUID.randomUUID().toString();
  final TestDatabase database = TestDatabase.empty();
  final TestServer server;
  final Person manager;
  final Map<String, Answer> made;
  private final List<String> filtered;

  private TwoProducers() {
    server =
        TestServer.of(
            database,
            Map.of(
                "temlang.test.count", true,
                "temlang.store.worker.enabled", false,
                "temlang.outbox.interval", "1h",
                "temlang.messages.interval", "1h",
                "temlang.log.every", "1h",
                "temlang.anchor.every", "1h",
                "temlang.address-service.interval", "1h"));
    server.put(
        "/api/channels/" + channel,
        """
        {"marketplace":"VOSO","baseUrl":"http://127.0.0.1:1","apiKey":"k","secret":"s"}
        """);
    for (Household household : List.of(ours, theirs)) {
      assertThat(
              server
                  .put(
                      "/api/producers/" + household.id("producers"),
                      household.body("producers", channel))
                  .status())
          .isEqualTo(201);
    }
    theirs
        .make(channel, server::put)
        .forEach((thing, answer) -> assertThat(answer.status()).as(answer.body()).isEqualTo(201));
    manager = new People(server).with("MANAGER", "PRODUCER", ours.id("producers"));
    made = ours.make(channel, manager::put);
    filtered = tables("c.relrowsecurity");
  }

  /** The same for all tests of the JVM; it ends with it. */
  static TwoProducers shared() {
    return SHARED;
  }

  /** Tables that hold somebody's rows. */
  List<String> filtered() {
    return filtered;
  }

  /** Tables of the register and the shops. */
  List<String> tables(String condition) {
    String all =
        server.text(
            """
            select string_agg(n.nspname || '.' || c.relname, ',' order by n.nspname, c.relname)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname in ('trace', 'store') and c.relkind in ('r', 'p')
              and not c.relispartition and c.relname <> 'flyway_schema_history' and (%s)
            """
                .formatted(condition));
    return List.of(all.split(","));
  }

  /** Changes with any row of anybody. */
  String everything() {
    List<String> sums = new ArrayList<>();
    for (String table : filtered) {
      sums.add(
          server.text(
              "select coalesce(sum(hashtextextended(t::text, 0)), 0) from " + table + " t"));
    }
    return String.join(" ", sums);
  }

  /**
   * Takes the other wall down for a while: as the owner of the tables, behind the server's back.
   */
  void behind(Wall wall, Runnable look) {
    switch (wall) {
      case BOTH -> look.run();
      case POLICIES_ALONE -> answeringEverybody("account.seen(uuid[],text[],text[],uuid)", look);
      case STATEMENTS_ALONE -> {
        policies("disable");
        try {
          answeringEverybody("account.reach()", look);
        } finally {
          policies("enable");
        }
      }
    }
  }

  private void policies(String what) {
    for (String table : filtered) {
      execute("alter table " + table + " " + what + " row level security");
    }
    for (String table : List.of("account.audit", "account.audit_value")) {
      execute("alter table " + table + " " + what + " row level security");
    }
  }

  private void answeringEverybody(String function, Runnable look) {
    String own = server.text("select pg_get_functiondef('" + function + "'::regprocedure)");
    int body = own.indexOf("$function$");
    assertThat(body).isPositive();
    execute(own.substring(0, body) + "$function$ select id from trace.producer $function$");
    try {
      look.run();
    } finally {
      execute(own);
    }
  }

  private void execute(String sql) {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
