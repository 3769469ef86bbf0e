package vn.temlang.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.scheduling.TaskExecutors;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.temlang.api.People.Person;
import vn.temlang.api.TestServer.Answer;
import vn.temlang.testkit.TestDatabase;
import vn.temlang.traceability.party.Producers;

/** Two producers on one server, and people who have to do with one of them. */
class TenantIsolationTest {
  private static final Household OURS = new Household("MINHKHOI");
  private static final Household THEIRS = new Household("THANHTRA");
  private static final String CHANNEL = UUID.randomUUID().toString();

  /** Tables that hold nobody's rows, or rows that the scan page shows to everybody. */
  private static final List<String> SHARED =
      List.of(
          "trace.anchor_contract",
          "trace.anchor_status",
          "trace.anchor_submission",
          "trace.log_checkpoint",
          "trace.log_leaf",
          "trace.log_queue",
          "trace.log_tile",
          "trace.outbox",
          "trace.scan",
          "trace.stamp_block",
          "trace.stamp_seen");

  private static TestDatabase database;
  private static TestServer server;
  private static Person manager;
  private static Map<String, Answer> made;

  @BeforeAll
  static void twoProducers() {
    database = TestDatabase.empty();
    server =
        TestServer.of(
            database,
            Map.of(
                "temlang.store.worker.enabled", false,
                "temlang.outbox.interval", "1h",
                "temlang.address-service.interval", "1h"));
    server.put(
        "/api/channels/" + CHANNEL,
        """
        {"marketplace":"VOSO","baseUrl":"http://127.0.0.1:1","apiKey":"k","secret":"s"}
        """);
    for (Household household : List.of(OURS, THEIRS)) {
      assertThat(
              server
                  .put(
                      "/api/producers/" + household.id("producers"),
                      household.body("producers", CHANNEL))
                  .status())
          .isEqualTo(201);
    }
    THEIRS
        .make(CHANNEL, server::put)
        .forEach((thing, answer) -> assertThat(answer.status()).as(answer.body()).isEqualTo(201));
    manager = new People(server).with("MANAGER", "PRODUCER", OURS.id("producers"));
    made = OURS.make(CHANNEL, manager::put);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** Changes with any row of anybody. */
  private static String everything() {
    List<String> sums = new ArrayList<>();
    for (String table : tables("c.relrowsecurity")) {
      sums.add(
          server.text(
              "select coalesce(sum(hashtextextended(t::text, 0)), 0) from " + table + " t"));
    }
    return String.join(" ", sums);
  }

  private static List<String> tables(String condition) {
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

  @Test
  void a_manager_does_everything_with_the_own_producer() {
    made.forEach((thing, answer) -> assertThat(answer.status()).as(thing).isEqualTo(201));
    OURS.make(CHANNEL, manager::put)
        .forEach((thing, answer) -> assertThat(answer.status()).as(thing).isEqualTo(200));
    for (String page :
        List.of(
            "/portal/products/" + OURS.id("products"),
            "/portal/batches/" + OURS.id("batches"),
            "/portal/runs/" + OURS.id("stamp-runs"),
            "/portal/products",
            "/api/products",
            "/portal/producers")) {
      assertThat(manager.get(page).body()).as(page).contains("MINHKHOI").doesNotContain("THANHTRA");
    }
    assertThat(manager.get("/api/listings").body())
        .contains(OURS.id("offers"))
        .doesNotContain(THEIRS.id("offers"));
    assertThat(manager.get("/api/stamp-runs/" + OURS.id("stamp-runs") + "/labels.pdf").status())
        .isEqualTo(200);
  }

  @Test
  void every_id_of_another_on_every_route_leaks_nothing_and_changes_nothing() {
    String before = everything();
    for (String route : Routes.of(server)) {
      if (!route.contains("{id}") || isPublic(route)) {
        continue;
      }
      for (String thing : THEIRS.ids().keySet()) {
        String path = Routes.path(route, THEIRS.id(thing));
        for (String body : fitting(route, thing)) {
          Answer answer = ask(route, path, body);
          String told = route + " with " + thing + ": " + body + " -> " + answer.body();
          if (route.equals("GET /api/batches/{id}/events")) {
            assertThat(answer.body()).as(told).contains("\"eventList\":[]");
          } else {
            assertThat(answer.status()).as(told).isIn(400, 403, 404);
          }
          assertThat(answer.body()).as(told).doesNotContain("THANHTRA");
        }
      }
    }
    assertThat(everything()).isEqualTo(before);
  }

  /** What a route could take: the body of its own kind, that of the thing, and none. */
  private static Set<String> fitting(String route, String thing) {
    Set<String> bodies = new LinkedHashSet<>();
    if (!Routes.method(route).equals("GET")) {
      THEIRS
          .bodies(CHANNEL)
          .forEach(
              (kind, body) -> {
                if (kind.equals(thing) || route.contains("/" + kind + "/")) {
                  bodies.add(body);
                }
              });
    }
    bodies.add("{}");
    return bodies;
  }

  private static boolean isPublic(String route) {
    return Routes.table().getOrDefault(route, List.of("login")).getFirst().equals("public");
  }

  private static Answer ask(String route, String path, String body) {
    String sent = Routes.method(route).equals("GET") ? "" : body;
    return manager.send(Routes.method(route), path, sent, Routes.contentType(route));
  }

  @Test
  void another_s_id_is_answered_like_one_that_nothing_has() {
    for (String thing : THEIRS.ids().keySet()) {
      String nothing = UUID.randomUUID().toString();
      String path = "/api/" + thing + "/";
      String other = manager.get(path + THEIRS.id(thing)).body();
      assertThat(other.replace(THEIRS.id(thing), nothing))
          .as(thing)
          .isEqualTo(manager.get(path + nothing).body());
    }
  }

  @Test
  void a_new_thing_cannot_be_hung_on_another_s() {
    String before = everything();
    THEIRS
        .bodies(CHANNEL)
        .forEach(
            (thing, body) -> {
              if (thing.equals("producers")) {
                return;
              }
              Answer answer =
                  manager.put("/api/" + thing + "/" + UuidCreator.getTimeOrderedEpoch(), body);
              assertThat(answer.status()).as(thing + answer.body()).isIn(404, 422);
              assertThat(answer.body()).doesNotContain("THANHTRA");
            });
    String mixed = OURS.body("batches", CHANNEL).replace("L-", "M-");
    for (String theirs : List.of("products", "sites")) {
      String body = mixed.replace(OURS.id(theirs), THEIRS.id(theirs));
      assertThat(manager.put("/api/batches/" + UUID.randomUUID(), body).status())
          .as(theirs)
          .isIn(404, 422);
    }
    String stamps = OURS.body("activations", CHANNEL).replace("1,\"to\":10", "11,\"to\":12");
    for (String theirs : List.of("stamp-runs", "batches")) {
      String body = stamps.replace(OURS.id(theirs), THEIRS.id(theirs));
      assertThat(manager.put("/api/activations/" + UUID.randomUUID(), body).status())
          .as(theirs)
          .isIn(404, 422);
    }
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void lists_and_counts_are_one_s_own() {
    for (String route : Routes.of(server)) {
      if (!route.contains("{") && route.startsWith("GET ") && !route.startsWith("GET /l")) {
        Answer answer = manager.get(Routes.path(route, ""));
        assertThat(answer.body()).as(route).doesNotContain("THANHTRA");
        for (String id : THEIRS.ids().values()) {
          assertThat(answer.body()).as(route).doesNotContain(id);
        }
      }
    }
    assertThat(manager.get("/api/producers").json()).hasSize(1);
    assertThat(manager.get("/api/products?q=Kẹo".replace("ẹ", "%E1%BA%B9")).json()).hasSize(1);
    assertThat(manager.get("/api/batches?productId=" + THEIRS.id("products")).body())
        .isEqualTo("[]");
    assertThat(manager.get("/api/batches/" + THEIRS.id("batches") + "/events").body())
        .doesNotContain(THEIRS.id("batches"));
  }

  @Test
  void buyers_see_both_however_narrowly_somebody_looked_before() {
    String code =
        server
            .get("/api/stamp-runs/" + THEIRS.id("stamp-runs") + "/codes?from=1&count=1")
            .json()
            .at("/codes/0/code")
            .asText();
    assertThat(manager.get("/portal/batches/" + THEIRS.id("batches")).status()).isEqualTo(404);
    assertThat(manager.get("/portal/products/" + THEIRS.id("products")).status()).isEqualTo(404);
    assertThat(server.send("GET", "/" + code, "", Map.of("Accept", "text/html")).body())
        .contains("Kẹo THANHTRA");
    assertThat(server.get("/api/producers").json()).hasSizeGreaterThan(1);
  }

  @Nested
  class Scopes {
    private final People people = new People(server);

    @ParameterizedTest
    @ValueSource(strings = {"COMMUNE_OFFICER COMMUNE 29308", "PROVINCE_OFFICER PROVINCE 86"})
    void of_the_area_see_both_and_of_another_none(String officer) {
      String[] parts = officer.split(" ");
      Person here = people.with(parts[0], parts[1], parts[2]);
      assertThat(here.get("/api/products").body()).contains("THANHTRA", "MINHKHOI");
      assertThat(here.get("/api/batches/" + THEIRS.id("batches")).status()).isEqualTo(200);
      Person there = people.with(parts[0], parts[1], parts[1].equals("COMMUNE") ? "00004" : "01");
      assertThat(there.get("/api/products").body()).isEqualTo("[]");
      assertThat(there.get("/api/batches/" + THEIRS.id("batches")).status()).isEqualTo(404);
    }

    @Test
    void of_an_inspector_are_read_and_never_written() {
      Person inspector = people.with("INSPECTOR", "COMMUNE", "29308");
      assertThat(inspector.get("/api/products/" + THEIRS.id("products")).status()).isEqualTo(200);
      assertThat(
              inspector
                  .put("/api/products/" + THEIRS.id("products") + "/price", "{\"priceVnd\":1}")
                  .status())
          .isEqualTo(403);
    }

    @Test
    void add_up_but_each_for_what_its_role_may() {
      Person both = people.with("MANAGER", "PRODUCER", OURS.id("producers"));
      people.grant(UUID.randomUUID(), both.account(), "INSPECTOR", "COMMUNE", "29308");
      assertThat(both.get("/api/products/" + THEIRS.id("products")).status()).isEqualTo(200);
      String price = "/price";
      String body = "{\"priceVnd\":190000}";
      assertThat(both.put("/api/products/" + THEIRS.id("products") + price, body).status())
          .isEqualTo(404);
      assertThat(both.put("/api/products/" + OURS.id("products") + price, body).status())
          .isEqualTo(200);
    }

    @Test
    void of_a_team_member_hold_whom_this_member_entered() {
      Person member = people.with("TEAM_MEMBER", "HAMLET", "29308/Ấp 1");
      Person colleague = people.with("TEAM_MEMBER", "HAMLET", "29308/Ấp 1");
      Household fresh = new Household("BAHAI");
      String path = "/api/producers/" + fresh.id("producers");
      Answer entered =
          member.put(path, "{\"kind\":\"HOUSEHOLD\",\"name\":\"Hộ bà Hai\",\"sample\":true}");
      assertThat(entered.status()).as(entered.body()).isEqualTo(201);
      assertThat(entered.json().path("enteredOnBehalfBy").asText())
          .isEqualTo("Thành viên tổ công nghệ số cộng đồng");
      assertThat(
              member.put("/api/sites/" + fresh.id("sites"), fresh.body("sites", CHANNEL)).status())
          .isEqualTo(201);
      assertThat(member.get(path).status()).isEqualTo(200);
      assertThat(colleague.get(path).status()).isEqualTo(404);
      String invitation =
          People.body(people.nobody().account(), "HOUSEHOLD", "PRODUCER", fresh.id("producers"));
      assertThat(colleague.put("/api/grants/" + UUID.randomUUID(), invitation).status())
          .isEqualTo(422);
      assertThat(member.put("/api/grants/" + UUID.randomUUID(), invitation).status())
          .isEqualTo(201);
      assertThat(member.get("/api/producers").json()).hasSize(1);
    }

    @Test
    void of_a_household_make_no_further_producer() {
      Person household = people.with("HOUSEHOLD", "PRODUCER", OURS.id("producers"));
      String before = everything();
      Answer answer =
          household.put(
              "/api/producers/" + UUID.randomUUID(), "{\"kind\":\"GROUP\",\"name\":\"Nữa\"}");
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.json().path("reason").asText()).isEqualTo("NOT_FOUND");
      assertThat(everything()).isEqualTo(before);
    }
  }

  @Nested
  class TheDatabase {
    private long count(String role, String producers, String table) throws SQLException {
      try (Connection connection = database.dataSource().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("set role " + role);
        statement.execute("set temlang.producers = '" + producers + "'");
        // the filter was forgotten
        try (ResultSet row = statement.executeQuery("select count(*) from " + table)) {
          row.next();
          return row.getLong(1);
        }
      }
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "trace.producer",
          "trace.site",
          "trace.product",
          "trace.certificate",
          "trace.batch",
          "trace.event",
          "trace.diary_entry",
          "trace.stamp_run",
          "trace.activation",
          "trace.disclosure",
          "store.offer",
          "store.listing",
          "store.stock_movement",
          "store.stock_level"
        })
    void shows_a_query_that_forgets_its_filter_only_the_own_rows(String table) throws SQLException {
      long all = count("temlang_system", "", table);
      long ours = count("temlang_tenant", OURS.id("producers"), table);
      long theirs = count("temlang_tenant", THEIRS.id("producers"), table);
      assertThat(ours).isPositive();
      assertThat(theirs).isPositive();
      assertThat(all).isGreaterThanOrEqualTo(ours + theirs);
      assertThat(count("temlang_tenant", "", table)).isZero();
      assertThat(count("temlang_server", OURS.id("producers"), table)).isZero();
    }

    @Test
    void shows_nothing_to_work_that_lost_its_request() throws Exception {
      ExecutorService requests =
          server
              .context()
              .getBean(ExecutorService.class, Qualifiers.byName(TaskExecutors.BLOCKING));
      Producers producers = server.context().getBean(Producers.class);
      assertThat(requests.submit(producers::all).get()).isEmpty();
      assertThat(producers.all()).hasSizeGreaterThan(1);
    }

    @Test
    void filters_every_table_that_holds_somebody_s_rows() {
      assertThat(tables("not c.relrowsecurity")).containsExactlyElementsOf(SHARED);
    }

    @Test
    void spends_nothing_on_the_filter_where_all_rows_are_seen() {
      assertThat(plan("temlang_system"))
          .contains("Index Cond", "serials @>")
          .doesNotContain("SubPlan", "Filter");
      assertThat(plan("temlang_tenant")).contains("SubPlan", "Filter");
    }

    private String plan(String role) {
      try (Connection connection = database.dataSource().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("set role " + role);
        statement.execute("set enable_seqscan = off");
        StringBuilder plan = new StringBuilder();
        try (ResultSet rows =
            statement.executeQuery(
                "explain select batch_id from trace.activation where run_id = '%s' and serials @> 3::bigint"
                    .formatted(OURS.id("stamp-runs")))) {
          while (rows.next()) {
            plan.append(rows.getString(1)).append('\n');
          }
        }
        return plan.toString();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
