package vn.temlang.api.account.openid;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.temlang.api.People;
import vn.temlang.api.TestServer;
import vn.temlang.api.TestServer.Answer;

/** Who comes in by an identity provider, and how an account gets to be entered by one. */
class ProviderSignInTest {
  private static final String PRODUCER = "018f0000-0000-7000-8000-0000000000bb";

  private static ProviderDoors doors;
  private static People people;

  @BeforeAll
  static void open() {
    doors = ProviderDoors.open("tinh", "mail", "two", "busy");
    people = new People(doors.server());
  }

  @AfterAll
  static void close() {
    doors.close();
  }

  @BeforeEach
  void somebodyElse() {
    doors.forgetTries();
    for (String name : new String[] {"tinh", "mail", "two"}) {
      doors.provider().of(name).subject = "s-" + UUID.randomUUID();
      doors.provider().of(name).claims = claims -> claims;
    }
  }

  private static String signedInBy(Answer welcome) {
    String token =
        ProviderDoors.cookie(welcome, "temlang-session").substring("temlang-session=".length());
    return doors
        .server()
        .text(
            "select signed_in_by from account.session where token_hash = sha256('%s')"
                .formatted(token));
  }

  @Nested
  class LoginPage {
    @Test
    void offers_each_provider_by_a_link() {
      assertThat(doors.get("/login", "").body())
          .contains("href=\"/login/openid/tinh\"", "Sign in with Gate tinh");
    }

    @Test
    void offers_nothing_where_nothing_is_configured() {
      Answer page =
          TestServer.shared().send("GET", "/login", "", java.util.Map.of("Accept-Language", "en"));
      assertThat(page.body()).doesNotContain("/login/openid/");
    }

    @Test
    void leads_to_no_provider_that_is_not_configured() {
      assertThat(doors.get("/login/openid/else", "").status()).isEqualTo(404);
      assertThat(doors.get("/login/openid/else/callback?code=1&state=2", "").status())
          .isEqualTo(404);
    }
  }

  @Nested
  class Somebody {
    @Test
    void links_the_own_account_and_comes_in_by_the_provider_with_the_own_roles_alone() {
      People.Person person = people.with("HOUSEHOLD", "PRODUCER", PRODUCER);
      doors.provider().of("tinh").claims = claims -> claims.claim("roles", "OPERATOR");
      Answer linked = doors.link(person, "tinh");
      assertThat(linked.status()).as(linked.body()).isEqualTo(303);
      assertThat(linked.header("Location")).isEqualTo("/portal/account/openid?linked=yes");
      assertThat(doors.get("/portal/account/openid?linked=yes", person.cookie()).body())
          .contains("You can come in this way", "Unlink from Gate tinh");

      Answer welcome = doors.signIn("tinh");
      assertThat(welcome.status()).as(welcome.body()).isEqualTo(303);
      assertThat(welcome.header("Location")).isEqualTo("/portal");
      String cookie = ProviderDoors.cookie(welcome, "temlang-session");
      assertThat(doors.get("/portal/account", cookie).body())
          .contains(person.login(), "Account elsewhere");
      assertThat(signedInBy(welcome)).isEqualTo("PROVIDER");
      assertThat(doors.get("/portal/accounts", cookie).status()).isEqualTo(403);
      // found and ended as any other session
      doors.post("/portal/account/sessions/end", person.cookie(), "others", "yes");
      assertThat(doors.get("/portal/account", cookie).status()).isEqualTo(401);
    }

    @Test
    void who_is_known_to_nobody_gets_no_account_and_no_session() {
      String before = doors.accounts() + " " + doors.sessions();
      Answer answer = doors.signIn("tinh");
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.body()).contains("linked to nobody here", "href=\"/login");
      assertThat(ProviderDoors.cookie(answer, "temlang-session")).isEmpty();
      assertThat(doors.accounts() + " " + doors.sessions()).isEqualTo(before);
    }

