package vn.temlang.api.account.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.temlang.api.People;
import vn.temlang.api.People.Person;
import vn.temlang.api.TestServer;
import vn.temlang.api.TestServer.Answer;

/** Invitations over HTTP, from the card to the account. */
class InvitationTest {
  private static final TestServer SERVER = TestServer.shared();
  private static final People PEOPLE = new People(SERVER);
  private static final String PASSWORD = "một câu ngắn dễ nhớ";
  private static final String PRODUCER = "018f0000-0000-7000-8000-0000000000aa";
  private static final String CAU_KE = "29308";

  private final String phone =
      "09" + String.format("%08d", Math.floorMod(UUID.randomUUID().hashCode(), 100_000_000));

  /** Tries here count for the address from which all tests ask. */
  @BeforeEach
  @AfterEach
  void forgetTries() {
    SERVER.text("with gone as (delete from account.attempt) select 1");
  }

  private static String body(String login, String role, String kind, String value) {
    return "{\"loginName\":\"%s\",\"role\":\"%s\",\"scopeKind\":\"%s\",\"scopeValue\":\"%s\"}"
        .formatted(login, role, kind, value);
  }

  private static Answer invite(UUID id, String login, String role, String kind, String value) {
    return SERVER.put("/api/invitations/" + id, body(login, role, kind, value));
  }

  /** A code for a household. */
  private String code() {
    Answer made = invite(UUID.randomUUID(), phone, "HOUSEHOLD", "PRODUCER", PRODUCER);
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    assertThat(made.header("Cache-Control")).isEqualTo("no-store");
    return made.json().path("code").asText();
  }

  private static Answer look(String path) {
    return SERVER.send("GET", path, "", Map.of("Accept-Language", "en"));
  }

  private static Answer accept(String code, String login, String secret) {
    return SERVER.send(
        "POST",
        "/i",
        "code=" + encoded(code) + "&login=" + encoded(login) + "&secret=" + encoded(secret),
        Map.of("Content-Type", "application/x-www-form-urlencoded", "Accept-Language", "en"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String reason(Answer answer) {
    return answer.json().path("reason").asText();
  }

  @Test
  void a_card_becomes_an_account_with_its_role_and_a_pin() {
    String code = code();
    Answer page = look("/I/" + code);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body())
        .contains("Household", "•••" + phone.substring(7))
        .doesNotContain(phone.substring(1));
    Answer accepted = accept(code, "+84 " + phone.substring(1), "604827");
    assertThat(accepted.status()).as(accepted.body()).isEqualTo(303);
    String cookie = accepted.header("Set-Cookie").split(";", 2)[0];
    assertThat(SERVER.send("GET", "/portal/account", "", Map.of("Cookie", cookie)).status())
        .isEqualTo(200);
    assertThat(
            SERVER.text(
                """
                select concat_ws(' ', n.name, g.role, g.scope_value, g.granted_by is not null)
                from account.login_name n join account.role_grant g using (account_id)
                where n.name = '+84%s'
                """
                    .formatted(phone.substring(1))))
        .isEqualTo("+84" + phone.substring(1) + " HOUSEHOLD " + PRODUCER + " t");
    assertThat(login(phone, "604827").status()).isEqualTo(303);
  }

  private static Answer login(String login, String password) {
    return SERVER.send(
        "POST",
        "/login",
        "username=" + encoded(login) + "&password=" + encoded(password),
        Map.of("Content-Type", "application/x-www-form-urlencoded"));
  }

  @Test
  void looking_changes_nothing_and_tells_nobody_where_it_was_read() {
    String code = code();
    String before = SERVER.text("select count(*) from account.account");
    for (int i = 0; i < 3; i++) {
      Answer page = look("/i/" + code.toLowerCase(Locale.ROOT));
      assertThat(page.status()).isEqualTo(200);
      assertThat(page.headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
      assertThat(page.header("Cache-Control")).isEqualTo("no-store");
      assertThat(page.body()).doesNotContain("http://", "https://");
    }
    assertThat(SERVER.text("select count(*) from account.account")).isEqualTo(before);
    assertThat(accept(code, phone, PASSWORD).status()).isEqualTo(303);
  }

  @Test
  void the_database_holds_no_code() {
    String code = code();
    assertThat(SERVER.text("select string_agg(i::text, ' ') from account.invitation i"))
        .doesNotContain(code);
    assertThat(
            SERVER.text(
                "select count(*) from account.invitation where code_hash = sha256('%s')"
                    .formatted(code)))
        .isEqualTo("1");
  }

  @Test
  void one_code_used_by_many_at_once_opens_one_account() throws Exception {
    String code = code();
    int welcomed = 0;
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var answer :
          threads.invokeAll(
              Collections.<Callable<Answer>>nCopies(8, () -> accept(code, phone, PASSWORD)))) {
        int status = answer.get().status();
        assertThat(status).isIn(303, 410, 422, 429);
        welcomed += status == 303 ? 1 : 0;
      }
    }
    assertThat(welcomed).isEqualTo(1);
    assertThat(
            SERVER.text(
                "select count(*) from account.login_name where name = '+84%s'"
                    .formatted(phone.substring(1))))
        .isEqualTo("1");
    Answer again = look("/i/" + code);
    assertThat(again.status()).isEqualTo(410);
    assertThat(again.body()).contains("has been used");
  }

  @Test
  void two_codes_for_one_name_used_at_once_open_one_account() throws Exception {
    String first = code();
    String second = code();
    int welcomed = 0;
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (var answer :
          threads.invokeAll(
              java.util.List.<Callable<Answer>>of(
                  () -> accept(first, phone, PASSWORD), () -> accept(second, phone, PASSWORD)))) {
        assertThat(answer.get().status()).isIn(303, 422, 429);
        welcomed += answer.get().status() == 303 ? 1 : 0;
      }
    }
    assertThat(welcomed).isEqualTo(1);
  }

