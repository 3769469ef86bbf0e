package vn.temlang.api;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.scheduling.TaskExecutors;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.temlang.api.TestServer.Answer;
import vn.temlang.api.TwoProducers.Wall;
import vn.temlang.api.access.RequestReach;
import vn.temlang.traceability.party.Producers;

/**
 * What one producer's manager gets of another's: nothing, behind both walls and behind each alone.
 */
class TenantIsolationTest {
  private static final TwoProducers TWO = TwoProducers.shared();

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

  /** Tables with policies that let everybody read. */
  private static final Set<String> EVERYBODY_S =
      Set.of("store.channel_account", "trace.consent_text");

  @Test
  void a_manager_does_everything_with_the_own_producer() {
    TWO.made.forEach((thing, answer) -> assertThat(answer.status()).as(thing).isEqualTo(201));
    TWO.ours
        .make(TWO.channel, TWO.manager::put)
        .forEach((thing, answer) -> assertThat(answer.status()).as(thing).isEqualTo(200));
    for (String page :
        List.of(
            "/portal/products/" + TWO.ours.id("products"),
            "/portal/batches/" + TWO.ours.id("batches"),
            "/portal/runs/" + TWO.ours.id("stamp-runs"),
            "/portal/products",
            "/api/products",
            "/portal/producers")) {
      assertThat(TWO.manager.get(page).body())
          .as(page)
          .contains("MINHKHOI")
          .doesNotContain("THANHTRA");
    }
    assertThat(TWO.manager.get("/api/listings").body())
        .contains(TWO.ours.id("offers"))
        .doesNotContain(TWO.theirs.id("offers"));
    assertThat(
            TWO.manager
                .get("/api/stamp-runs/" + TWO.ours.id("stamp-runs") + "/labels.pdf")
                .status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource
  void every_id_of_another_on_every_route_leaks_nothing_and_changes_nothing(Wall wall) {
    String before = TWO.everything();
    TWO.behind(wall, () -> new ForeignIds(TWO, wall).leakNothing());
    assertThat(TWO.everything()).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource
  void another_s_id_is_answered_like_one_that_nothing_has(Wall wall) {
    TWO.behind(wall, TenantIsolationTest::answersLikeNothing);
  }

  private static void answersLikeNothing() {
    for (String thing : TWO.theirs.ids().keySet()) {
      String nothing = UUID.randomUUID().toString();
      String path = "/api/" + thing + "/";
      String other = TWO.manager.get(path + TWO.theirs.id(thing)).body();
      assertThat(other.replace(TWO.theirs.id(thing), nothing))
          .as(thing)
          .isEqualTo(TWO.manager.get(path + nothing).body());
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_new_thing_cannot_be_hung_on_another_s(Wall wall) {
    TWO.behind(wall, TenantIsolationTest::hangsNothingOnAnothers);
  }

  private static void hangsNothingOnAnothers() {
    String before = TWO.everything();
    TWO.theirs
        .bodies(TWO.channel)
        .forEach(
            (thing, body) -> {
              if (thing.equals("producers")) {
                return;
              }
              Answer answer =
                  TWO.manager.put("/api/" + thing + "/" + UuidCreator.getTimeOrderedEpoch(), body);
              assertThat(answer.status()).as(thing + answer.body()).isIn(404, 422);
              assertThat(answer.body()).doesNotContain("THANHTRA");
            });
    String mixed = TWO.ours.body("batches", TWO.channel).replace("L-", "M-");
    for (String theirs : List.of("products", "sites")) {
      String body = mixed.replace(TWO.ours.id(theirs), TWO.theirs.id(theirs));
      assertThat(TWO.manager.put("/api/batches/" + UUID.randomUUID(), body).status())
          .as(theirs)
          .isIn(404, 422);
    }
    String stamps =
        TWO.ours.body("activations", TWO.channel).replace("1,\"to\":10", "11,\"to\":12");
    for (String theirs : List.of("stamp-runs", "batches")) {
      String body = stamps.replace(TWO.ours.id(theirs), TWO.theirs.id(theirs));
      assertThat(TWO.manager.put("/api/activations/" + UUID.randomUUID(), body).status())
          .as(theirs)
          .isIn(404, 422);
    }
    assertThat(TWO.everything()).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource
  void lists_and_counts_are_one_s_own(Wall wall) {
    TWO.behind(wall, TenantIsolationTest::listsTheOwn);
  }

  private static void listsTheOwn() {
    for (String route : Routes.of(TWO.server)) {
      if (!route.contains("{") && route.startsWith("GET ") && !route.startsWith("GET /l")) {
        Answer answer = TWO.manager.get(Routes.path(route, ""));
        assertThat(answer.body()).as(route).doesNotContain("THANHTRA");
        for (String id : TWO.theirs.ids().values()) {
          assertThat(answer.body()).as(route).doesNotContain(id);
        }
      }
    }
    assertThat(TWO.manager.get("/api/producers").json()).hasSize(1);
    assertThat(TWO.manager.get("/api/products?q=Kẹo".replace("ẹ", "%E1%BA%B9")).json()).hasSize(1);
    assertThat(TWO.manager.get("/api/batches?productId=" + TWO.theirs.id("products")).body())
        .isEqualTo("[]");
    assertThat(TWO.manager.get("/api/batches/" + TWO.theirs.id("batches") + "/events").body())
        .doesNotContain(TWO.theirs.id("batches"));
  }

  @Test
  void buyers_see_both_however_narrowly_somebody_looked_before() {
    String code =
        TWO.server
            .get("/api/stamp-runs/" + TWO.theirs.id("stamp-runs") + "/codes?from=1&count=1")
            .json()
            .at("/codes/0/code")
            .asText();
    assertThat(TWO.manager.get("/portal/batches/" + TWO.theirs.id("batches")).status())
        .isEqualTo(404);
    assertThat(TWO.manager.get("/portal/products/" + TWO.theirs.id("products")).status())
        .isEqualTo(404);
    assertThat(TWO.server.send("GET", "/" + code, "", Map.of("Accept", "text/html")).body())
        .contains("Kẹo THANHTRA");
    assertThat(TWO.server.get("/api/producers").json()).hasSizeGreaterThan(1);
  }

  @Test
  void every_statement_about_somebody_s_rows_brings_its_sight() {
    CountedStatements statements = TWO.server.context().getBean(CountedStatements.class);
    statements.taken("");
    TWO.ours.make(TWO.channel, TWO.manager::put);
    for (String route : Routes.of(TWO.server)) {
      if (route.startsWith("GET ") && !ForeignIds.isPublic(route)) {
        for (String thing : TWO.ours.ids().keySet()) {
          TWO.manager.get(Routes.path(route, TWO.ours.id(thing)));
        }
      }
    }
    // what is added hangs on what was read before; all else is read, changed or taken out
    Pattern touched =
        Pattern.compile(
            TWO.filtered().stream()
                .filter(table -> !EVERYBODY_S.contains(table))
                .collect(joining("|", "(from|join|update|using)\\s+(", ")\\b")));
    List<String> about =
        statements.taken("").stream()
            .filter(statement -> touched.matcher(statement).find())
            // the passport is what every buyer reads
            .filter(statement -> !statement.startsWith("select jsonb_build_object("))
            .distinct()
            .toList();
    assertThat(about)
        .hasSizeGreaterThan(30)
        .allMatch(statement -> statement.contains("account.seen("));
  }

  @Nested
  class TheDatabase {
    private long count(String role, String producers, String table) throws SQLException {
      try (Connection connection = TWO.database.dataSource().getConnection();
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
      long ours = count("temlang_tenant", TWO.ours.id("producers"), table);
      long theirs = count("temlang_tenant", TWO.theirs.id("producers"), table);
      assertThat(ours).isPositive();
      assertThat(theirs).isPositive();
      assertThat(all).isGreaterThanOrEqualTo(ours + theirs);
      assertThat(count("temlang_tenant", "", table)).isZero();
      assertThat(count("temlang_server", TWO.ours.id("producers"), table)).isZero();
    }

    @Test
    void shows_nothing_to_work_that_lost_its_request() throws Exception {
      ExecutorService requests =
          TWO.server
              .context()
              .getBean(ExecutorService.class, Qualifiers.byName(TaskExecutors.BLOCKING));
      Producers producers = TWO.server.context().getBean(Producers.class);
      assertThat(requests.submit(producers::all).get()).isEmpty();
      assertThat(producers.all()).isEmpty();
      assertThat(RequestReach.forEverybody(producers::all)).hasSizeGreaterThan(1);
    }

    @Test
    void filters_every_table_that_holds_somebody_s_rows() {
      assertThat(TWO.tables("not c.relrowsecurity")).containsExactlyElementsOf(SHARED);
    }

    @Test
    void spends_nothing_on_the_filter_where_all_rows_are_seen() {
      assertThat(plan("temlang_system"))
          .contains("Index Cond", "serials @>")
          .doesNotContain("SubPlan", "Filter");
      assertThat(plan("temlang_tenant")).contains("SubPlan", "Filter");
    }

    private String plan(String role) {
      try (Connection connection = TWO.database.dataSource().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("set role " + role);
        statement.execute("set enable_seqscan = off");
        StringBuilder plan = new StringBuilder();
        try (ResultSet rows =
            statement.executeQuery(
                "explain select batch_id from trace.activation where run_id = '%s' and serials @> 3::bigint"
                    .formatted(TWO.ours.id("stamp-runs")))) {
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
