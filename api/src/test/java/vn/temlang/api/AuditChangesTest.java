package vn.temlang.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.temlang.api.People.Person;
import vn.temlang.api.TestServer.Answer;
import vn.temlang.api.audit.AuditCheck;
import vn.temlang.api.audit.AuditLedger;
import vn.temlang.api.audit.CheckAudit;
import vn.temlang.testkit.TestDatabase;

/** What requests really changed, as the chain and what stands beside it tell it. */
class AuditChangesTest {
  private static final Household OURS = new Household("MINHKHOI");
  private static final String CHANNEL = UUID.randomUUID().toString();
  private static final String CONTACT =
      "{\"name\":\"Lương Thị Chi\",\"phone\":\"0987123654\",\"idNumber\":\"038195777123\"}";

  /** Tables that the server's role may change and that no note is taken of, and why. */
  private static final Map<String, String> UNWATCHED =
      Map.ofEntries(
          Map.entry("account.attempt", "counts tries"),
          Map.entry("account.message", "a queue"),
          Map.entry("account.openid_flow", "who is on the way to a provider"),
          Map.entry("account.passkey_challenge", "what is asked next"),
          Map.entry("account.reset_request", "a queue"),
          Map.entry("account.sheet_upload", "a file that waits; what it changes is watched"),
          Map.entry("account.session", "what is done to it is the route's own name"),
          Map.entry("account.audit_value", "the audit itself"),
          Map.entry("account.notice", "says again what is watched, or what is due"),
          Map.entry("store.listing_condition", "workers"),
          Map.entry("store.work_item", "a queue"),
          Map.entry("store.raw_message_body", "marketplaces"),
          Map.entry("store.sales_order", "marketplaces"),
          Map.entry("store.order_line", "marketplaces"),
          Map.entry("store.order_buyer", "marketplaces"),
          Map.entry("store.order_condition", "workers"),
          Map.entry("store.order_watermark", "workers"),
          Map.entry("store.oversell_incident", "workers"),
          Map.entry("trace.address_code_work", "a queue"),
          Map.entry("trace.outbox", "a queue"),
          Map.entry("trace.disclosure", "holds what other tables hold"),
          Map.entry("trace.stamp_block", "a counter"),
          Map.entry("trace.stamp_seen", "scans"),
          Map.entry("trace.anchor_contract", "workers"),
          Map.entry("trace.anchor_status", "workers"),
          Map.entry("trace.anchor_submission", "workers"),
          Map.entry("trace.log_queue", "workers"),
          Map.entry("trace.log_tile", "workers"));

  private static TestDatabase database;
  private static TestServer server;
  private static People people;

  @BeforeAll
  static void start() {
    database = TestDatabase.empty();
    server =
        TestServer.of(
            database, Map.of("temlang.store.worker.enabled", false, "temlang.audit.every", "1h"));
    people = new People(server);
    for (String thing : List.of("producers", "sites", "products")) {
      put("/api/" + thing + "/" + OURS.id(thing), OURS.body(thing, CHANNEL));
    }
    put(
        "/api/consents/" + UUID.randomUUID(),
        """
        {"producerId":"%s","act":"GIVEN","purpose":"KEEP_CONTACT","version":1,
         "way":"OWN_PHONE","screen":"api","recordedBy":"MANAGER"}
        """
            .formatted(OURS.id("producers")));
  }

  @AfterAll
  static void stop() {
    assertThat(server.context().getBean(CheckAudit.class).check())
        .isInstanceOf(AuditCheck.Intact.class);
    server.close();
  }

  private static Answer put(String path, String body) {
    Answer answer = server.put(path, body);
    assertThat(answer.status()).as(answer.body()).isIn(200, 201, 204);
    return answer;
  }

  private static String changes(Answer answer) {
    return server.text(
        "select changes from account.audit where phase = 'DONE' and request_id = '%s'"
            .formatted(answer.header("X-Request-Id")));
  }

  private static String values(Answer answer) {
    return server.text(
        """
        select string_agg(v.value, ' ' order by v.name) from account.audit_value v
        join account.audit a on a.id = v.entry
        where v.name like 'change.%%' and a.request_id = '%s'
        """
            .formatted(answer.header("X-Request-Id")));
  }

