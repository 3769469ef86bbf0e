package vn.temlang.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.temlang.api.People.Person;
import vn.temlang.api.TestServer.Answer;

/** Forms that say what is wrong where it is wrong, questions before what is dangerous, and undo. */
class FrameTest {
  private static final TestServer SERVER = TestServer.shared();
  private static final People PEOPLE = new People(SERVER);
  private static final String ACCOUNTS = "/portal/accounts/";
  private static final String CAU_KE = "29308";

  private static Answer post(Person who, String path, String... pairs) {
    return who.send("POST", path, form(pairs), "application/x-www-form-urlencoded");
  }

  private static String form(String... pairs) {
    StringBuilder body = new StringBuilder("x=1");
    for (int i = 0; i < pairs.length; i += 2) {
      body.append('&').append(pairs[i]).append('=');
      body.append(URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8));
    }
    return body.toString();
  }

  private static String found(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group(1);
  }

  @Nested
  class AForm {
    private final Person operator = PEOPLE.with("OPERATOR", "WHOLE", "");

    @Test
    void keeps_the_name_but_never_the_password_of_a_login_that_failed() {
      Answer answer =
          SERVER.send(
              "POST",
              "/login",
              form("username", "ong.nam", "password", "mat-khau-sai"),
              Map.of("Content-Type", "application/x-www-form-urlencoded"));
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.body())
          .contains("role=\"alert\"", "value=\"ong.nam\"", "id=\"password-fault\"")
          .contains("aria-describedby=\"password-fault\" aria-invalid=\"true\"")
          .doesNotContain("mat-khau-sai");
    }

    @Test
    void leads_to_the_first_faulty_field_and_keeps_what_was_typed() {
      Answer answer =
          post(
              operator,
              "/portal/breaches",
              "id",
              UUID.randomUUID().toString(),
              "noticedAt",
              "2026-01-02T03:04",
              "what",
              "Mất sổ",
              "people",
              "nhiều");
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.body())
          .contains("<a href=\"#people\">", "id=\"people-fault\"", "value=\"Mất sổ\"")
          .containsPattern("<input id=\"people\"[^>]* autofocus")
          .doesNotContainPattern("<input id=\"what\"[^>]* autofocus");
      assertThat(post(operator, "/portal/breaches", "id", UUID.randomUUID().toString()).body())
          .containsPattern("<input id=\"noticedAt\"[^>]* autofocus");
      assertThat(post(operator, "/portal/breaches", "id", "none", "noticedAt", "").status())
          .isEqualTo(400);
    }

    @Test
    void says_at_its_field_why_nobody_was_invited() {
      Answer answer =
          post(
              operator,
              "/portal/accounts/invitations",
              "login",
              "0912 345 67",
              "role",
              "INSPECTOR",
              "place",
              "WHOLE:");
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.body())
          .contains("id=\"login-fault\"", "value=\"0912 345 67\"", "value=\"INSPECTOR\" selected");
    }
  }

  @Nested
  class ARole {
    private final Person officer = PEOPLE.with("COMMUNE_OFFICER", "COMMUNE", CAU_KE);
    private final Person member = PEOPLE.with("TEAM_MEMBER", "COMMUNE", CAU_KE);
    private final String page = ACCOUNTS + member.account();

    private String grant() {
      return found(officer.get(page).body(), "/grants/([0-9a-f-]{36})/revoke");
    }

    private long roles() {
      return Long.parseLong(
          SERVER.text(
              "select count(*) from account.role_grant where revoked_at is null and account_id = '%s'"
                  .formatted(member.account())));
    }

    @Test
    void is_taken_after_a_question_and_given_back_once() {
      String grant = grant();
      Answer question = officer.get(page + "/grants/" + grant + "/revoke?lang=vi");
      assertThat(question.status()).isEqualTo(200);
      assertThat(question.body()).contains("Tổ công nghệ số cộng đồng", "Không, quay lại");
      assertThat(roles()).isOne();

      Answer taken = post(officer, page + "/grants/" + grant + "/revoke");
      assertThat(taken.status()).isEqualTo(303);
      assertThat(post(officer, page + "/grants/" + grant + "/revoke").status()).isEqualTo(303);
      assertThat(roles()).isZero();
      // the last role that let the officer see the account: on with the list
      assertThat(taken.header("Location"))
          .isEqualTo("/portal/accounts?done=ROLE_TAKEN&undo=" + grant);
      Answer after = officer.get(taken.header("Location") + "&lang=vi");
      String undo = "/portal/accounts/grants/" + grant + "/restore";
      assertThat(after.body()).contains("Đã thu lại vai trò.", "action=\"" + undo + "\"");

      Person other = PEOPLE.with("COMMUNE_OFFICER", "COMMUNE", CAU_KE);
      assertThat(post(other, undo).status()).isEqualTo(404);
      assertThat(roles()).isZero();
      assertThat(post(officer, undo).status()).isEqualTo(303);
      assertThat(post(officer, undo).status()).isEqualTo(303);
      assertThat(roles()).isOne();
      assertThat(officer.get(page).body()).contains("Cầu Kè");
    }

    @Test
    void of_another_s_is_neither_asked_about_nor_given_back() {
      Person stranger = PEOPLE.with("COMMUNE_OFFICER", "COMMUNE", "00004");
      String grant = grant();
      for (String what : new String[] {"/close", "/reset", "/grants/" + grant + "/revoke"}) {
        assertThat(stranger.get(page + what).status()).as(what).isEqualTo(404);
      }
      assertThat(post(stranger, "/portal/accounts/grants/" + grant + "/restore").status())
          .isEqualTo(404);
    }

    @Test
    void goes_with_an_account_that_is_closed_after_a_question_and_once() {
      assertThat(officer.get(page + "/close?lang=vi").body()).contains("đăng xuất ngay");
      assertThat(officer.get(page + "/reset?lang=vi").body()).contains("Thẻ có mã hiện ra một lần");
      assertThat(member.get("/portal").status()).isEqualTo(200);
      assertThat(post(officer, page + "/close").status()).isEqualTo(303);
      Answer again = post(officer, page + "/close");
      assertThat(again.status()).isEqualTo(303);
      assertThat(again.header("Location")).isEqualTo("/portal/accounts?done=ACCOUNT_CLOSED");
    }
  }

  @Test
  void other_devices_are_signed_out_after_a_question() {
    Person person = PEOPLE.nobody();
    String other = PEOPLE.signIn(person.login());
    assertThat(person.get("/portal/account/sessions/end?lang=vi").body())
        .contains("name=\"others\" value=\"yes\"", "Máy bạn đang cầm vẫn đăng nhập");
    Answer ended = post(person, "/portal/account/sessions/end", "others", "yes");
    assertThat(ended.header("Location")).isEqualTo("/portal/account?done=SESSIONS_ENDED");
    assertThat(SERVER.send("GET", "/portal", "", Map.of("Cookie", other)).status()).isEqualTo(401);
    assertThat(person.get("/portal").status()).isEqualTo(200);
  }

  @Test
  void what_an_address_says_was_done_is_one_of_our_sentences_or_nothing() {
    Person person = PEOPLE.nobody();
    assertThat(person.get("/portal/help?lang=vi&done=KEY_REVOKED").body()).contains("Đã thu khóa.");
    assertThat(person.get("/portal/help?done=%3Cscript%3E&undo=x").body())
        .doesNotContain("class=\"done\"");
    assertThat(person.get("/portal/help?done=ROLE_TAKEN&undo=https://evil.example").body())
        .doesNotContain("evil", "/restore");
    assertThat(SERVER.send("GET", "/login?done=KEY_REVOKED", "", Map.of()).body())
        .doesNotContain("class=\"done\"");
  }

  @Test
  void a_withdrawal_is_asked_about_before_it_is_written() {
    String producer = UUID.randomUUID().toString();
    SERVER.put("/api/producers/" + producer, BadInput.producer("Hộ Ba Sen", producer));
    Person household = PEOPLE.with("HOUSEHOLD", "PRODUCER", producer);
    String page = "/portal/producers/" + producer + "/consents";
    String consents = "select count(*) from trace.consent where producer_id = '" + producer + "'";
    String[] given = answer("give.MESSAGES", UUID.randomUUID().toString());
    assertThat(post(household, page, given).status()).isEqualTo(303);
    String[] withdrawn = answer("withdraw.MESSAGES", UUID.randomUUID().toString());
    Answer question = post(household, page, withdrawn);
    assertThat(question.status()).isEqualTo(200);
    assertThat(question.body()).contains("name=\"confirmed\" value=\"yes\"", "name=\"way\"");
    assertThat(SERVER.text(consents)).isEqualTo("1");
    String[] confirmed = java.util.Arrays.copyOf(withdrawn, withdrawn.length + 2);
    confirmed[withdrawn.length] = "confirmed";
    confirmed[withdrawn.length + 1] = "yes";
    assertThat(post(household, page, confirmed).status()).isEqualTo(303);
    assertThat(post(household, page, confirmed).status()).isEqualTo(303);
    assertThat(SERVER.text(consents)).isEqualTo("2");
  }

  private static String[] answer(String tick, String id) {
    return new String[] {
      tick,
      "yes",
      "id.MESSAGES",
      id,
      "version.MESSAGES",
      "3",
      "way",
      "OWN_PHONE",
      "recordedBy",
      "HOUSEHOLD"
    };
  }
}