  @Test
  void a_code_that_is_over_withdrawn_or_unknown_says_so() {
    String over = code();
    SERVER.text(
        """
        update account.invitation set expires_at = now(), made_at = now() - interval '7 days'
        where code_hash = sha256('%s') returning 1
        """
            .formatted(over));
    assertThat(look("/i/" + over).body()).contains("has expired");
    Answer late = accept(over, phone, PASSWORD);
    assertThat(late.status()).isEqualTo(410);
    assertThat(late.body()).contains("has expired");

    UUID id = UUID.randomUUID();
    String taken =
        invite(id, phone, "HOUSEHOLD", "PRODUCER", PRODUCER).json().path("code").asText();
    assertThat(SERVER.delete("/api/invitations/" + id).status()).isEqualTo(204);
    assertThat(accept(taken, phone, PASSWORD).body()).contains("was withdrawn");
    assertThat(SERVER.delete("/api/invitations/" + id).status()).isEqualTo(204);
    assertThat(reason(SERVER.delete("/api/invitations/" + UUID.randomUUID())))
        .isEqualTo("NO_SUCH_INVITATION");

    assertThat(look("/i/" + "0".repeat(26)).status()).isEqualTo(404);
    assertThat(accept("nonsense", phone, PASSWORD).status()).isEqualTo(404);
  }

