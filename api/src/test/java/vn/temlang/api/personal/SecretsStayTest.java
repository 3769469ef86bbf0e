package vn.temlang.api.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.temlang.api.personal.Household.fresh;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.temlang.api.TestServer;
import vn.temlang.api.TestServer.Answer;
import vn.temlang.testkit.TestDatabase;

/**
 * Passwords, PINs, one-time codes, session cookies, keys of programs and the phone number of who
 * uses them, in requests that go well, are refused, make no sense, or meet a broken database; then
 * the log, the figures, every error and every address is searched for them.
 */
class SecretsStayTest {
  private static final String PASSWORD = "đèn lồng treo ngược 77";
  private static final String WRONG = "nồi đồng nấu ốc 55";
  private static final String PIN = "604827";
  private static final String PHONE = "0987123654";
  private static final Pattern ADDRESS = Pattern.compile("(?:href|action|src)=\"([^\"]*)\"");

  private static final ByteArrayOutputStream CONSOLE = new ByteArrayOutputStream();
  private static final List<String> SECRETS = new ArrayList<>();
  private static final List<String> ERRORS = new ArrayList<>();
  private static final List<String> ADDRESSES = new ArrayList<>();
  private static final TestDatabase DATABASE = TestDatabase.empty();
  private static final PrintStream OUT = System.out;
  private static TestServer server;

  @BeforeAll
  static void story() throws SQLException {
    System.setOut(new PrintStream(CONSOLE, true, StandardCharsets.UTF_8));
    server = TestServer.of(DATABASE, Map.of("temlang.store.worker.enabled", false));
    SECRETS.addAll(
        List.of(PASSWORD, encoded(PASSWORD), WRONG, encoded(WRONG), PHONE, PHONE.substring(1)));
    SECRETS.add(server.password());
    SECRETS.add(server.basic(server.password()).substring(6));
    cards();
    sessions();
    keys();
    brokenDatabase();
  }

