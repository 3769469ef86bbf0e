package vn.temlang.api.account.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.temlang.api.People;
import vn.temlang.api.People.Person;
import vn.temlang.api.TestServer;
import vn.temlang.api.TestServer.Answer;
import vn.temlang.api.access.AccountId;

/** Keys of programs over HTTP. */
class ApiKeyTest {
  private static final TestServer SERVER = TestServer.shared();
  private static final People PEOPLE = new People(SERVER);

  private final String producer = UUID.randomUUID().toString();
  private final Instant until = Instant.now().plus(30, ChronoUnit.DAYS);

  private static String body(String kind, String value, Instant until) {
    return "{\"label\":\"Kho\",\"scopeKind\":\"%s\",\"scopeValue\":\"%s\",\"until\":\"%s\"}"
        .formatted(kind, value, until);
  }

  private static Answer with(String token, String path) {
    return SERVER.send("GET", path, "", Map.of("Authorization", "Bearer " + token));
  }

  private static String reason(Answer answer) {
    return answer.json().path("reason").asText();
  }

  @Test
  void opens_what_is_the_role_s_and_nothing_else_until_it_is_revoked() {
    Person manager = PEOPLE.with("MANAGER", "PRODUCER", producer);
    UUID id = UUID.randomUUID();
    Answer made = manager.put("/api/keys/" + id, body("PRODUCER", producer, until));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    assertThat(made.header("Cache-Control")).isEqualTo("no-store");
    String token = made.json().path("token").asText();
    assertThat(token).matches("tl_[0-9a-f]{32}_[A-Za-z0-9_-]{43}");
    assertThat(with(token, "/api/producers").status()).isEqualTo(200);
    for (String path : new String[] {"/api/keys", "/api/accounts", "/portal/accounts"}) {
      assertThat(with(token, path).status()).as(path).isEqualTo(403);
    }
    Answer list = manager.get("/api/keys");
    assertThat(list.body()).contains(id.toString(), "usedAt").doesNotContain(token, "token");
    assertThat(manager.get("/api/accounts").body()).doesNotContain(id.toString());
    assertThat(manager.send("DELETE", "/api/keys/" + id, "").status()).isEqualTo(204);
    assertThat(with(token, "/api/producers").status()).isEqualTo(401);
    assertThat(manager.send("DELETE", "/api/keys/" + id, "").status()).isEqualTo(204);
    assertThat(reason(manager.send("DELETE", "/api/keys/" + UUID.randomUUID(), "")))
        .isEqualTo("NO_SUCH_KEY");
  }

