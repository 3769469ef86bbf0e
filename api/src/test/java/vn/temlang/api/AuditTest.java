package vn.temlang.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.temlang.api.People.Person;
import vn.temlang.api.TestServer.Answer;
import vn.temlang.api.audit.AuditCheck;
import vn.temlang.api.audit.CheckAudit;
import vn.temlang.testkit.TestDatabase;

/** What requests leave in the chain of who did what. */
class AuditTest {
  private static final Household OURS = new Household("MINHKHOI");
  private static final String CHANNEL = UUID.randomUUID().toString();
  private static final Map<String, String> FORM =
      Map.of("Content-Type", "application/x-www-form-urlencoded");
  private static TestDatabase database;
  private static TestServer server;
  private static People people;
  private static CountedStatements statements;

  @BeforeAll
  static void start() {
    database = TestDatabase.empty();
    server =
        TestServer.of(
            database,
            Map.of(
                "temlang.test.count",
                true,
                "temlang.store.worker.enabled",
                false,
                "temlang.audit.every",
                "1h"));
    statements = server.context().getBean(CountedStatements.class);
    people = new People(server);
    put("producers");
    put("sites");
    put("products");
  }

  @AfterAll
  static void stop() {
    assertThat(server.context().getBean(CheckAudit.class).check())
        .isInstanceOf(AuditCheck.Intact.class);
    server.close();
  }

  private static Answer put(String thing) {
    return server.put("/api/" + thing + "/" + OURS.id(thing), OURS.body(thing, CHANNEL));
  }