  @Test
  void a_card_of_another_household_opens_nothing_and_guessing_its_owner_has_to_wait() {
    String code = code();
    for (int i = 0; i < 5; i++) {
      Answer answer = accept(code, "091234567" + i, PASSWORD);
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.body()).contains("another phone number");
    }
    Answer waits = accept(code, phone, PASSWORD);
    assertThat(waits.status()).isEqualTo(429);
    assertThat(waits.header("Retry-After")).isNotBlank();
    assertThat(look("/i/" + code).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "123456, too easy to guess",
    "60482, at least 6 digits",
    "short, at least 10 characters",
    "aaaaaaaaaaaa, easy to guess"
  })
  void a_weak_secret_is_refused_and_the_code_still_works(String secret, String words) {
    String code = code();
    for (int i = 0; i < 7; i++) {
      Answer answer = accept(code, phone, secret);
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.body()).contains(words);
    }
    assertThat(accept(code, phone, "604827").status()).isEqualTo(303);
  }

  @Test
  void who_is_more_than_a_household_takes_no_pin() {
    String code =
        invite(UUID.randomUUID(), phone, "TEAM_MEMBER", "COMMUNE", CAU_KE)
            .json()
            .path("code")
            .asText();
    assertThat(accept(code, phone, "604827").status()).isEqualTo(422);
    assertThat(accept(code, phone, PASSWORD).status()).isEqualTo(303);
  }

  @Test
  void the_same_again_tells_no_code_and_another_under_its_id_is_refused() {
    UUID id = UUID.randomUUID();
    assertThat(invite(id, phone, "HOUSEHOLD", "PRODUCER", PRODUCER).status()).isEqualTo(201);
    Answer again = invite(id, phone, "HOUSEHOLD", "PRODUCER", PRODUCER);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json().has("code")).isFalse();
    assertThat(reason(invite(id, phone, "INSPECTOR", "COMMUNE", CAU_KE)))
        .isEqualTo("CONFLICTING_REPEAT");
  }

  @Test
  void a_name_that_has_an_account_is_not_invited() {
    Person person = PEOPLE.nobody();
    Answer answer = invite(UUID.randomUUID(), person.login(), "HOUSEHOLD", "PRODUCER", PRODUCER);
    assertThat(answer.status()).isEqualTo(409);
    assertThat(reason(answer)).isEqualTo("LOGIN_NAME_TAKEN");
  }

  @ParameterizedTest
  @CsvSource({
    "COMMUNE_OFFICER, COMMUNE, 29308, OPERATOR, WHOLE, ''",
    "COMMUNE_OFFICER, COMMUNE, 29308, TEAM_MEMBER, COMMUNE, 00004",
    "TEAM_MEMBER, COMMUNE, 29308, TEAM_MEMBER, COMMUNE, 29308",
    "HOUSEHOLD, PRODUCER, 018f0000-0000-7000-8000-0000000000aa, "
        + "HOUSEHOLD, PRODUCER, 018f0000-0000-7000-8000-0000000000aa"
  })
  void nobody_invites_beyond_their_own(
      String own, String ownKind, String ownValue, String role, String kind, String value) {
    Person by = PEOPLE.with(own, ownKind, ownValue);
    Answer answer = by.put("/api/invitations/" + UUID.randomUUID(), body(phone, role, kind, value));
    assertThat(answer.status()).isIn(403, 422);
    assertThat(reason(answer)).isIn("ROLE_BEYOND_OWN", "NOT_YOURS");
  }

  @Test
  void what_its_maker_may_give_no_more_opens_nothing() {
    Person officer = PEOPLE.nobody();
    UUID grant = UUID.randomUUID();
    PEOPLE.grant(grant, officer.account(), "COMMUNE_OFFICER", "COMMUNE", CAU_KE);
    UUID id = UUID.randomUUID();
    Answer made =
        officer.put(
            "/api/invitations/" + id, body(phone, "TEAM_MEMBER", "HAMLET", CAU_KE + "/Ấp Chợ"));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    String code = made.json().path("code").asText();
    SERVER.delete("/api/grants/" + grant);
    Answer answer = accept(code, phone, PASSWORD);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("may not invite any more");
    assertThat(officer.send("DELETE", "/api/invitations/" + id, "").status()).isIn(403, 404);
  }

  private static UUID reset(Person by, UUID account, int status) {
    UUID id = UUID.randomUUID();
    Answer answer = by.put("/api/resets/" + id, "{\"accountId\":\"%s\"}".formatted(account));
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    return id;
  }

  @Test
  void a_reset_in_person_ends_all_sessions_and_says_who_made_it() {
    Person officer = PEOPLE.with("COMMUNE_OFFICER", "COMMUNE", CAU_KE);
    Person member = PEOPLE.with("TEAM_MEMBER", "COMMUNE", CAU_KE);
    UUID first = reset(officer, member.account(), 201);
    assertThat(member.get("/portal/account").status()).isEqualTo(401);
    Answer second =
        officer.put(
            "/api/resets/" + UUID.randomUUID(),
            "{\"accountId\":\"%s\"}".formatted(member.account()));
    assertThat(
            SERVER.text(
                "select withdrawn_at is not null from account.invitation where id = '%s'"
                    .formatted(first)))
        .isEqualTo("t");
    String code = second.json().path("code").asText();
    String between = PEOPLE.signIn(member.login());
    Answer accepted = accept(code, member.login(), "một câu mới dễ nhớ");
    assertThat(accepted.status()).as(accepted.body()).isEqualTo(303);
    assertThat(SERVER.send("GET", "/portal/account", "", Map.of("Cookie", between)).status())
        .isEqualTo(401);
    assertThat(login(member.login(), PASSWORD).status()).isEqualTo(401);
    assertThat(login(member.login(), "một câu mới dễ nhớ").status()).isEqualTo(303);
    assertThat(
            SERVER.text(
                """
                select made_by from account.invitation
                where account_id = '%s' and used_at is not null
                """
                    .formatted(member.account())))
        .isEqualTo(officer.account().toString());
  }

  @Test
  void nobody_resets_an_account_that_may_more_than_they_could_give() {
    Person officer = PEOPLE.with("COMMUNE_OFFICER", "COMMUNE", CAU_KE);
    reset(officer, PEOPLE.with("COMMUNE_OFFICER", "COMMUNE", "00004").account(), 404);
    reset(officer, PEOPLE.nobody().account(), 404);
    Person both = PEOPLE.with("TEAM_MEMBER", "COMMUNE", CAU_KE);
    PEOPLE.grant(UUID.randomUUID(), both.account(), "INSPECTOR", "WHOLE", "");
    reset(officer, both.account(), 422);
  }

  @Test
  void a_reset_code_does_not_open_an_account_that_rose_meanwhile() {
    Person officer = PEOPLE.with("COMMUNE_OFFICER", "COMMUNE", CAU_KE);
    Person member = PEOPLE.with("TEAM_MEMBER", "COMMUNE", CAU_KE);
    String code =
        officer
            .put(
                "/api/resets/" + UUID.randomUUID(),
                "{\"accountId\":\"%s\"}".formatted(member.account()))
            .json()
            .path("code")
            .asText();
    PEOPLE.grant(UUID.randomUUID(), member.account(), "PROVINCE_OFFICER", "PROVINCE", "86");
    assertThat(accept(code, member.login(), "một câu mới dễ nhớ").status()).isEqualTo(422);
    assertThat(login(member.login(), PASSWORD).status()).isEqualTo(303);
  }
}