  @Test
  void the_database_holds_no_secret_and_notes_the_use_once_a_minute() {
    UUID id = UUID.randomUUID();
    String token =
        SERVER
            .put("/api/keys/" + id, body("PRODUCER", producer, until))
            .json()
            .path("token")
            .asText();
    String secret = token.substring(36);
    assertThat(
            SERVER.text(
                "select secret_hash = sha256('%s') from account.api_key where account_id = '%s'"
                    .formatted(secret, id)))
        .isEqualTo("t");
    ApiKeys keys = SERVER.context().getBean(ApiKeys.class);
    byte[] hash = KeyToken.parse(token).orElseThrow().hash();
    Instant now = Instant.parse(until.minus(10, ChronoUnit.DAYS).toString());
    String used = "select used_at from account.api_key where account_id = '%s'".formatted(id);
    keys.find(new AccountId(id), hash, now);
    String first = SERVER.text(used);
    keys.find(new AccountId(id), hash, now.plusSeconds(59));
    assertThat(SERVER.text(used)).isEqualTo(first);
    keys.find(new AccountId(id), hash, now.plusSeconds(60));
    assertThat(SERVER.text(used)).isNotEqualTo(first);
    // a clock that ran ahead is put right by the next use
    keys.find(new AccountId(id), hash, now.minusSeconds(3600));
    assertThat(SERVER.text(used)).isLessThan(first);
    assertThat(keys.find(new AccountId(id), hash, until.minusMillis(1))).isPresent();
    assertThat(keys.find(new AccountId(id), hash, until)).isEmpty();
    assertThat(keys.find(new AccountId(UUID.randomUUID()), hash, now)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "tl_",
        "tl_00000000000000000000000000000000_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "tl_0000_A",
        "xx_00000000000000000000000000000000_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
      })
  void other_text_opens_nothing(String token) {
    assertThat(with(token, "/api/producers").status()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({"WHOLE, ''", "COMMUNE, 29308", "PRODUCER, 018f0000-0000-7000-8000-0000000000bb"})
  void nobody_makes_a_key_beyond_their_own_scope(String kind, String value) {
    Person manager = PEOPLE.with("MANAGER", "PRODUCER", producer);
    Answer answer = manager.put("/api/keys/" + UUID.randomUUID(), body(kind, value, until));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(reason(answer)).isEqualTo("ROLE_BEYOND_OWN");
  }

  @Test
  void another_s_keys_are_not_there() {
    UUID id = UUID.randomUUID();
    SERVER.put("/api/keys/" + id, body("PRODUCER", producer, until));
    Person other = PEOPLE.with("MANAGER", "PRODUCER", UUID.randomUUID().toString());
    assertThat(other.get("/api/keys").body()).doesNotContain(id.toString());
    assertThat(other.send("DELETE", "/api/keys/" + id, "").status()).isEqualTo(404);
  }

  @Test
  void a_key_lasts_a_year_at_most_and_has_a_label() {
    Answer endless =
        SERVER.put(
            "/api/keys/" + UUID.randomUUID(),
            body("WHOLE", "", Instant.now().plus(367, ChronoUnit.DAYS)));
    assertThat(reason(endless)).isEqualTo("KEY_LASTS_TOO_LONG");
    Answer over = SERVER.put("/api/keys/" + UUID.randomUUID(), body("WHOLE", "", Instant.EPOCH));
    assertThat(reason(over)).isEqualTo("ROLE_ENDS_BEFORE_IT_BEGINS");
    Answer nameless =
        SERVER.put("/api/keys/" + UUID.randomUUID(), body("WHOLE", "", until).replace("Kho", "  "));
    assertThat(reason(nameless)).isEqualTo("KEY_WITHOUT_LABEL");
  }

  @Test
  void the_same_again_tells_no_secret() {
    UUID id = UUID.randomUUID();
    SERVER.put("/api/keys/" + id, body("WHOLE", "", until));
    Answer again = SERVER.put("/api/keys/" + id, body("WHOLE", "", until));
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json().has("token")).isFalse();
    assertThat(reason(SERVER.put("/api/keys/" + id, body("COMMUNE", "29308", until))))
        .isEqualTo("CONFLICTING_REPEAT");
  }

  @Test
  void stops_with_its_maker_s_account() {
    Person manager = PEOPLE.with("MANAGER", "PRODUCER", producer);
    String token =
        manager
            .put("/api/keys/" + UUID.randomUUID(), body("PRODUCER", producer, until))
            .json()
            .path("token")
            .asText();
    assertThat(with(token, "/api/producers").status()).isEqualTo(200);
    assertThat(SERVER.delete("/api/accounts/" + manager.account()).status()).isEqualTo(204);
    assertThat(with(token, "/api/producers").status()).isEqualTo(401);
  }

  @Test
  void stops_with_the_role_under_which_it_was_made() {
    Person manager = PEOPLE.nobody();
    UUID grant = UUID.randomUUID();
    PEOPLE.grant(grant, manager.account(), "MANAGER", "PRODUCER", producer);
    // of another producer, and one that gives no keys
    PEOPLE.grant(
        UUID.randomUUID(), manager.account(), "MANAGER", "PRODUCER", UUID.randomUUID().toString());
    PEOPLE.grant(UUID.randomUUID(), manager.account(), "HOUSEHOLD", "PRODUCER", producer);
    String token =
        manager
            .put("/api/keys/" + UUID.randomUUID(), body("PRODUCER", producer, until))
            .json()
            .path("token")
            .asText();
    assertThat(with(token, "/api/producers").status()).isEqualTo(200);
    assertThat(SERVER.delete("/api/grants/" + grant).status()).isEqualTo(204);
    assertThat(with(token, "/api/producers").status()).isEqualTo(401);
    PEOPLE.grant(UUID.randomUUID(), manager.account(), "MANAGER", "PRODUCER", producer);
    assertThat(with(token, "/api/producers").status()).isEqualTo(200);
  }

  @Test
  void a_key_asks_so_often_a_minute_and_another_is_not_held_up() {
    long[] now = {0};
    KeyRate rate = new KeyRate(60, at(now));
    AccountId key = new AccountId(UUID.randomUUID());
    for (int i = 0; i < 60; i++) {
      assertThat(rate.count(key)).isZero();
    }
    assertThat(rate.count(key)).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(1));
    assertThat(rate.count(new AccountId(UUID.randomUUID()))).isZero();
    now[0] += Duration.ofSeconds(1).toNanos();
    assertThat(rate.count(key)).isZero();
    assertThat(rate.count(key)).isPositive();
  }