  private static void owner(String sql) {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The rows of a request, in order. */
  private static String rows(Answer answer) {
    return server.text(
        """
        select coalesce(string_agg(concat_ws(' ', phase, action, status, reason), ', '
          order by seq), '')
        from account.audit where request_id = '%s'
        """
            .formatted(answer.header("X-Request-Id")));
  }

  private static String of(Answer answer, String column) {
    return server.text(
        "select %s from account.audit where request_id = '%s' order by seq desc limit 1"
            .formatted(column, answer.header("X-Request-Id")));
  }

  private static String kept(Answer answer, String name) {
    return server.text(
        """
        select string_agg(v.value, ', ') from account.audit_value v
        join account.audit a on a.id = v.entry where v.name = '%s' and a.request_id = '%s'
        """
            .formatted(name, answer.header("X-Request-Id")));
  }

  @Test
  void a_change_is_written_before_it_is_done_and_after() {
    Answer answer = put("products");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(rows(answer))
        .isEqualTo("BEGUN PUT /api/products/{id} 0 , DONE PUT /api/products/{id} 200 ");
    assertThat(of(answer, "thing_kind || ' ' || thing_id"))
        .isEqualTo("products " + OURS.id("products"));
    assertThat(of(answer, "producer_id")).isEqualTo(OURS.id("producers"));
    assertThat(of(answer, "commune_code")).hasSize(5);
    assertThat(of(answer, "fields")).contains("producerId", "name").doesNotContain("Kẹo");
    assertThat(of(answer, "account_id"))
        .isEqualTo(
            server.text("select account_id from account.login_name where name = 'operator'"));
    assertThat(kept(answer, "origin")).isEqualTo("127.0.0.1 OTHER");
  }

  @Test
  void a_team_member_acts_on_behalf_of_the_household() {
    Person member = people.with("TEAM_MEMBER", "HAMLET", "29308/Ấp 1");
    Household theirs = new Household("THANHTRA");
    Answer answer =
        member.put("/api/producers/" + theirs.id("producers"), theirs.body("producers", CHANNEL));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    assertThat(of(answer, "account_id")).isEqualTo(member.account().toString());
    assertThat(of(answer, "on_behalf_of")).isEqualTo(theirs.id("producers"));
    assertThat(of(put("products"), "on_behalf_of")).isNull();
  }

  @Test
  void a_refusal_is_written_with_its_reason() {
    String wrong = OURS.body("products", CHANNEL).replace(OURS.id("producers"), CHANNEL);
    Answer unknown = server.put("/api/products/" + UUID.randomUUID(), wrong);
    assertThat(rows(unknown)).endsWith("DONE PUT /api/products/{id} 422 UNKNOWN_PRODUCER");
    Answer malformed = server.put("/api/products/" + UUID.randomUUID(), "{\"name\":");
    assertThat(rows(malformed)).endsWith("DONE PUT /api/products/{id} 400 MALFORMED_INPUT");
    Answer nobody =
        server.send(
            "PUT", "/api/products/" + CHANNEL, "{}", Map.of("Content-Type", "application/json"));
    assertThat(rows(nobody)).isEqualTo("DONE PUT /api/products/{id} 401 SIGN_IN_FIRST");
    assertThat(of(nobody, "account_id")).isNull();
    Answer notTheirs = people.nobody().put("/api/products/" + CHANNEL, "{}");
    assertThat(rows(notTheirs)).isEqualTo("DONE PUT /api/products/{id} 403 NOT_YOURS");
    Person other = people.with("MANAGER", "PRODUCER", UUID.randomUUID().toString());
    Answer foreign =
        other.put("/api/products/" + OURS.id("products"), OURS.body("products", CHANNEL));
    assertThat(rows(foreign)).isEqualTo("DONE PUT /api/products/{id} 404 NOT_FOUND");
    assertThat(of(foreign, "account_id")).isEqualTo(other.account().toString());
    Answer crossSite =
        server.send("POST", "/login", "username=x", with("Sec-Fetch-Site", "cross-site"));
    assertThat(rows(crossSite)).isEqualTo("DONE POST /login 403 NOT_YOURS");
    Answer browser =
        server.send(
            "POST", "/portal/account/sessions/end", "id=x", with("Accept", "text/html,*/*;q=0.8"));
    assertThat(browser.status()).isEqualTo(303);
    assertThat(rows(browser)).startsWith("DONE POST /portal/account/sessions/end 401");
  }

  @Test
  void signing_in_failing_to_and_signing_out_are_written() {
    Person person = people.nobody();
    Answer failed = login(person.login(), "falsch falsch");
    assertThat(failed.status()).isEqualTo(401);
    assertThat(rows(failed)).startsWith("DONE POST /login 401");
    assertThat(kept(failed, "login")).isEqualTo(person.login());
    assertThat(of(failed, "account_id")).isNull();
    Answer in = login(person.login(), "một câu ngắn dễ nhớ");
    assertThat(rows(in)).isEqualTo("DONE POST /login 303 ");
    assertThat(of(in, "account_id")).isEqualTo(person.account().toString());
    String cookie = in.header("Set-Cookie").split(";", 2)[0];
    Answer changed =
        server.send(
            "POST",
            "/portal/account/password",
            "current=falsch&fresh=" + encoded("ein anderer guter Satz"),
            with("Cookie", cookie));
    assertThat(rows(changed)).endsWith("DONE POST /portal/account/password 422 CURRENT_WRONG");
    assertThat(of(changed, "fields")).isEqualTo("current,fresh");
    UUID session = UUID.randomUUID();
    Answer ended =
        server.send(
            "POST", "/portal/account/sessions/end", "id=" + session, with("Cookie", cookie));
    assertThat(of(ended, "thing_id")).isEqualTo(session.toString());
    Answer out = server.send("POST", "/logout", "out=yes", with("Cookie", cookie));
    assertThat(rows(out)).endsWith("DONE POST /logout 303 ");
    assertThat(of(out, "account_id")).isEqualTo(person.account().toString());
  }

  private static Answer login(String login, String password) {
    return server.send(
        "POST", "/login", "username=" + encoded(login) + "&password=" + encoded(password), FORM);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static Map<String, String> with(String name, String value) {
    return Map.of("Content-Type", "application/x-www-form-urlencoded", name, value);
  }

  @Test
  void a_wrong_password_of_a_program_is_written_when_it_only_reads() {
    Answer answer =
        server.send("GET", "/api/products", "", Map.of("Authorization", server.basic("falsch")));
    assertThat(answer.status()).isEqualTo(401);
    assertThat(rows(answer)).isEqualTo("DONE GET /api/products 401 SIGN_IN_FIRST");
    assertThat(kept(answer, "login")).isEqualTo("operator");
    Answer change =
        server.send(
            "PUT",
            "/api/products/" + CHANNEL,
            "{}",
            Map.of("Authorization", server.basic("falsch"), "Content-Type", "application/json"));
    assertThat(rows(change)).isEqualTo("DONE PUT /api/products/{id} 401 SIGN_IN_FIRST");
  }

  @Test
  void who_is_shown_what_is_about_persons_is_written_once() {
    for (String path :
        List.of(
            "/api/producers",
            "/api/producers/" + OURS.id("producers"),
            "/api/sites/" + OURS.id("sites"),
            "/portal/producers")) {
      statements.taken("");
      Answer answer = server.get(path);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(rows(answer)).as(path).startsWith("DONE GET /").endsWith(" 200 ");
      assertThat(statements.taken("account.audit")).hasSize(1);
    }
  }

  @Test
  void who_wanted_to_see_what_is_about_persons_and_did_not_is_written_once() {
    Answer nothing = server.get("/api/producers/" + UUID.randomUUID());
    assertThat(rows(nothing)).isEqualTo("DONE GET /api/producers/{id} 404 NOT_FOUND");
    Person other = people.with("MANAGER", "PRODUCER", UUID.randomUUID().toString());
    String ours = "/api/producers/" + OURS.id("producers");
    Answer foreign = other.get(ours + "/contact");
    assertThat(rows(foreign)).isEqualTo("DONE GET /api/producers/{id}/contact 404 NOT_FOUND");
    assertThat(of(foreign, "account_id")).isEqualTo(other.account().toString());
    assertThat(of(foreign, "thing_id || ' ' || producer_id"))
        .isEqualTo(OURS.id("producers") + " " + OURS.id("producers"));
    Answer notTheirs = people.nobody().get(ours + "/export");
    assertThat(rows(notTheirs)).isEqualTo("DONE GET /api/producers/{id}/export 403 NOT_YOURS");
    Answer nobody = server.send("GET", ours, "", Map.of());
    assertThat(rows(nobody)).isEqualTo("DONE GET /api/producers/{id} 401 SIGN_IN_FIRST");
    Answer browser = server.send("GET", "/portal/requests", "", Map.of("Accept", "text/html"));
    assertThat(rows(browser)).startsWith("DONE GET /portal/requests 401");
    Answer wrong =
        server.send("GET", ours, "", Map.of("Authorization", server.basic("falsch falsch")));
    assertThat(rows(wrong)).isEqualTo("DONE GET /api/producers/{id} 401 SIGN_IN_FIRST");
  }

  @Test
  void what_is_refused_before_its_route_is_written() {
    Person person = people.with("MANAGER", "PRODUCER", OURS.id("producers"));
    Map<String, String> form =
        Map.of("Cookie", person.cookie(), "Content-Type", "application/x-www-form-urlencoded");
    Answer token =
        server.sendAsIs(
            "POST", "/portal/producers/" + OURS.id("producers") + "/requests", "kind=SEE", form);
    assertThat(rows(token)).isEqualTo("DONE POST /portal/producers/{id}/requests 403 NOT_YOURS");
    assertThat(of(token, "account_id")).isEqualTo(person.account().toString());
    Person other = people.with("MANAGER", "PRODUCER", UUID.randomUUID().toString());
    Answer foreign = other.put("/api/producers/" + OURS.id("producers") + "/contact", "{}");
    assertThat(rows(foreign)).isEqualTo("DONE PUT /api/producers/{id}/contact 404 NOT_FOUND");
  }

  @Test
  void a_change_costs_two_statements_and_a_refused_one_a_single_one() {
    statements.taken("");
    put("products");
    assertThat(statements.taken("account.audit")).hasSize(2);
    server.send(
        "PUT", "/api/products/" + CHANNEL, "{}", Map.of("Content-Type", "application/json"));
    assertThat(statements.taken("account.audit")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/products",
        "/api/batches",
        "/portal",
        "/portal/batches",
        "/",
        "/7K3MQ9TD4WXEP2HB"
      })
  void plain_reads_and_scans_cost_none(String path) {
    statements.taken("");
    server.get(path);
    server.send("GET", path, "", Map.of());
    assertThat(statements.taken("account.audit")).isEmpty();
  }

  @Test
  void what_cannot_be_written_beforehand_is_not_done() {
    String before = server.stored();
    refuse("BEGUN");
    try {
      Answer answer =
          server.put(
              "/api/products/" + UUID.randomUUID(),
              OURS.body("products", CHANNEL).replace("MINHKHOI", "ANOTHER"));
      assertThat(answer.status()).isEqualTo(503);
      assertThat(rows(answer)).isEqualTo("DONE PUT /api/products/{id} 503 UNAVAILABLE");
    } finally {
      allow();
    }
    assertThat(server.stored()).isEqualTo(before);
  }

  @Test
  void what_cannot_be_written_afterwards_does_not_succeed_in_silence() {
    refuse("DONE");
    Answer answer;
    Answer signedIn;
    Answer shown;
    try {
      answer = put("batches");
      signedIn = login("operator", server.password());
      shown = server.get("/api/producers");
    } finally {
      allow();
    }
    assertThat(answer.status()).isEqualTo(503);
    assertThat(rows(answer)).isEqualTo("BEGUN PUT /api/batches/{id} 0 ");
    assertThat(signedIn.status()).isEqualTo(503);
    assertThat(signedIn.header("Set-Cookie")).isEmpty();
    assertThat(shown.status()).isEqualTo(503);
    assertThat(shown.body()).doesNotContain("MINHKHOI");
    // the repeat answers as it would have
    assertThat(put("batches").status()).isEqualTo(200);
  }

  private static void refuse(String phase) {
    owner(
        """
        create function public.full() returns trigger language plpgsql as $$
        begin raise exception 'no room' using errcode = '53100'; end $$;
        create trigger zz_full before insert on account.audit for each row
          when (new.phase = '%s') execute function public.full()
        """
            .formatted(phase));
  }

  private static void allow() {
    owner("drop trigger zz_full on account.audit; drop function public.full()");
  }

  @Test
  void nothing_personal_stands_in_the_chain() {
    login("0912345678", "falsch falsch");
    put("sites");
    server.put("/api/products/0912345678", OURS.body("products", CHANNEL));
    assertThat(
            Pattern.compile("912345678|127\\.0\\.0\\.1|MINHKHOI")
                .matcher(server.text("select string_agg(a::text, ' ') from account.audit a"))
                .find())
        .isFalse();
  }
}
