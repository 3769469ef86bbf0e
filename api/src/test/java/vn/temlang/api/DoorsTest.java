package vn.temlang.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.temlang.api.TestServer.Answer;
import vn.temlang.testkit.TestDatabase;

/** Who may come in, and what stands open. */
class DoorsTest {
  private static final TestServer SERVER = TestServer.shared();
  private static final Map<String, String> FORM =
      Map.of("Content-Type", "application/x-www-form-urlencoded");

  private static Answer login(String password) {
    String body =
        "username=operator&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8);
    return SERVER.send("POST", "/login", body, FORM);
  }

  private static String cookie(Answer answer) {
    return answer.header("Set-Cookie").split(";", 2)[0];
  }

  @Nested
  class OpenRoutes {
    /** What anybody may ask for; every other route wants a login. */
    private static final Set<String> PUBLIC =
        Set.of(
            "GET /",
            "GET /lookup",
            "GET /{code}",
            "GET /01/{product}/10/{number}",
            "GET /place/{id}",
            "GET /PLACE/{id}",
            "GET /login",
            "POST /login",
            "GET /login/factor",
            "POST /login/factor",
            "POST /logout",
            "GET /i/{code}",
            "GET /I/{code}",
            "POST /i",
            "POST /i/openid",
            "GET /login/openid/{provider}",
            "GET /login/openid/{provider}/callback",
            "GET /forgot",
            "POST /forgot",
            "GET /assets/{name}",
            "GET /picture/{hash}.jpg",
            "GET /proof/{code}",
            "GET /checkpoint",
            "GET /tile/entries/{+place}",
            "GET /tile/{level:[0-7]}/{+place}",
            "POST /api/channels/{id}/hints");

    private static Set<String> all() {
      return new TreeSet<>(Routes.of(SERVER));
    }

    @Test
    void that_are_public_are_these_and_no_others() {
      for (String route : all()) {
        String method = Routes.method(route);
        String path = Routes.path(route, UUID.randomUUID().toString());
        String body = method.equals("GET") ? "" : "{}";
        Map<String, String> headers = Map.of("Content-Type", Routes.contentType(route));
        int status = SERVER.send(method, path, body, headers).status();
        if (!PUBLIC.contains(route)) {
          assertThat(status).as(route).isEqualTo(401);
        } else if (!route.endsWith("/hints")) {
          assertThat(status).as(route).isNotEqualTo(401);
        }
      }
    }

    @Test
    void that_are_said_to_be_public_exist() {
      assertThat(all()).containsAll(PUBLIC);
    }

    @Test
    void that_need_a_login_are_refused_as_the_asker_understands_it() {
      Answer program =
          SERVER.send("GET", "/api/producers", "", Map.of("Accept", "application/json"));
      assertThat(program.status()).isEqualTo(401);
      assertThat(program.header("Content-Type")).startsWith("application/problem+json");
      assertThat(program.json().path("reason").asText()).isEqualTo("SIGN_IN_FIRST");
      assertThat(program.header("X-Request-Id")).isNotBlank();
      Answer browser = SERVER.send("GET", "/portal", "", Map.of("Accept", "text/html"));
      assertThat(browser.status()).isEqualTo(303);
      assertThat(browser.header("Location")).endsWith("/login");
    }
  }

  @Nested
  class SigningIn {
    @Test
    void opens_a_session_in_a_cookie_that_no_script_reads() {
      Answer answer = login(SERVER.password());
      assertThat(answer.status()).as(answer.body()).isEqualTo(303);
      assertThat(answer.header("Location")).isEqualTo("/portal");
      assertThat(answer.header("Set-Cookie"))
          .startsWith("temlang-session=")
          .containsIgnoringCase("HttpOnly")
          .containsIgnoringCase("SameSite=Lax")
          .containsIgnoringCase("Path=/");
      Answer portal =
          SERVER.send(
              "GET", "/portal", "", Map.of("Cookie", cookie(answer), "Accept", "text/html"));
      assertThat(portal.status()).isEqualTo(200);
    }

    @Test
    void keeps_no_token_in_the_database() {
      String token = cookie(login(SERVER.password())).substring("temlang-session=".length());
      assertThat(
              SERVER.text(
                  "select count(*) from account.session where token_hash = sha256('%s')"
                      .formatted(token)))
          .isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wrong", "operator"})
    void with_a_wrong_password_is_refused(String password) {
      Answer answer = login(password);
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.header("Set-Cookie")).isEmpty();
      assertThat(answer.body()).contains("name=\"password\"");
    }

