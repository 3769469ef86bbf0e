package vn.temlang.api.account.openid;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.temlang.api.People;
import vn.temlang.api.TestServer.Answer;
import vn.temlang.api.account.openid.SigningProvider.Behaviour;
import vn.temlang.api.account.openid.SigningProvider.Canned;
import vn.temlang.api.account.openid.SigningProvider.Signing;

/** Providers that are away, lie or are lied about: each ends on a page, and nobody is signed in. */
class ProviderTroubleTest {
  private static final String[] NAMES = {
    "tokens",
    "keys",
    "down",
    "rubbish",
    "elsewhere",
    "moved",
    "other",
    "slow",
    "badtoken",
    "ways",
    "nokeys",
    "deaf"
  };

  private static ProviderDoors doors;
  private static People people;

  @BeforeAll
  static void open() {
    doors = ProviderDoors.open(NAMES);
    people = new People(doors.server());
  }

  @AfterAll
  static void close() {
    doors.close();
  }

  @BeforeEach
  void forgetTries() {
    doors.forgetTries();
  }

  private static Behaviour of(String name) {
    return doors.provider().of(name);
  }

  private static void assertRefused(Answer answer, int status, String sentence) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains(sentence, "Could not come in with Gate");
    assertThat(ProviderDoors.cookie(answer, "temlang-session")).isEmpty();
    assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
  }

  @Nested
  class Tokens {
    @BeforeEach
    void somebodyWhoIsLinked() {
      Behaviour behaviour = of("tokens");
      behaviour.signing = Signing.RIGHT;
      behaviour.claims = claims -> claims;
      behaviour.subject = "s-" + UUID.randomUUID();
      assertThat(doors.link(people.nobody(), "tokens").status()).isEqualTo(303);
    }

    private static Date in(Duration time) {
      return Date.from(Instant.now().plus(time));
    }

    static Stream<Arguments> lies() {
      return Stream.of(
          lie("expired", claims -> claims.expirationTime(in(Duration.ofMinutes(-2)))),
          lie("from the future", claims -> claims.issueTime(in(Duration.ofMinutes(2)))),
          lie("without an end", claims -> claims.expirationTime(null)),
          lie("for another client", claims -> claims.audience("somebody-else")),
          lie(
              "for two, given to the other",
              claims -> claims.audience(List.of("temlang", "b")).claim("azp", "b")),
          lie("of another issuer", claims -> claims.issuer("http://127.0.0.1:1/tokens")),
          lie("with another nonce", claims -> claims.claim("nonce", "another")),
          lie("without a nonce", claims -> claims.claim("nonce", null)),
          lie("about nobody", claims -> claims.subject(null)),
          lie("about a name too long", claims -> claims.subject("s".repeat(256))));
    }

    private static Arguments lie(String name, UnaryOperator<JWTClaimsSet.Builder> claims) {
      return Arguments.of(name, claims);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    void that_do_not_fit_prove_nothing(String name, UnaryOperator<JWTClaimsSet.Builder> lie) {
      of("tokens").claims = lie;
      assertRefused(doors.signIn("tokens"), 401, "no proof that can be trusted");
      of("tokens").claims = claims -> claims;
      assertThat(doors.signIn("tokens").status()).as("all else was right").isEqualTo(303);
    }

    @ParameterizedTest
    @EnumSource(value = Signing.class, names = "RIGHT", mode = EnumSource.Mode.EXCLUDE)
    void that_are_not_signed_by_the_provider_prove_nothing(Signing signing) {
      of("tokens").signing = signing;
      assertRefused(doors.signIn("tokens"), 401, "no proof that can be trusted");
    }

    @Test
    void that_ended_within_the_leeway_of_a_minute_still_count() {
      of("tokens").claims = claims -> claims.expirationTime(in(Duration.ofSeconds(-30)));
      assertThat(doors.signIn("tokens").status()).isEqualTo(303);
    }

    @Test
    void whose_keys_cannot_be_read_prove_nothing_yet() {
      of("nokeys").canned.put("/keys", new Canned(500, "", Map.of()));
      assertRefused(doors.signIn("nokeys"), 503, "does not answer");
    }

    @Test
    void signed_with_a_key_that_came_since_are_good() {
      of("keys").subject = "s-" + UUID.randomUUID();
      assertThat(doors.link(people.nobody(), "keys").status()).isEqualTo(303);
      of("keys").key = SigningProvider.key("k2");
      assertThat(doors.signIn("keys").status()).isEqualTo(303);
    }
  }

  @Nested
  class Providers {
    @Test
    void that_are_in_trouble_are_away() {
      of("down").canned.put("/.well-known/openid-configuration", new Canned(500, "", Map.of()));
      assertRefused(doors.get("/login/openid/down", ""), 503, "does not answer");
    }

    @Test
    void that_are_too_slow_are_away() {
      of("slow").canned.put("/.well-known/openid-configuration", new Canned(0, "{}", Map.of()));
      assertRefused(doors.get("/login/openid/slow", ""), 503, "does not answer");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {"hello", "{}", "[]", "<html>", "{\"issuer\":7}"})
    void that_answer_rubbish_are_not_understood(String rubbish) {
      of("rubbish")
          .canned
          .put("/.well-known/openid-configuration", new Canned(200, rubbish, Map.of()));
      assertRefused(doors.get("/login/openid/rubbish", ""), 502, "makes no sense");
    }

    @Test
    void that_answer_without_end_are_not_listened_to() {
      of("deaf")
          .canned
          .put(
              "/.well-known/openid-configuration",
              new Canned(200, " ".repeat(300 * 1024), Map.of()));
      assertRefused(doors.get("/login/openid/deaf", ""), 503, "does not answer");
    }

    @Test
    void that_send_elsewhere_are_not_followed() {
      String secret = doors.provider().issuer("secret") + "/.well-known/openid-configuration";
      of("moved")
          .canned
          .put(
              "/.well-known/openid-configuration", new Canned(302, "", Map.of("Location", secret)));
      assertRefused(doors.get("/login/openid/moved", ""), 502, "makes no sense");
      assertThat(doors.provider().calls).noneMatch(path -> path.startsWith("/secret"));
    }

    @ParameterizedTest
    @CsvSource({
      "authorization_endpoint, https://evil.example/authorize",
      "token_endpoint, http://169.254.169.254/token",
      "jwks_uri, http://localhost:1/keys",
      "authorization_endpoint, javascript:alert(1)"
    })
    void that_name_hosts_which_are_not_configured_are_not_believed(String key, String address) {
      of("elsewhere").discovery =
          told -> {
            told.put(key, address);
            return told;
          };
      assertRefused(doors.get("/login/openid/elsewhere", ""), 502, "makes no sense");
    }

    @Test
    void that_say_they_are_others_are_not_believed() {
      of("other").discovery =
          told -> {
            told.put("issuer", doors.provider().issuer("tokens"));
            return told;
          };
      assertRefused(doors.get("/login/openid/other", ""), 502, "makes no sense");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "200 | hello | 502",
          "200 | {\"access_token\":\"a\",\"token_type\":\"Bearer\"} | 401",
          "200 | {\"access_token\":\"a\",\"token_type\":\"Bearer\",\"id_token\":\"a.b.c\"} | 502",
          "400 | {\"error\":\"invalid_grant\"} | 401",
          "503 | {} | 503"
        })
    void that_give_no_token_end_on_a_page(int status, String body, int told) {
      of("badtoken").canned.put("/token", new Canned(status, body, Map.of()));
      String sentence =
          switch (told) {
            case 401 -> "no proof";
            case 502 -> "makes no sense";
            default -> "does not answer";
          };
      assertRefused(doors.signIn("badtoken"), told, sentence);
    }
  }

  @Nested
  class Ways {
    private static final String SENTENCE = "Start again from the sign-in page";

    @BeforeEach
    void somebodyWhoIsLinked() {
      of("ways").subject = "s-" + UUID.randomUUID();
      assertThat(doors.link(people.nobody(), "ways").status()).isEqualTo(303);
    }

    @Test
    void that_are_finished_are_not_gone_again() {
      ProviderDoors.Way way = doors.setOut("ways");
      String back = SigningProvider.walk(way.door());
      assertThat(doors.get(back, way.cookies()).status()).isEqualTo(303);
      assertRefused(doors.get(back, way.cookies()), 401, SENTENCE);
    }

    @Test
    void that_another_browser_began_are_not_finished_here() {
      ProviderDoors.Way way = doors.setOut("ways");
      String back = SigningProvider.walk(way.door());
      assertRefused(doors.get(back, ""), 401, SENTENCE);
      assertRefused(doors.get(back, doors.setOut("ways").cookies()), 401, SENTENCE);
      assertThat(doors.get(back, way.cookies()).status()).as("its own").isEqualTo(303);
    }

    @Test
    void that_took_too_long_are_over() {
      ProviderDoors.Way way = doors.setOut("ways");
      String back = SigningProvider.walk(way.door());
      doors
          .server()
          .text(
              """
              with over as (update account.openid_flow set ends_at = now() - interval '1 second')
              select 1
              """);
      assertRefused(doors.get(back, way.cookies()), 401, SENTENCE);
    }

    @Test
    void that_lead_back_from_another_provider_are_refused() {
      ProviderDoors.Way way = doors.setOut("ways");
      String back = SigningProvider.walk(way.door());
      assertRefused(doors.get(back.replace("/ways/", "/tokens/"), way.cookies()), 401, SENTENCE);
      ProviderDoors.Way again = doors.setOut("ways");
      String issuer = "&iss=" + doors.provider().issuer("tokens");
      assertRefused(
          doors.get(SigningProvider.walk(again.door()) + issuer, again.cookies()), 401, SENTENCE);
    }

    @ParameterizedTest
    @CsvSource({"access_denied, 401, said no", "server_error, 503, does not answer"})
    void that_a_provider_ends_say_why(String error, int status, String sentence) {
      ProviderDoors.Way way = doors.setOut("ways");
      String state = SigningProvider.form(way.door().getRawQuery()).get("state");
      String back = "/login/openid/ways/callback?error=" + error + "&state=" + state;
      assertRefused(doors.get(back, way.cookies()), status, sentence);
    }

    @ParameterizedTest
    @CsvSource({"''", "?code=1", "?state=1", "?code=1&state=%00", "?code=&state="})
    void that_nobody_began_are_refused(String query) {
      String cookies = doors.setOut("ways").cookies();
      assertRefused(doors.get("/login/openid/ways/callback" + query, cookies), 401, SENTENCE);
      assertRefused(
          doors.get("/login/openid/ways/callback" + query, "temlang-openid=x"), 401, SENTENCE);
    }

    @Test
    void leave_nothing_in_the_database_that_would_finish_them() {
      ProviderDoors.Way way = doors.setOut("ways");
      Map<String, String> asked = SigningProvider.form(way.door().getRawQuery());
      assertThat(doors.server().text("select string_agg(f::text, ' ') from account.openid_flow f"))
          .doesNotContain(asked.get("state"), asked.get("nonce"), way.cookies().split("=", 2)[1]);
    }

    @Test
    void that_ended_are_written_down_without_the_person() {
      of("ways").subject = "s-" + UUID.randomUUID();
      assertThat(doors.signIn("ways").status()).isEqualTo(401);
      String row =
          doors
              .server()
              .text(
                  """
                  select entry::text from account.audit entry
                  where reason = 'PROVIDER_IDENTITY_UNKNOWN' limit 1
                  """);
      assertThat(row)
          .contains("GET /login/openid/{provider}/callback", "401")
          .doesNotContain(of("ways").subject);
    }

    @Test
    void go_to_the_provider_with_what_it_needs_and_no_more() {
      URI door = doors.setOut("ways").door();
      assertThat(SigningProvider.form(door.getRawQuery()))
          .containsOnlyKeys(
              "response_type",
              "client_id",
              "redirect_uri",
              "scope",
              "state",
              "nonce",
              "code_challenge",
              "code_challenge_method")
          .containsEntry("scope", "openid")
          .containsEntry("redirect_uri", "https://tem.example/login/openid/ways/callback");
    }
  }
}