  private static void owner(String sql) {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static Answer price(long dong) {
    return put(
        "/api/products/" + OURS.id("products") + "/price", "{\"priceVnd\":%d}".formatted(dong));
  }

  @Test
  void a_price_stands_in_the_chain_as_it_was_and_as_it_is() {
    price(150_000);
    Answer answer = price(160_000);
    assertThat(changes(answer))
        .contains(
            "\"on\": \"trace.product\"",
            "\"id\": \"" + OURS.id("products") + "\"",
            "\"act\": \"CHANGED\"",
            "\"was\": {\"price_vnd\": 150000}",
            "\"becomes\": {\"price_vnd\": 160000}");
    assertThat(changes(price(160_000))).isEmpty();
  }

  @Test
  void what_people_typed_stands_beside_the_chain_under_a_salt() {
    String path = "/api/producers/" + OURS.id("producers") + "/contact";
    put(path, CONTACT.replace("Chi", "Chanh"));
    Answer changed = put(path, CONTACT.replace("Chi", "Chung").replace("654", "655"));
    assertThat(changes(changed))
        .contains("trace.party_contact", "CHANGED", "\"kept\": \"change.1\"")
        .contains("\"fields\": [\"name\", \"phone\"]")
        .doesNotContain("Lương", "098712365");
    assertThat(values(changed))
        .contains("\"was\": {\"name\": \"Lương Thị Chanh\", \"phone\": \"0987123654\"}")
        .contains("\"becomes\": {\"name\": \"Lương Thị Chung\", \"phone\": \"0987123655\"}");
    Answer number = put(path, CONTACT.replace("Chi", "Chung").replace("777123", "777124"));
    assertThat(changes(number)).contains("\"fields\": [\"phone\", \"id_number\"]");
    assertThat(values(number)).doesNotContain("038195777");
    assertThat(
            server.text(
                "select count(distinct salt) = count(*) from account.audit_value"
                    + " where name like 'change.%'"))
        .isEqualTo("t");
    assertThat(server.text("select string_agg(a::text, ' ') from account.audit a"))
        .doesNotContain("Lương", "98712365", "MINHKHOI", "038195777123");
  }

  @Test
  void what_was_refused_or_rolled_back_changed_nothing() {
    Answer refused =
        server.put("/api/products/" + OURS.id("products") + "/price", "{\"priceVnd\":-1}");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(changes(refused)).isEmpty();
    owner("alter table trace.party_contact add constraint refuse check (false) not valid");
    try {
      Answer fault =
          server.put(
              "/api/producers/" + OURS.id("producers") + "/contact",
              CONTACT.replace("0987123654", "0987123656"));
      assertThat(fault.status()).isEqualTo(500);
      assertThat(changes(fault)).isEmpty();
    } finally {
      owner("alter table trace.party_contact drop constraint refuse");
    }
    assertThat(server.text("select count(*) from account.audit_change")).isEqualTo("0");
  }

  @Test
  void a_password_changes_without_a_word_of_it() {
    UUID account = UUID.randomUUID();
    Answer opened =
        put(
            "/api/accounts/" + account,
            "{\"loginName\":\"0912000%03d\",\"password\":\"ein anderer guter Satz\"}"
                .formatted(Math.floorMod(account.hashCode(), 1000)));
    assertThat(changes(opened))
        .contains("account.account", "account.login_name", "account.password", "\"hash\"")
        .doesNotContain("argon2", "912000");
    assertThat(values(opened)).contains("+84912000").doesNotContain("argon2", "guter");
  }

  @Test
  void each_reader_sees_what_was_personal_where_it_is_part_of_the_work() {
    put("/api/producers/" + OURS.id("producers") + "/contact", CONTACT);
    Answer changed =
        put(
            "/api/producers/" + OURS.id("producers") + "/contact",
            CONTACT.replace("Lương Thị Chi", "Lương Thị Chín"));
    price(170_000);
    price(171_000);
    String commune = server.text("select min(commune_code) from trace.site");
    Person commune1 = people.with("COMMUNE_OFFICER", "COMMUNE", commune);
    Person province = people.with("PROVINCE_OFFICER", "PROVINCE", provinceOf(commune));
    Person manager = people.with("MANAGER", "PRODUCER", OURS.id("producers"));
    Person stranger = people.with("MANAGER", "PRODUCER", UUID.randomUUID().toString());
    for (Person reader : List.of(commune1, manager)) {
      for (String path : List.of("/portal/audit", "/portal/audit/audit.csv")) {
        assertThat(reader.get(path).body()).as(path).contains("Lương Thị Chín", "Kẹo MINHKHOI");
      }
      assertThat(reader.get("/portal/audit").body())
          .contains("<del>170.000", "<ins>171.000", "Người liên hệ: sửa", "Giá");
    }
    assertThat(province.get("/portal/audit").body())
        .contains("<del>170.000", "Kẹo MINHKHOI", "không thuộc phần việc của bạn")
        .doesNotContain("Lương");
    for (String path : List.of("/portal/audit/audit.csv", "/portal/audit/audit.jsonl")) {
      assertThat(province.get(path).body())
          .contains("Kẹo MINHKHOI", changed.header("X-Request-Id"))
          .doesNotContain("Lương", "0987123654");
    }
    assertThat(stranger.get("/portal/audit/audit.csv").body()).doesNotContain("Lương", "MINHKHOI");
  }

  private static String provinceOf(String commune) {
    return server
        .context()
        .getBean(vn.temlang.traceability.place.AdminUnits.class)
        .find(new vn.temlang.traceability.place.CommuneCode(commune))
        .orElseThrow()
        .provinceCode();
  }

  @Test
  void what_was_changed_and_never_answered_gets_its_row() {
    price(180_000);
    owner(
        """
        create function public.full() returns trigger language plpgsql as $$
        begin raise exception 'no room' using errcode = '53100'; end $$;
        create trigger zz_full before insert on account.audit for each row
          when (new.phase = 'DONE') execute function public.full()
        """);
    Answer lost;
    try {
      lost = server.put("/api/products/" + OURS.id("products") + "/price", "{\"priceVnd\":181000}");
    } finally {
      owner("drop trigger zz_full on account.audit; drop function public.full()");
    }
    assertThat(lost.status()).isEqualTo(503);
    AuditLedger ledger = server.context().getBean(AuditLedger.class);
    assertThat(ledger.closeUnanswered(Instant.EPOCH, Instant.now())).isZero();
    Instant later = Instant.now().plus(Duration.ofMinutes(1));
    assertThat(ledger.closeUnanswered(later, Instant.now())).isEqualTo(1);
    assertThat(ledger.closeUnanswered(later, Instant.now())).isZero();
    assertThat(changes(lost)).contains("\"becomes\": {\"price_vnd\": 181000}");
    assertThat(
            server.text(
                "select concat_ws(' ', action, status, reason, account_id is not null)"
                    + " from account.audit where phase = 'DONE' and request_id = '"
                    + lost.header("X-Request-Id")
                    + "'"))
        .isEqualTo("PUT /api/products/{id}/price 503 UNANSWERED t");
  }

  @Test
  void every_table_that_can_be_changed_is_watched_or_has_a_reason() {
    String open =
        server.text(
            """
            select string_agg(distinct table_schema || '.' || table_name, ',')
            from information_schema.role_table_grants t
            where grantee = 'temlang_server' and table_schema in ('trace', 'store', 'account')
              and privilege_type in ('UPDATE', 'DELETE')
              and not exists (select from pg_trigger
                where tgname = 'note_change'
                  and tgrelid = (quote_ident(table_schema) || '.' || table_name)::regclass)
            """);
    String columns =
        server.text(
            """
            select string_agg(distinct table_schema || '.' || table_name, ',')
            from information_schema.column_privileges c
            where grantee = 'temlang_server' and table_schema in ('trace', 'store', 'account')
              and privilege_type = 'UPDATE'
              and not exists (select from pg_trigger
                where tgname = 'note_change'
                  and tgrelid = (quote_ident(table_schema) || '.' || table_name)::regclass)
            """);
    assertThat(List.of((open + "," + columns).split(",")))
        .allSatisfy(table -> assertThat(UNWATCHED).containsKey(table));
  }

  @Test
  void every_column_that_is_named_exists_and_has_words() throws IOException {
    assertThat(
            server.text(
                """
                select coalesce(string_agg(relation || '.' || name, ','), '')
                from account.audit_watch a, jsonb_object_keys(columns) as name
                where not exists (select from information_schema.columns c
                  where c.table_schema || '.' || c.table_name = a.relation
                    and c.column_name = name)
                """))
        .isEmpty();
    String words;
    try (InputStream file = AuditChangesTest.class.getResourceAsStream("/audit/words.csv")) {
      words = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    }
    String names =
        server.text(
            """
            select string_agg(name, ',') from (
              select name from account.audit_watch, jsonb_each_text(columns) as c(name, kind)
              where kind <> 'SILENT'
              union select relation from account.audit_watch) as k
            """);
    assertThat(words.lines().map(line -> line.split(",")[0])).contains(names.split(","));
  }
}