  @AfterAll
  static void stop() {
    System.setOut(OUT);
    server.close();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Sends it as a browser and as a program, and keeps what others could read of the answer. */
  private static Answer ask(String method, String path, String body, String... headers) {
    Map<String, String> all = new HashMap<>();
    all.put(
        "Content-Type",
        body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded");
    for (int i = 0; i < headers.length; i += 2) {
      all.put(headers[i], headers[i + 1]);
    }
    Answer answer = server.send(method, path, body, all);
    all.put("Accept", "text/html");
    Answer page = server.send(method, path, body, all);
    for (Answer one : List.of(answer, page)) {
      // the link to the other language repeats the address that was asked, and nothing else may
      String said = without(one.body(), path, body);
      // the page of a card shows the card's own code
      if (one.status() >= 400 && !path.startsWith("/i/")) {
        ERRORS.add(said);
      }
      ADDRESSES.add(one.header("Location"));
      // the page of a card has the card's own address
      if (!path.startsWith("/i/")) {
        ADDRESSES.addAll(ADDRESS.matcher(said).results().map(r -> r.group(1)).toList());
      }
    }
    return answer;
  }

  // what was typed but for passwords stands in the form again
  private static String without(String answer, String path, String body) {
    String left = answer.replace(path, "").replace(path.substring(path.lastIndexOf('/') + 1), "");
    String query = path.contains("?") ? path.substring(path.indexOf('?') + 1) : "";
    for (String field : (query + "&" + body).split("&")) {
      String[] parts = field.split("=", 2);
      if (parts.length == 2
          && !parts[1].isBlank()
          && List.of("code", "login", "username", "q").contains(parts[0])) {
        left = left.replace(parts[1], "");
      }
    }
    return left;
  }

  private static String[] operator() {
    return new String[] {"Authorization", server.basic(server.password())};
  }

  private static void cards() {
    String body =
        """
        {"loginName":"%s","role":"HOUSEHOLD","scopeKind":"PRODUCER","scopeValue":"%s"}
        """
            .formatted(PHONE, UUID.randomUUID());
    String code = server.put("/api/invitations/" + fresh(), body).json().path("code").asText();
    assertThat(code).isNotBlank();
    SECRETS.add(code);
    ask("GET", "/i/" + code, "");
    ask("GET", "/i/" + code + "X", "");
    ask("GET", "/" + code, "");
    ask("GET", "/api/products/" + code, "", operator());
    ask("GET", "/lookup?code=" + code, "");
    String accept = "code=" + code + "&login=" + PHONE + "&secret=";
    ask("POST", "/i", accept + "1");
    ask("POST", "/i", accept + encoded("x".repeat(5000)));
    ask("POST", "/i", accept.replace(PHONE, "0900000009") + PIN);
    ask("POST", "/i", accept + PIN);
    ask("POST", "/i", accept + PIN);
    ask("POST", "/i", accept + "%zz");
    SECRETS.add(accept + PIN);
    ask("POST", "/login", "username=" + PHONE + "&password=" + PIN);
    ask("POST", "/forgot", "login=" + PHONE);
    ask("POST", "/portal/accounts", "q=" + PHONE, operator());
    ask("POST", "/portal/accounts?lang=en", "q=" + PHONE.substring(1), operator());
    ask("GET", "/api/products/" + PHONE, "", operator());
    ask("PUT", "/api/products/" + PHONE, "{\"name\":\"" + PHONE + "\"", operator());
  }

  private static void sessions() {
    UUID account = UUID.randomUUID();
    String made = "{\"loginName\":\"khanhchi\",\"password\":\"%s\"}".formatted(PASSWORD);
    ask("PUT", "/api/accounts/" + account, made.replace("khanhchi", "Khánh Chi"), operator());
    ask("PUT", "/api/accounts/" + account, made + "}", operator());
    ask(
        "PUT",
        "/api/accounts/" + account,
        made.replace("\"password\"", "\"passwort\""),
        operator());
    assertThat(server.put("/api/accounts/" + account, made).status()).isIn(200, 201);
    ask("PUT", "/api/accounts/" + account, made.replace(PASSWORD, WRONG), operator());
    ask("POST", "/login", "username=khanhchi&password=" + encoded(WRONG));
    ask("POST", "/login?password=" + encoded(WRONG), "username=khanhchi");
    ask("POST", "/login", "username=khanhchi&password=%zz" + encoded(WRONG));
    ask("POST", "/login", "{\"username\":\"khanhchi\",\"password\":\"" + WRONG + "\"");
    Answer in =
        server.send(
            "POST",
            "/login",
            "username=khanhchi&password=" + encoded(PASSWORD),
            Map.of("Content-Type", "application/x-www-form-urlencoded"));
    assertThat(in.status()).isEqualTo(303);
    String cookie = in.header("Set-Cookie").split(";", 2)[0];
    String token = cookie.split("=", 2)[1];
    SECRETS.add(token);
    ask("GET", "/portal/account", "", "Cookie", cookie);
    ask("GET", "/portal/account?session=x", "", "Cookie", cookie.substring(0, cookie.length() - 3));
    ask("GET", "/api/products/" + token, "", "Cookie", cookie);
    ask(
        "POST",
        "/portal/account/password",
        "current=" + encoded(WRONG) + "&fresh=" + encoded(PASSWORD),
        "Cookie",
        cookie);
    server.sendAsIs(
        "POST",
        "/portal/account/password",
        "current=" + encoded(PASSWORD),
        Map.of("Cookie", cookie, "Content-Type", "application/x-www-form-urlencoded"));
    ask("POST", "/logout", "out=yes", "Cookie", cookie);
    ask("GET", "/portal/account", "", "Cookie", cookie);
    ask("GET", "/api/products", "", "Authorization", server.basic(WRONG));
    SECRETS.add(server.basic(WRONG).substring(6));
  }

  private static void keys() {
    String id = fresh();
    Answer made =
        server.put(
            "/api/keys/" + id,
            "{\"label\":\"Máy\",\"scopeKind\":\"WHOLE\",\"until\":\"%s\"}"
                .formatted(java.time.Instant.now().plus(java.time.Duration.ofDays(30))));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    String token = made.json().path("token").asText();
    SECRETS.add(token);
    SECRETS.add(token.substring(token.length() - 20));
    ask("GET", "/api/products", "", "Authorization", "Bearer " + token);
    ask("GET", "/api/keys", "", "Authorization", "Bearer " + token);
    ask("GET", "/api/products/" + token, "", "Authorization", "Bearer " + token);
    ask("GET", "/api/products", "", "Authorization", "Bearer " + token + "x");
    ask("GET", "/api/products", "", "Authorization", token);
    server.delete("/api/keys/" + id);
    ask("GET", "/api/products", "", "Authorization", "Bearer " + token);
  }

  private static void brokenDatabase() throws SQLException {
    String other = "{\"loginName\":\"0987123655\",\"password\":\"%s\"}".formatted(PASSWORD);
    SECRETS.add("987123655");
    String code =
        server
            .put(
                "/api/invitations/" + fresh(),
                """
                {"loginName":"0987123655","role":"HOUSEHOLD","scopeKind":"PRODUCER",
                 "scopeValue":"%s"}
                """
                    .formatted(UUID.randomUUID()))
            .json()
            .path("code")
            .asText();
    SECRETS.add(code);
    for (String table : List.of("login_name", "password", "session")) {
      owner(
          "alter table account.%s add constraint refuse check (false) not valid".formatted(table));
      ask("PUT", "/api/accounts/" + UUID.randomUUID(), other, operator());
      ask("POST", "/i", "code=" + code + "&login=0987123655&secret=" + PIN);
      ask("POST", "/login", "username=khanhchi&password=" + encoded(PASSWORD));
      owner("alter table account.%s drop constraint refuse".formatted(table));
    }
  }

  private static void owner(String sql) throws SQLException {
    try (Connection connection = DATABASE.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String[] secrets() {
    assertThat(SECRETS).hasSizeGreaterThan(12).allSatisfy(one -> assertThat(one).isNotBlank());
    return SECRETS.toArray(String[]::new);
  }

  @Test
  void log_tells_of_the_faults_and_of_no_secret() {
    assertThat(CONSOLE.toString(StandardCharsets.UTF_8))
        .contains("login_name", "refuse")
        .doesNotContain(secrets())
        .doesNotContain("khanhchi");
  }

  @Test
  void figures_and_health_know_none() {
    assertThat(server.get("/prometheus").body())
        .contains("http_server_requests")
        .doesNotContain(secrets());
    for (String path : List.of("/health", "/health/readiness", "/health/liveness")) {
      assertThat(server.get(path).body()).doesNotContain(secrets());
    }
  }

  @Test
  void no_error_repeats_one() {
    assertThat(ERRORS).hasSizeGreaterThan(40);
    assertThat(String.join("\n", ERRORS)).doesNotContain(secrets());
  }

  @Test
  void no_address_holds_one() {
    assertThat(ADDRESSES).contains("/login", "/forgot");
    assertThat(String.join("\n", ADDRESSES)).doesNotContain(secrets());
  }

  @Test
  void no_row_of_the_audit_holds_one() {
    assertThat(server.text("select string_agg(a::text, ' ') from account.audit a"))
        .doesNotContain(secrets());
    List<String> hidden = new ArrayList<>(SECRETS);
    // what was typed to sign in stands beside the chain, for a while
    hidden.removeIf(secret -> secret.matches("0?98712365[45]"));
    assertThat(server.text("select string_agg(v.value, ' ') from account.audit_value v"))
        .doesNotContain(hidden.toArray(String[]::new));
  }
}