    @Test
    void adds_no_way_without_the_password() {
      People.Person person = people.nobody();
      Answer refused =
          doors.post(
              "/portal/account/openid", person.cookie(), "provider", "tinh", "current", "wrong");
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.body()).contains("password is not right");
      assertThat(ProviderDoors.cookie(refused, "temlang-openid")).isEmpty();
    }

    @Test
    void who_is_linked_already_is_not_linked_to_another_account() {
      assertThat(doors.link(people.nobody(), "tinh").status()).isEqualTo(303);
      Answer other = doors.link(people.nobody(), "tinh");
      assertThat(other.status()).isEqualTo(422);
      assertThat(other.body()).contains("linked to somebody else here");
    }

    @Test
    void has_one_identity_at_a_provider() {
      People.Person person = people.nobody();
      assertThat(doors.link(person, "tinh").status()).isEqualTo(303);
      assertThat(doors.link(person, "tinh").status()).as("again").isEqualTo(303);
      doors.provider().of("tinh").subject = "s-" + UUID.randomUUID();
      Answer second = doors.link(person, "tinh");
      assertThat(second.status()).isEqualTo(422);
      assertThat(second.body()).contains("Unlink the old one first");
    }

    @Test
    void links_nothing_for_who_is_signed_in_by_then() {
      People.Person person = people.nobody();
      People.Person other = people.nobody();
      Answer page =
          doors.post(
              "/portal/account/openid",
              person.cookie(),
              "provider",
              "tinh",
              "current",
              "một câu ngắn dễ nhớ");
      String back = SigningProvider.walk(ProviderDoors.onward(page));
      Answer answer =
          doors.get(back, other.cookie() + "; " + ProviderDoors.cookie(page, "temlang-openid"));
      assertThat(answer.status()).isEqualTo(401);
      assertThat(doors.signIn("tinh").status()).isEqualTo(401);
    }

    @Test
    void takes_a_way_back_and_is_a_stranger_then() {
      People.Person person = people.nobody();
      doors.link(person, "tinh");
      assertThat(doors.signIn("tinh").status()).isEqualTo(303);
      Answer removed =
          doors.post("/portal/account/openid/remove", person.cookie(), "provider", "tinh");
      assertThat(removed.status()).isEqualTo(303);
      assertThat(doors.signIn("tinh").status()).isEqualTo(401);
    }

    @Test
    void whose_account_is_closed_is_a_stranger_and_may_be_linked_anew() {
      People.Person person = people.nobody();
      doors.link(person, "tinh");
      assertThat(doors.server().delete("/api/accounts/" + person.account()).status())
          .isEqualTo(204);
      assertThat(doors.signIn("tinh").status()).isEqualTo(401);
      assertThat(doors.link(people.nobody(), "tinh").status()).isEqualTo(303);
    }

    @Test
    void gets_a_session_of_their_own_whatever_cookie_the_browser_had() {
      People.Person person = people.nobody();
      doors.link(person, "tinh");
      String planted = people.nobody().cookie();
      ProviderDoors.Way way = doors.setOut("tinh");
      Answer welcome = doors.get(SigningProvider.walk(way.door()), way.cookies() + "; " + planted);
      assertThat(welcome.status()).isEqualTo(303);
      assertThat(ProviderDoors.cookie(welcome, "temlang-session"))
          .isNotEmpty()
          .isNotEqualTo(planted);
      assertThat(doors.get("/portal/account", planted).status()).isEqualTo(401);
    }

    @Test
    void counts_as_shown_with_a_second_factor_where_the_operator_says_so() {
      doors.link(people.nobody(), "two");
      assertThat(signedInBy(doors.signIn("two"))).isEqualTo("PROVIDER_WITH_SECOND_FACTOR");
    }
  }

  @Nested
  class EmailAddress {
    private final String email =
        "p" + UUID.randomUUID().toString().replace("-", "") + "@xa.example";

    private void account() {
      assertThat(
              doors
                  .server()
                  .put(
                      "/api/accounts/" + UUID.randomUUID(),
                      "{\"loginName\":\"%s\",\"password\":\"một câu ngắn dễ nhớ\"}"
                          .formatted(email))
                  .status())
          .isEqualTo(201);
    }

    private void says(String name, Object verified) {
      doors.provider().of(name).claims =
          claims -> claims.claim("email", email).claim("email_verified", verified);
    }

    @Test
    void that_is_verified_links_once_where_the_operator_trusts_it() {
      account();
      says("mail", true);
      assertThat(doors.signIn("mail").status()).isEqualTo(303);
      doors.provider().of("mail").claims = claims -> claims;
      assertThat(doors.signIn("mail").status()).as("by the subject").isEqualTo(303);
      says("mail", true);
      doors.provider().of("mail").subject = "s-" + UUID.randomUUID();
      assertThat(doors.signIn("mail").status()).as("another person").isEqualTo(401);
    }

    @Test
    void is_not_believed_otherwise() {
      account();
      says("tinh", true);
      assertThat(doors.signIn("tinh").status()).as("not trusted").isEqualTo(401);
      says("mail", false);
      assertThat(doors.signIn("mail").status()).as("not verified").isEqualTo(401);
      says("mail", "true");
      assertThat(doors.signIn("mail").status()).as("a word").isEqualTo(401);
    }
  }

  @Nested
  class Invited {
    private final String phone =
        "09" + String.format("%08d", Math.floorMod(UUID.randomUUID().hashCode(), 100_000_000));

    private String code(String login) {
      Answer made =
          doors
              .server()
              .put(
                  "/api/invitations/" + UUID.randomUUID(),
                  """
                  {"loginName":"%s","role":"HOUSEHOLD","scopeKind":"PRODUCER","scopeValue":"%s"}
                  """
                      .formatted(login, PRODUCER));
      assertThat(made.status()).as(made.body()).isEqualTo(201);
      return made.json().path("code").asText();
    }

    private static Answer choose(String code, String login) {
      return doors.post("/i/openid", "", "code", code, "login", login, "provider", "tinh");
    }

    private static Answer finish(Answer page) {
      URI door = ProviderDoors.onward(page);
      return doors.get(SigningProvider.walk(door), ProviderDoors.cookie(page, "temlang-openid"));
    }

    @Test
    void comes_in_by_the_provider_and_has_no_password() {
      String code = code(phone);
      assertThat(doors.get("/i/" + code, "").body())
          .contains("formaction=\"/i/openid\"", "Come in with Gate tinh");
      Answer welcome = finish(choose(code, phone));
      assertThat(welcome.status()).as(welcome.body()).isEqualTo(303);
      assertThat(
              doors
                  .server()
                  .text(
                      """
                      select concat_ws(' ', g.role, g.scope_value,
                        (select count(*) from account.password p where p.account_id = n.account_id),
                        (select linked_by from account.openid_identity i
                          where i.account_id = n.account_id))
                      from account.login_name n join account.role_grant g using (account_id)
                      where n.name = '+84%s'
                      """
                          .formatted(phone.substring(1))))
          .isEqualTo("HOUSEHOLD " + PRODUCER + " 0 INVITATION");
      assertThat(doors.signIn("tinh").status()).isEqualTo(303);
      assertThat(choose(code, phone).status()).as("used").isEqualTo(410);
    }

    @Test
    void keeps_the_last_way_in() {
      Answer welcome = finish(choose(code(phone), phone));
      String cookie = ProviderDoors.cookie(welcome, "temlang-session");
      Answer refused = doors.post("/portal/account/openid/remove", cookie, "provider", "tinh");
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.body()).contains("only way in");
      assertThat(doors.signIn("tinh").status()).isEqualTo(303);
    }

    @Test
    void has_to_know_whose_card_it_is() {
      String code = code(phone);
      Answer page = choose(code, "0900000000");
      assertThat(page.status()).isEqualTo(422);
      assertThat(page.body()).contains("another phone number");
      assertThat(ProviderDoors.cookie(page, "temlang-openid")).isEmpty();
    }

    @Test
    void whose_identity_is_another_s_uses_no_card() {
      doors.link(people.nobody(), "tinh");
      String code = code(phone);
      String before = doors.accounts();
      Answer refused = finish(choose(code, phone));
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.body()).contains("linked to somebody else");
      assertThat(doors.accounts()).isEqualTo(before);
      assertThat(doors.get("/i/" + code, "").status()).isEqualTo(200);
    }

    @Test
    void uses_a_card_once_by_two_ways_that_were_begun() {
      String code = code(phone);
      Answer first = choose(code, phone);
      Answer second = choose(code, phone);
      assertThat(finish(first).status()).isEqualTo(303);
      doors.provider().of("tinh").subject = "s-" + UUID.randomUUID();
      Answer late = finish(second);
      assertThat(late.status()).isEqualTo(422);
      assertThat(late.body()).contains("This card has been used");
    }

    @Test
    void takes_no_new_password_in_that_way() {
      People.Person person = people.nobody();
      Answer made =
          doors
              .server()
              .put(
                  "/api/resets/" + UUID.randomUUID(),
                  "{\"accountId\":\"%s\"}".formatted(person.account()));
      String code = made.json().path("code").asText();
      assertThat(doors.get("/i/" + code, "").body()).doesNotContain("/i/openid");
      assertThat(choose(code, person.login()).status()).isEqualTo(404);
    }
  }

  @Test
  void who_sets_out_again_and_again_has_to_wait() {
    for (int i = 0; i < 20; i++) {
      doors.setOut("busy");
    }
    Answer wait = doors.get("/login/openid/busy", "");
    assertThat(wait.status()).isEqualTo(429);
    assertThat(Integer.parseInt(wait.header("Retry-After"))).isPositive();
    assertThat(wait.body()).contains("Too many tries");
    assertThat(ProviderDoors.cookie(wait, "temlang-openid")).isEqualTo("temlang-openid=");
  }
}
