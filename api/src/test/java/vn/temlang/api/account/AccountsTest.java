package vn.temlang.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import vn.temlang.api.People;
import vn.temlang.api.TestServer;
import vn.temlang.api.TestServer.Answer;
import vn.temlang.api.access.AccountId;
import vn.temlang.api.access.Grant;
import vn.temlang.api.access.Grants;
import vn.temlang.api.access.Role;
import vn.temlang.api.access.Scope;
import vn.temlang.testkit.TestDatabase;

class AccountsTest {
  private static final TestServer SERVER = TestServer.shared();
  private final Accounts accounts = SERVER.context().getBean(Accounts.class);

  private static Answer open(UUID id, String login) {
    return SERVER.put(
        "/api/accounts/" + id,
        "{\"loginName\":\"%s\",\"password\":\"một câu ngắn dễ nhớ\"}".formatted(login));
  }

  private static String phone() {
    return "09" + String.format("%08d", Math.floorMod(UUID.randomUUID().hashCode(), 100_000_000));
  }

  @Test
  void one_person_s_number_opens_one_account_however_it_is_written() {
    UUID id = UUID.randomUUID();
    String phone = phone();
    Answer opened = open(id, phone);
    assertThat(opened.status()).as(opened.body()).isEqualTo(201);
    assertThat(opened.json().path("loginName").asText()).isEqualTo("+84" + phone.substring(1));
    assertThat(open(id, "+84 " + phone.substring(1)).status()).isEqualTo(200);
    Answer taken = open(UUID.randomUUID(), "84" + phone.substring(1));
    assertThat(taken.status()).isEqualTo(409);
    assertThat(taken.json().path("reason").asText()).isEqualTo("LOGIN_NAME_TAKEN");
    assertThat(open(id, phone()).json().path("reason").asText()).isEqualTo("CONFLICTING_REPEAT");
    assertThat(new People(SERVER).signIn("+84." + phone.substring(1))).isNotBlank();
  }

  @Test
  void tries_at_one_number_in_many_spellings_are_counted_together() {
    String rest = phone().substring(1);
    String[] spellings = {"0" + rest, "+84" + rest, "84" + rest, "0 " + rest, "+84 " + rest};
    for (String spelling : spellings) {
      assertThat(login(spelling).status()).isEqualTo(401);
    }
    assertThat(login("+84(0)" + rest).status()).isEqualTo(429);
  }

  private static Answer login(String name) {
    return SERVER.send(
        "POST",
        "/login",
        "username="
            + java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8)
            + "&password=wrong",
        Map.of("Content-Type", "application/x-www-form-urlencoded"));
  }

  @Test
  void an_account_without_a_role_may_sign_in_and_nothing_else() {
    People.Person nobody = new People(SERVER).nobody();
    assertThat(nobody.get("/portal/account").status()).isEqualTo(200);
    assertThat(nobody.get("/portal").status()).isEqualTo(200);
    assertThat(nobody.get("/portal/products").status()).isEqualTo(403);
    assertThat(nobody.get("/api/products").status()).isEqualTo(403);
    assertThat(
            accounts.subject(new AccountId(nobody.account()), Instant.now()).orElseThrow().grants())
        .isEmpty();
  }

  @Test
  void a_role_counts_from_its_beginning_up_to_its_end() {
    Grants grants = SERVER.context().getBean(Grants.class);
    AccountId account = new AccountId(new People(SERVER).nobody().account());
    Instant from = Instant.parse("2026-04-15T01:00:00Z");
    Instant until = Instant.parse("2026-04-16T01:00:00Z");
    Grant grant = new Grant(Role.INSPECTOR, new Scope.Whole(), Optional.of(until));
    grants.add(new Grants.Given(UUID.randomUUID(), account, grant), account, from);
    assertThat(accounts.subject(account, from.minusMillis(1)).orElseThrow().grants()).isEmpty();
    assertThat(accounts.subject(account, from).orElseThrow().grants()).containsExactly(grant);
    assertThat(accounts.subject(account, until.minusMillis(1)).orElseThrow().grants())
        .containsExactly(grant);
    assertThat(accounts.subject(account, until).orElseThrow().grants()).isEmpty();
  }

  @Test
  void a_closed_account_is_nobody_s_at_once() {
    People.Person person = new People(SERVER).nobody();
    assertThat(person.get("/portal/account").status()).isEqualTo(200);
    SERVER.text(
        "update account.account set closed_at = now() where id = '%s' returning 1"
            .formatted(person.account()));
    assertThat(person.get("/portal/account").status()).isEqualTo(401);
    assertThat(accounts.find(new AccountId(person.account()))).isEmpty();
  }

  @Test
  void operators_from_before_keep_their_name_password_and_sessions() throws Exception {
    TestDatabase database = TestDatabase.empty();
    Flyway.configure()
        .dataSource(database.dataSource())
        .schemas("account")
        .locations("classpath:db/account")
        .target("03")
        .load()
        .migrate();
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          insert into account.operator values ('operator', 'a', now() - interval '2 days'),
            ('second', 'b', now() - interval '1 day');
          insert into account.session (token_hash, login, id, device, started_at, used_at, ends_at)
          values (sha256('x'), 'second', gen_random_uuid(), 'PHONE', now(), now(),
            now() + interval '1 hour')
          """);
    }
    try (TestServer server = TestServer.of(database, Map.of(), "unknown")) {
      assertThat(
              server.text(
                  """
                  select string_agg(concat_ws(' ', n.name, n.kind, p.hash, g.role, g.scope_kind,
                    (select count(*) from account.session s where s.account_id = n.account_id)),
                    ', ' order by n.name)
                  from account.login_name n join account.password p using (account_id)
                  join account.role_grant g using (account_id)
                  """))
          .isEqualTo("operator NAME a OPERATOR WHOLE 0, second NAME b OPERATOR WHOLE 1");
    }
  }
}
