package vn.temlang.api;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.temlang.api.Authenticator.PAGE;
import static vn.temlang.api.Authenticator.encoded;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.temlang.api.People.Person;
import vn.temlang.api.TestServer.Answer;
import vn.temlang.testkit.TestDatabase;

/** The second step of signing in, over HTTP, and everything that might be a way round it. */
class SecondFactorTest {
  private static final TestServer SERVER = TestServer.shared();
  private static final String PASSWORD = "một câu ngắn dễ nhớ";

  @BeforeEach
  @AfterEach
  void forgetTries() {
    SERVER.text("with gone as (delete from account.attempt) select 1");
  }

  private static Answer login(TestServer server, String name, String password) {
    return server.send(
        "POST",
        "/login",
        "username=" + encoded(name) + "&password=" + encoded(password),
        Map.of("Content-Type", "application/x-www-form-urlencoded"));
  }

  private static String cookie(Answer answer) {
    return answer.header("Set-Cookie").split(";", 2)[0];
  }

  /** The session of somebody who gave the right password. */
  private static String pending(Person person) {
    Answer answer = login(SERVER, person.login(), PASSWORD);
    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.header("Location")).isEqualTo("/login/factor");
    return cookie(answer);
  }

  private static Answer show(String cookie, String code) {
    return Authenticator.post(SERVER, cookie, "/login/factor", "code=" + encoded(code));
  }

  private static Answer account(String cookie) {
    return SERVER.send("GET", "/portal/account", "", Map.of("Cookie", cookie));
  }

  private static Person person() {
    return new People(SERVER).nobody();
  }

  private static Authenticator setUp(Person person) {
    return Authenticator.setUp(SERVER, person.cookie(), PASSWORD);
  }

  @Test
  void a_session_begins_with_the_factor_and_has_another_token_then() {
    Person person = person();
    String other = new People(SERVER).signIn(person.login());
    Authenticator app = setUp(person);
    assertThat(account(person.cookie()).status()).as("where it was set up").isEqualTo(200);
    assertThat(account(other).status()).as("opened before, without").isEqualTo(401);
    String pending = pending(person);
    assertThat(account(pending).status()).isEqualTo(401);
    Answer led = SERVER.send("GET", "/login", "", Map.of("Cookie", pending));
    assertThat(led.header("Location")).isEqualTo("/login/factor");
    Answer in = show(pending, app.next());
    assertThat(in.status()).as(in.body()).isEqualTo(303);
    assertThat(cookie(in)).isNotEqualTo(pending);
    assertThat(account(pending).status()).isEqualTo(401);
    assertThat(account(cookie(in)).status()).isEqualTo(200);
    Answer replayed = show(pending(person), app.last());
    assertThat(replayed.status()).isEqualTo(401);
    assertThat(replayed.header("Set-Cookie")).isEmpty();
  }

  @Test
  void without_the_factor_no_route_behind_the_login_opens() {
    Person person = person();
    setUp(person);
    String pending = pending(person);
    Map<String, List<String>> table = Routes.table();
    for (String route : Routes.of(SERVER)) {
      if (table.getOrDefault(route, List.of("")).getFirst().equals("login")) {
        String path = Routes.path(route, UUID.randomUUID().toString());
        String body = Routes.method(route).equals("GET") ? "" : "{}";
        Map<String, String> headers =
            Map.of("Cookie", pending, "Content-Type", Routes.contentType(route));
        assertThat(SERVER.send(Routes.method(route), path, body, headers).status())
            .as(route)
            .isEqualTo(401);
      }
    }
    assertThat(SERVER.send("GET", "/login/factor", "", Map.of("Cookie", pending)).status())
        .as("and it still waits")
        .isEqualTo(200);
    Authenticator.post(SERVER, pending, "/logout", "x=1");
    assertThat(SERVER.send("GET", "/login/factor", "", Map.of("Cookie", pending)).status())
        .isEqualTo(303);
  }

  @Test
  void a_form_of_the_second_step_carries_the_token_of_its_session() {
    Person person = person();
    Authenticator app = setUp(person);
    String pending = pending(person);
    Answer forged =
        SERVER.sendAsIs(
            "POST",
            "/login/factor",
            "code=" + app.next(),
            Map.of("Cookie", pending, "Content-Type", "application/x-www-form-urlencoded"));
    assertThat(forged.status()).isEqualTo(403);
    assertThat(show(pending, app.last()).status()).isEqualTo(303);
  }

  @Test
  void it_is_waited_for_five_minutes() {
    Person person = person();
    Authenticator app = setUp(person);
    String pending = pending(person);
    SERVER.text(
        """
        with old as (update account.session
          set started_at = started_at - interval '301 seconds' where account_id = '%s')
        select 1
        """
            .formatted(person.account()));
    Answer late = show(pending, app.next());
    assertThat(late.status()).isEqualTo(303);
    assertThat(late.header("Location")).isEqualTo("/login");
    assertThat(late.header("Set-Cookie")).isEmpty();
  }

  @Test
  void guesses_have_to_wait_also_with_a_new_session_and_the_right_password() {
    Person person = person();
    Authenticator app = setUp(person);
    for (int i = 0; i < 5; i++) {
      assertThat(show(pending(person), "00000" + i).status()).isEqualTo(401);
    }
    Answer made = show(pending(person), app.next());
    assertThat(made.status()).isEqualTo(429);
    assertThat(Integer.parseInt(made.header("Retry-After"))).isPositive();
  }

  @Test
  void a_recovery_code_stands_in_once() {
    Person person = person();
    Authenticator app = setUp(person);
    assertThat(app.recovery()).hasSize(10).doesNotHaveDuplicates();
    assertThat(show(pending(person), app.recovery().getFirst()).status()).isEqualTo(303);
    assertThat(show(pending(person), app.recovery().getFirst()).status()).isEqualTo(401);
    Answer page = SERVER.send("GET", PAGE, "", Map.of("Cookie", person.cookie()));
    assertThat(page.body()).doesNotContain(app.recovery().get(1));
  }

  @Test
  void basic_is_no_way_round_it() {
    Person person = new People(SERVER).with("INSPECTOR", "WHOLE", "");
    Map<String, String> basic = Map.of("Authorization", basic(person.login(), PASSWORD));
    assertThat(SERVER.send("GET", "/api/products", "", basic).status()).isEqualTo(200);
    setUp(person);
    assertThat(SERVER.send("GET", "/api/products", "", basic).status()).isEqualTo(401);
    Map<String, String> both = new HashMap<>(basic);
    both.put("Cookie", pending(person));
    assertThat(SERVER.send("GET", "/api/products", "", both).status()).isEqualTo(401);
  }

  private static String basic(String login, String password) {
    return "Basic "
        + Base64.getEncoder()
            .encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void a_new_password_keeps_it_and_one_given_in_person_does_not_open_the_door() {
    Person person = person();
    Authenticator app = setUp(person);
    Answer changed =
        Authenticator.post(
            SERVER,
            person.cookie(),
            "/portal/account/password",
            "current=" + encoded(PASSWORD) + "&fresh=" + encoded("một câu khác hẳn"));
    assertThat(changed.status()).isEqualTo(303);
    assertThat(account(cookie(changed)).status()).isEqualTo(200);
    String operator = cookie(login(SERVER, "operator", SERVER.password()));
    Answer card =
        Authenticator.post(
            SERVER,
            operator,
            "/portal/accounts/" + person.account() + "/reset",
            "id=" + UUID.randomUUID());
    Matcher code = Pattern.compile("/[iI]/([0-9A-Z]{26})").matcher(card.body());
    assertThat(code.find()).as(card.body()).isTrue();
    Answer taken =
        SERVER.send(
            "POST",
            "/i",
            "code=%s&login=%s&secret=%s"
                .formatted(code.group(1), person.login(), encoded(PASSWORD)),
            Map.of("Content-Type", "application/x-www-form-urlencoded"));
    assertThat(taken.status()).as(taken.body()).isEqualTo(303);
    assertThat(account(cookie(taken)).status()).isEqualTo(401);
    assertThat(show(cookie(taken), app.next()).status()).isEqualTo(303);
  }

  @Test
  void an_operator_takes_it_from_another_and_not_from_oneself() {
    Person person = person();
    setUp(person);
    Person operator = new People(SERVER).with("OPERATOR", "WHOLE", "");
    String path = "/portal/accounts/%s/factor/reset";
    assertThat(
            Authenticator.post(SERVER, operator.cookie(), path.formatted(operator.account()), "x=1")
                .body())
        .contains("Nobody resets the own");
    Answer done =
        Authenticator.post(SERVER, operator.cookie(), path.formatted(person.account()), "x=1");
    assertThat(done.status()).as(done.body()).isEqualTo(303);
    assertThat(account(person.cookie()).status()).isEqualTo(401);
    Answer in = login(SERVER, person.login(), PASSWORD);
    assertThat(in.header("Location")).isEqualTo("/portal");
    assertThat(account(cookie(in)).status()).isEqualTo(200);
    assertThat(
            SERVER.text(
                """
                select count(*) from account.audit
                where action = 'POST /portal/accounts/{account}/factor/reset' and phase = 'DONE'
                  and thing_id = '%s' and account_id = '%s'
                """
                    .formatted(person.account(), operator.account())))
        .isEqualTo("1");
  }

  @Test
  void it_goes_with_its_account() {
    Person person = person();
    setUp(person);
    assertThat(SERVER.delete("/api/accounts/" + person.account()).status()).isEqualTo(204);
    assertThat(
            SERVER.text(
                """
                select (select count(*) from account.totp where account_id = '%1$s')
                  + (select count(*) from account.recovery_code where account_id = '%1$s')
                """
                    .formatted(person.account())))
        .isEqualTo("0");
  }

  @Test
  void a_manager_takes_it_from_nobody() {
    String producer = UUID.randomUUID().toString();
    Person manager = new People(SERVER).with("MANAGER", "PRODUCER", producer);
    Person member = new People(SERVER).with("MEMBER", "PRODUCER", producer);
    setUp(member);
    Answer refused =
        Authenticator.post(
            SERVER,
            manager.cookie(),
            "/portal/accounts/" + member.account() + "/factor/reset",
            "x=1");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(account(member.cookie()).status()).isEqualTo(200);
  }

  @Test
  void it_goes_with_password_and_code_alone() {
    Person person = person();
    Authenticator app = setUp(person);
    assertThat(remove(person, "wrong", app.next()).body()).contains("The password is not right");
    assertThat(remove(person, PASSWORD, "000000").body()).contains("The code is not right");
    assertThat(login(SERVER, person.login(), PASSWORD).header("Location"))
        .isEqualTo("/login/factor");
    assertThat(remove(person, PASSWORD, app.last()).status()).isEqualTo(303);
    assertThat(login(SERVER, person.login(), PASSWORD).header("Location")).isEqualTo("/portal");
    assertThat(show(person.cookie(), app.recovery().getFirst()).header("Location"))
        .isEqualTo("/login");
  }

  private static Answer remove(Person person, String password, String code) {
    return Authenticator.post(
        SERVER,
        person.cookie(),
        PAGE + "/remove",
        "which=totp&password=" + encoded(password) + "&code=" + encoded(code));
  }

  @Test
  void outside_of_the_demo_an_operator_sets_one_up_before_all_else() {
    try (TestServer server =
        TestServer.of(
            TestDatabase.empty(), Map.of("temlang.second-factor.required-for-operators", "true"))) {
      String cookie = cookie(login(server, "operator", server.password()));
      Map<String, String> program = Map.of("Cookie", cookie, "Accept", "application/json");
      Map<String, String> browser = Map.of("Cookie", cookie, "Accept", "text/html");
      for (String page : new String[] {"/portal", "/portal/account", "/portal/accounts"}) {
        assertThat(server.send("GET", page, "", browser).header("Location")).isEqualTo(PAGE);
      }
      Answer refused = server.send("GET", "/api/products", "", program);
      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.json().path("reason").asText()).isEqualTo("SECOND_FACTOR_MISSING");
      assertThat(server.get("/api/products").json().path("reason").asText())
          .as("by Basic")
          .isEqualTo("SECOND_FACTOR_MISSING");
      Answer page = server.send("GET", PAGE, "", browser);
      assertThat(page.status()).isEqualTo(200);
      assertThat(page.body()).contains("Bạn thiết lập một cách dưới đây trước");
      Authenticator app = Authenticator.setUp(server, cookie, server.password());
      assertThat(server.send("GET", "/api/products", "", program).status()).isEqualTo(200);
      assertThat(server.get("/api/products").status()).as("by Basic").isEqualTo(401);
      Answer kept =
          Authenticator.post(
              server,
              cookie,
              PAGE + "/remove",
              "which=totp&password=" + encoded(server.password()) + "&code=" + app.next());
      assertThat(kept.status()).isEqualTo(422);
      assertThat(kept.body()).contains("the last way stays");
    }
  }
}
