package vn.temlang.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.temlang.api.People.Person;
import vn.temlang.api.TestServer.Answer;
import vn.temlang.testkit.TestDatabase;

/** The page of who did what, as its readers see it. */
class AuditPageTest {
  private static final Household OURS = new Household("MINHKHOI");
  private static final Household THEIRS = new Household("THANHTRA");
  private static final String CHANNEL = UUID.randomUUID().toString();
  private static TestDatabase database;
  private static TestServer server;
  private static Person operator;
  private static Person manager;
  private static Person officer;

  @BeforeAll
  static void start() {
    database = TestDatabase.empty();
    server = TestServer.of(database, Map.of("temlang.store.worker.enabled", false));
    for (Household household : List.of(OURS, THEIRS)) {
      for (String thing : List.of("producers", "sites", "products")) {
        server.put("/api/" + thing + "/" + household.id(thing), household.body(thing, CHANNEL));
      }
    }
    People people = new People(server);
    operator = people.with("OPERATOR", "WHOLE", "");
    manager = people.with("MANAGER", "PRODUCER", OURS.id("producers"));
    String commune = server.text("select min(commune_code) from trace.site");
    officer = people.with("COMMUNE_OFFICER", "COMMUNE", commune);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void an_operator_sees_everything_with_its_origin() {
    assertThat(operator.get("/portal/audit/audit.csv").body())
        .contains(OURS.id("products"), THEIRS.id("products"), "127.0.0.1 OTHER", "POST /login");
  }

  @Test
  void the_page_of_one_thing_says_what_was_done_to_it_by_whom_and_from_where() {
    assertThat(operator.get("/portal/audit?thing=" + OURS.id("products")).body())
        .contains("PUT /api/products/{id}", "operator", "127.0.0.1, Khác", "Sản phẩm: thêm mới")
        .doesNotContain(THEIRS.id("products"));
  }

  @Test
  void a_manager_sees_what_was_done_to_the_own_things_and_no_origin() {
    for (String path :
        List.of("/portal/audit", "/portal/audit/audit.csv", "/portal/audit/audit.jsonl")) {
      Answer answer = manager.get(path);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body())
          .as(path)
          .contains(OURS.id("products"))
          .doesNotContain(THEIRS.id("products"), "127.0.0.1", "/login");
    }
    assertThat(manager.get("/portal/audit?thing=" + THEIRS.id("products")).body())
        .doesNotContain("PUT /api/products");
  }

  @Test
  void an_officer_sees_what_was_done_in_the_own_commune() {
    assertThat(officer.get("/portal/audit").body())
        .contains(OURS.id("products"), THEIRS.id("products"))
        .doesNotContain("127.0.0.1", "/login");
    Person elsewhere = new People(server).with("COMMUNE_OFFICER", "COMMUNE", "00004");
    assertThat(elsewhere.get("/portal/audit").body()).doesNotContain("PUT /api/products");
  }

  @Test
  void is_narrowed_by_thing_account_and_day() {
    assertThat(operator.get("/portal/audit/audit.csv?thing=" + OURS.id("products")).body().lines())
        .hasSize(3)
        .first()
        .asString()
        .startsWith("seq,id,at,phase,");
    assertThat(operator.get("/portal/audit/audit.csv?account=" + manager.account()).body())
        .contains(manager.account().toString())
        .doesNotContain(THEIRS.id("products"));
    assertThat(operator.get("/portal/audit/audit.csv?day=2020-01-31").body().lines()).hasSize(1);
    String today =
        server.text("select (max(at) at time zone 'Asia/Ho_Chi_Minh')::date from account.audit");
    assertThat(operator.get("/portal/audit/audit.csv?day=" + today).body())
        .contains(OURS.id("products"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"day=31/01/2020", "account=0912345678", "thing=x", "before=x"})
  void what_cannot_be_meant_is_refused(String query) {
    assertThat(operator.get("/portal/audit?" + query).status()).isEqualTo(400);
  }

  @Test
  void more_than_a_page_is_read_further_and_exported_whole() throws IOException {
    owner(
        """
        insert into account.audit (id, at, phase, request_id, action, thing_kind, thing_id,
          fields, status, reason, times, commitments)
        select uuidv7(), now(), 'DONE', uuidv7(), 'PUT /many', 'many',
          '00000000-0000-4000-8000-000000000001', '', 200, '', 1, '' from generate_series(1, 2345)
        """);
    String thing = "thing=00000000-0000-4000-8000-000000000001";
    Answer first = operator.get("/portal/audit?" + thing);
    assertThat(first.body().split("PUT /many", -1)).hasSize(101);
    String older = first.body().replaceFirst("(?s).*href=\"([^\"]*before=\\d+)\".*", "$1");
    assertThat(operator.get(older.replace("&amp;", "&")).body().split("PUT /many", -1))
        .hasSize(101);
    assertThat(operator.get("/portal/audit/audit.csv?" + thing).body().lines()).hasSize(2346);
    List<String> lines = operator.get("/portal/audit/audit.jsonl?" + thing).body().lines().toList();
    assertThat(lines).hasSize(2345).doesNotHaveDuplicates();
    JsonNode line = new ObjectMapper().readTree(lines.getLast());
    assertThat(line.path("action").asText()).isEqualTo("PUT /many");
    assertThat(line.path("hash").asText()).hasSize(64);
  }

  @Test
  void an_operator_has_the_chain_walked() {
    Answer intact = check();
    assertThat(intact.status()).isEqualTo(200);
    assertThat(intact.body()).contains("còn nguyên vẹn lúc");
    owner("update account.audit set action = 'GET /' where seq = 2");
    try {
      assertThat(check().body()).contains("dòng 2 không khớp: nội dung dòng này đã bị sửa");
    } finally {
      owner("update account.audit set action = 'PUT /api/producers/{id}' where seq = 2");
    }
    assertThat(check().body()).contains("còn nguyên vẹn lúc");
  }

  @Test
  void an_officer_has_it_walked_too_beyond_the_own_reach_and_a_manager_does_not() {
    String all = server.text("select max(seq) from account.audit");
    Answer walked = officer.get("/api/audit/check");
    assertThat(walked.status()).isEqualTo(200);
    assertThat(walked.json().path("intact").asBoolean()).isTrue();
    assertThat(walked.json().path("rows").asLong()).isGreaterThanOrEqualTo(Long.parseLong(all));
    assertThat(manager.get("/api/audit/check").status()).isEqualTo(403);
    owner("update account.audit set action = 'GET /' where seq = 2");
    try {
      JsonNode broken = officer.get("/api/audit/check").json();
      assertThat(broken.path("intact").asBoolean(true)).isFalse();
      assertThat(broken.path("rows").asLong()).isEqualTo(1);
      assertThat(broken.path("fault").asText()).isEqualTo("CHANGED");
    } finally {
      owner("update account.audit set action = 'PUT /api/producers/{id}' where seq = 2");
    }
  }

  private static Answer check() {
    return operator.send(
        "POST", "/portal/audit/check", "walk=yes", "application/x-www-form-urlencoded");
  }

  @Test
  void reading_it_is_written_too() {
    Answer answer = manager.get("/portal/audit");
    assertThat(
            server.text(
                "select action from account.audit where request_id = '%s' and account_id = '%s'"
                    .formatted(answer.header("X-Request-Id"), manager.account())))
        .isEqualTo("GET /portal/audit");
  }

  private static void owner(String sql) {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
