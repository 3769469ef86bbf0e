package vn.temlang.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.temlang.api.TestServer;
import vn.temlang.api.TestServer.Answer;
import vn.temlang.api.access.AccountId;
import vn.temlang.api.access.FormToken;
import vn.temlang.testkit.TestDatabase;

/** A person's own account in the portal, over HTTP. */
class OwnAccountTest {
  private static final String PAGE = "/portal/account";
  private static TestServer server;

  private String password = "";
  private String cookie = "";
  private AccountId account = new AccountId(new UUID(0, 0));

  @BeforeAll
  static void start() {
    server = TestServer.of(TestDatabase.empty(), Map.of());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void signedIn() {
    Passwords passwords = server.context().getBean(Passwords.class);
    Accounts accounts = server.context().getBean(Accounts.class);
    password = passwords.fresh();
    Credential before = accounts.find(FirstOperator.NAME).orElseThrow();
    account = before.account();
    assertThat(
            accounts.changePassword(
                account, before.passwordHash(), passwords.hash(password), Instant.now()))
        .isTrue();
    Throttle throttle = server.context().getBean(Throttle.class);
    throttle.passed(Throttle.Kind.PASSWORD, "operator", "127.0.0.1");
    throttle.passed(Throttle.Kind.PASSWORD, account.value().toString(), "127.0.0.1");
    server.context().getBean(Sessions.class).endAll(account);
    cookie = signIn(Map.of());
  }

  private static String form(String... pairs) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < pairs.length; i += 2) {
      body.append(i == 0 ? "" : "&").append(pairs[i]).append('=');
      body.append(URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8));
    }
    return body.toString();
  }

  private static Answer post(String path, String body, Map<String, String> more) {
    Map<String, String> headers = new HashMap<>(more);
    headers.put("Content-Type", "application/x-www-form-urlencoded");
    return server.send("POST", path, body, headers);
  }

  private Answer login(String with, Map<String, String> more) {
    return post("/login", form("username", "operator", "password", with), more);
  }

  private String signIn(Map<String, String> more) {
    Answer answer = login(password, more);
    assertThat(answer.status()).as(answer.body()).isEqualTo(303);
    return cookie(answer);
  }

  private static String cookie(Answer answer) {
    return answer.header("Set-Cookie").split(";", 2)[0];
  }

  private static Answer page(String cookie) {
    return server.send("GET", PAGE, "", Map.of("Cookie", cookie, "Accept-Language", "en"));
  }

  private Answer change(String current, String fresh) {
    return post(
        PAGE + "/password", form("current", current, "fresh", fresh), Map.of("Cookie", cookie));
  }

  @Test
  void shows_where_it_is_signed_in() {
    signIn(Map.of("User-Agent", "Mozilla/5.0 (Linux; Android 14) Mobile"));
    assertThat(page(cookie).body()).contains("Phone", "this device", "Sign out all other devices");
  }

  @Test
  void takes_no_form_that_did_not_stand_on_a_page_of_its_session() {
    String other = signIn(Map.of());
    for (String token : List.of("", "&csrfToken=", "&csrfToken=x", "&csrfToken=" + token(other))) {
      Answer answer =
          server.sendAsIs(
              "POST",
              PAGE + "/sessions/end",
              "others=yes" + token,
              Map.of("Cookie", cookie, "Content-Type", "application/x-www-form-urlencoded"));
      assertThat(answer.status()).as(token).isEqualTo(403);
      assertThat(page(other).status()).isEqualTo(200);
    }
    assertThat(page(cookie).body()).contains("name=\"csrfToken\" value=\"" + token(cookie) + "\"");
  }

  private static String token(String cookie) {
    return FormToken.ofSession(cookie.split("=", 2)[1]).value();
  }

  @Test
  void signs_another_device_out() {
    String phone = signIn(Map.of("User-Agent", "Mozilla/5.0 (iPhone)"));
    Session its =
        server.context().getBean(Sessions.class).of(account).stream()
            .filter(session -> session.device() == Device.PHONE)
            .findFirst()
            .orElseThrow();
    post(PAGE + "/sessions/end", form("id", its.id().toString()), Map.of("Cookie", cookie));
    assertThat(page(phone).status()).isEqualTo(401);
    assertThat(page(cookie).status()).isEqualTo(200);
    String another = signIn(Map.of());
    post(PAGE + "/sessions/end", form("others", "yes"), Map.of("Cookie", cookie));
    assertThat(page(another).status()).isEqualTo(401);
    assertThat(page(cookie).status()).isEqualTo(200);
  }

  @Test
  void a_new_password_ends_every_session_and_gives_this_browser_a_new_one() {
    String other = signIn(Map.of());
    Answer changed = change(password, "một câu ngắn dễ nhớ");
    assertThat(changed.status()).as(changed.body()).isEqualTo(303);
    assertThat(page(other).status()).isEqualTo(401);
    assertThat(page(cookie).status()).isEqualTo(401);
    assertThat(page(cookie(changed)).status()).isEqualTo(200);
    assertThat(login(password, Map.of()).status()).isEqualTo(401);
    // composed or not: one keyboard types ộ as one character, another as three
    assertThat(login("mo\u0323\u0302t câu ngắn dễ nhớ", Map.of()).status()).isEqualTo(303);
    assertThat(
            server
                .send("GET", "/api/producers", "", Map.of("Authorization", server.basic(password)))
                .status())
        .isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({
    "short, at least 10 characters",
    "aaaaaaaaaaaaaaaa, too easy to guess",
    "SAME, the one in use"
  })
  void refuses_a_weak_password_at_its_field(String fresh, String words) {
    Answer answer =
        post(
            PAGE + "/password",
            form("current", password, "fresh", fresh.equals("SAME") ? password : fresh),
            Map.of("Cookie", cookie, "Accept-Language", "en"));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains(words).doesNotContain(password);
    assertThat(login(password, Map.of()).status()).isEqualTo(303);
  }

  @Test
  void takes_passwords_of_one_and_of_a_hundred_thousand_characters_for_wrong() {
    assertThat(login("x", Map.of()).status()).isEqualTo(401);
    assertThat(login("x".repeat(100_000), Map.of()).status()).isEqualTo(401);
    assertThat(change(password, "xyz1".repeat(25_000)).status()).isEqualTo(422);
  }

  @Test
  void wants_the_current_password_and_counts_tries_at_it() {
    for (int i = 0; i < 5; i++) {
      assertThat(change("wrong", "một câu ngắn dễ nhớ").status()).isEqualTo(422);
    }
    Answer answer = change(password, "một câu ngắn dễ nhớ");
    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.header("Retry-After")).isNotBlank();
  }

  @Test
  void guessing_is_made_to_wait_alike_for_known_and_unknown_names() {
    for (String name : new String[] {"operator", "0912345678"}) {
      for (int i = 0; i < 5; i++) {
        assertThat(post("/login", form("username", name, "password", "no" + i), Map.of()).status())
            .isEqualTo(401);
      }
      Answer answer = post("/login", form("username", name, "password", password), Map.of());
      assertThat(answer.status()).isEqualTo(429);
      assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
      assertThat(answer.body()).contains("Đã thử sai nhiều lần").contains("name=\"password\"");
      assertThat(answer.header("Set-Cookie")).isEmpty();
    }
  }

  @Test
  void a_program_s_calls_at_once_count_as_one_try() throws Exception {
    server.context().getBean(KnownPasswords.class).forgetAll();
    Map<String, String> basic = Map.of("Authorization", server.basic(password));
    try (var threads = Executors.newFixedThreadPool(12)) {
      for (Future<Integer> status :
          threads.invokeAll(
              Collections.<Callable<Integer>>nCopies(
                  24, () -> server.send("GET", "/api/products", "", basic).status()))) {
        assertThat(status.get()).isEqualTo(200);
      }
    }
  }

  @Test
  void a_token_put_into_the_browser_beforehand_gains_nothing() {
    String planted = cookie;
    String own = signIn(Map.of("Cookie", planted));
    assertThat(own).isNotEqualTo(planted);
    assertThat(page(planted).status()).isEqualTo(401);
    assertThat(page(own).status()).isEqualTo(200);
  }
}