  private static TimeMeter at(long[] nanos) {
    return new TimeMeter() {
      @Override
      public long currentTimeNanos() {
        return nanos[0];
      }

      @Override
      public boolean isWallClockBased() {
        return false;
      }
    };
  }

  @Test
  void one_that_asks_too_often_is_told_to_wait() {
    KeyRate rate = SERVER.context().getBean(KeyRate.class);
    UUID id = UUID.randomUUID();
    String token =
        SERVER.put("/api/keys/" + id, body("WHOLE", "", until)).json().path("token").asText();
    while (rate.count(new AccountId(id)).isZero()) {
      assertThat(token).isNotEmpty();
    }
    Answer answer = with(token, "/api/producers");
    // the bucket may have got a token back on the way
    while (answer.status() == 200) {
      rate.count(new AccountId(id));
      answer = with(token, "/api/producers");
    }
    assertThat(answer.status()).isEqualTo(429);
    assertThat(reason(answer)).isEqualTo("TOO_MANY_REQUESTS");
    assertThat(answer.header("Retry-After")).isEqualTo("1");
  }

  @Test
  void the_page_shows_a_key_once_and_revokes_it() {
    Person manager = PEOPLE.with("MANAGER", "PRODUCER", producer);
    String day = until.toString().substring(0, 10);
    String form = "label=Kho&place=PRODUCER%3A" + producer + "&until=" + day;
    Answer made = manager.send("POST", "/portal/keys", form, "application/x-www-form-urlencoded");
    assertThat(made.status()).as(made.body()).isEqualTo(200);
    assertThat(made.body()).containsPattern("<pre>tl_[0-9a-f]{32}_[A-Za-z0-9_-]{43}</pre>");
    assertThat(manager.get("/portal/keys").body()).contains("Kho").doesNotContain("tl_");
    String id =
        SERVER.text(
            "select account_id from account.api_key where made_by = '%s'"
                .formatted(manager.account()));
    Answer revoked =
        manager.send(
            "POST", "/portal/keys/" + id + "/revoke", "x=1", "application/x-www-form-urlencoded");
    assertThat(revoked.status()).isEqualTo(303);
    assertThat(manager.get("/portal/keys").body()).doesNotContain("Kho<");
    Answer unclear =
        manager.send("POST", "/portal/keys", "label=Kho", "application/x-www-form-urlencoded");
    assertThat(unclear.status()).isEqualTo(422);
    assertThat(unclear.body()).contains("role=\"alert\"");
  }
}