    @Test
    void ends_with_signing_out() {
      String cookie = cookie(login(SERVER.password()));
      Answer out =
          SERVER.send(
              "POST",
              "/logout",
              "x=1",
              Map.of("Cookie", cookie, "Content-Type", "application/x-www-form-urlencoded"));
      assertThat(out.status()).isEqualTo(303);
      assertThat(out.header("Set-Cookie")).contains("Max-Age=0");
      assertThat(SERVER.send("GET", "/portal", "", Map.of("Cookie", cookie)).status())
          .isEqualTo(401);
    }

    @Test
    void gave_the_first_password_to_its_owner_alone() throws Exception {
      assertThat(Files.getPosixFilePermissions(SERVER.data().resolve("operator-password")))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
      assertThat(SERVER.text("select hash from account.password"))
          .startsWith("$argon2id$")
          .doesNotContain(SERVER.password());
    }

    @ParameterizedTest
    @CsvSource({
      "Sec-Fetch-Site, cross-site",
      "Sec-Fetch-Site, same-site",
      "Origin, https://evil.example",
      "Origin, null"
    })
    void from_another_site_is_refused(String header, String value) {
      String before = SERVER.stored();
      Answer answer =
          SERVER.send(
              "PUT",
              "/api/producers/" + UUID.randomUUID(),
              "{\"kind\":\"GROUP\",\"name\":\"X\"}",
              Map.of(
                  "Cookie",
                  cookie(login(SERVER.password())),
                  "Content-Type",
                  "application/json",
                  header,
                  value));
      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.json().path("reason").asText()).isEqualTo("NOT_YOURS");
      assertThat(SERVER.stored()).isEqualTo(before);
    }

    @Test
    void lets_the_portal_s_own_pages_write() {
      Answer answer =
          SERVER.send(
              "PUT",
              "/api/producers/" + UUID.randomUUID(),
              "{\"kind\":\"GROUP\",\"name\":\"Tổ hợp tác\"}",
              Map.of(
                  "Cookie", cookie(login(SERVER.password())),
                  "Content-Type", "application/json",
                  "Sec-Fetch-Site", "same-origin"));
      assertThat(answer.status()).isEqualTo(201);
    }
  }

  @Nested
  class Operation {
    @ParameterizedTest
    @ValueSource(strings = {"/health/liveness", "/health/readiness"})
    void tells_its_health(String path) {
      Answer answer = SERVER.send("GET", path, "", Map.of());
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body()).contains("UP").doesNotContain("jdbc:");
    }

    @Test
    void lets_no_browser_guess_what_an_answer_is() {
      for (String path : List.of("/", "/api/producers", "/no-such", "/checkpoint")) {
        assertThat(SERVER.send("GET", path, "", Map.of()).header("X-Content-Type-Options"))
            .as(path)
            .isEqualTo("nosniff");
      }
    }

    @Test
    void asks_for_tls_where_it_has_it_and_only_there() {
      assertThat(SERVER.send("GET", "/", "", Map.of()).header("Strict-Transport-Security"))
          .isEmpty();
      try (TestServer tls =
          TestServer.of(TestDatabase.empty(), Map.of("temlang.cookie-secure", true))) {
        assertThat(tls.send("GET", "/", "", Map.of()).header("Strict-Transport-Security"))
            .isEqualTo("max-age=31536000");
      }
    }

    @Test
    void tells_its_figures() {
      assertThat(SERVER.send("GET", "/prometheus", "", Map.of()).body())
          .contains("# TYPE", "jvm_memory_used_bytes", "hikaricp_connections");
    }

    @Test
    void tells_its_api() {
      Answer answer = SERVER.send("GET", "/openapi/temlang.yml", "", Map.of());
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body())
          .contains("openapi: 3", "/api/producers/{id}", "/api/activations/{id}", "/proof/{code}");
    }

    @Test
    void gives_each_request_a_number_of_its_own() {
      List<String> ids =
          List.of(
              SERVER.send("GET", "/", "", Map.of()).header("X-Request-Id"),
              SERVER.send("GET", "/", "", Map.of()).header("X-Request-Id"));
      assertThat(ids).doesNotHaveDuplicates().allMatch(id -> UUID.fromString(id).version() == 7);
    }
  }
}
