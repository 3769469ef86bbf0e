package vn.temlang.api.account.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.temlang.api.People;
import vn.temlang.api.People.Person;
import vn.temlang.api.TestServer;
import vn.temlang.api.TestServer.Answer;

/** The pages with which accounts are managed. */
class PeoplePageTest {
  private static final String PAGE = "/portal/accounts";
  private static final String CAU_KE = "29308";
  private static final People PEOPLE = new People(TestServer.shared());

  private final Person officer = PEOPLE.with("COMMUNE_OFFICER", "COMMUNE", CAU_KE);
  private final String phone =
      "09" + String.format("%08d", Math.floorMod(UUID.randomUUID().hashCode(), 100_000_000));

  private Answer post(String path, String... pairs) {
    StringBuilder body = new StringBuilder("x=1");
    for (int i = 0; i < pairs.length; i += 2) {
      body.append('&').append(pairs[i]).append('=');
      body.append(URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8));
    }
    return officer.send("POST", path, body.toString(), "application/x-www-form-urlencoded");
  }

  private static String found(Answer page, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(page.body());
    assertThat(matcher.find()).as(page.body()).isTrue();
    return matcher.group(1);
  }

  @Test
  void an_invitation_is_shown_once_as_a_card_and_can_be_withdrawn() {
    Answer list = officer.get(PAGE);
    String id = found(list, "name=\"id\" value=\"([^\"]+)\"");
    String[] form = {"id", id, "login", phone, "role", "TEAM_MEMBER", "place", "COMMUNE:" + CAU_KE};
    Answer card = post(PAGE + "/invitations", form);
    assertThat(card.status()).as(card.body()).isEqualTo(200);
    String code = found(card, "https://tem.example/i/([0-9A-Z]{26})");
    assertThat(card.body()).contains("<path d=\"M4 4h7", "•••" + phone.substring(7), "lang=\"vi\"");
    assertThat(card.header("Cache-Control")).isEqualTo("no-store");
    Answer again = post(PAGE + "/invitations", form);
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.body()).doesNotContain(code);
    assertThat(officer.get(PAGE).body()).contains("+84" + phone.substring(1)).doesNotContain(code);
    assertThat(post(PAGE + "/invitations/" + id + "/withdraw").status()).isEqualTo(303);
    assertThat(officer.get(PAGE).body()).doesNotContain("+84" + phone.substring(1));
    assertThat(officer.get("/i/" + code).status()).isEqualTo(410);
  }

  @Test
  void a_refusal_is_a_sentence_at_the_form_which_keeps_what_was_typed() {
    String typed = "not a phone 0912";
    Answer name =
        post(
            PAGE + "/invitations",
            "login",
            typed,
            "role",
            "TEAM_MEMBER",
            "place",
            "COMMUNE:" + CAU_KE);
    assertThat(name.status()).isEqualTo(422);
    assertThat(name.body()).contains("role=\"alert\"", "value=\"" + typed + "\"");
    for (String[] place :
        new String[][] {{"COMMUNE:00004", ""}, {"", "00004"}, {"", "nowhere"}, {"X:1", ""}}) {
      Answer answer =
          post(
              PAGE + "/invitations",
              "login",
              phone,
              "role",
              "TEAM_MEMBER",
              "place",
              place[0],
              "other",
              place[1]);
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.body()).contains("role=\"alert\"");
    }
    assertThat(
            post(
                    PAGE + "/invitations",
                    "login",
                    phone,
                    "role",
                    "TEAM_MEMBER",
                    "place",
                    "COMMUNE:" + CAU_KE,
                    "until",
                    "31/12/2026")
                .status())
        .isEqualTo(422);
  }

  @Test
  void roles_are_given_and_taken_back_on_the_page_of_an_account() {
    Person member = PEOPLE.with("TEAM_MEMBER", "COMMUNE", CAU_KE);
    String page = PAGE + "/" + member.account();
    assertThat(officer.get(page).body()).contains("Cầu Kè", member.login());
    Answer given =
        post(
            page + "/grants",
            "role",
            "TEAM_MEMBER",
            "other",
            CAU_KE + "/Ấp Bà My",
            "until",
            "2999-12-31");
    assertThat(given.status()).as(given.body()).isEqualTo(303);
    // the last day still counts
    Answer with = officer.get(page);
    assertThat(with.body()).contains("Ấp Bà My", "31/12/2999");
    String grant =
        TestServer.shared()
            .text(
                "select id from account.role_grant where account_id = '%s' and scope_kind = 'HAMLET'"
                    .formatted(member.account()));
    assertThat(post(page + "/grants/" + grant + "/revoke").status()).isEqualTo(303);
    assertThat(officer.get(page).body()).doesNotContain("Ấp Bà My");
    Answer beyond = post(page + "/grants", "role", "INSPECTOR", "place", "WHOLE:");
    assertThat(beyond.status()).isEqualTo(422);
    assertThat(beyond.body()).contains("role=\"alert\"");
  }

  @Test
  void an_account_is_reset_and_closed_on_its_page() {
    Person member = PEOPLE.with("TEAM_MEMBER", "COMMUNE", CAU_KE);
    String page = PAGE + "/" + member.account();
    Answer card = post(page + "/reset", "id", UUID.randomUUID().toString());
    assertThat(card.status()).isEqualTo(200);
    String code = found(card, "https://tem.example/i/([0-9A-Z]{26})");
    assertThat(officer.get("/i/" + code).status()).isEqualTo(200);
    assertThat(member.get("/portal/account").status()).isEqualTo(401);
    assertThat(post(page + "/close").status()).isEqualTo(303);
    assertThat(officer.get(page).status()).isEqualTo(404);
    assertThat(
            TestServer.shared()
                .send(
                    "POST",
                    "/i",
                    "code=" + code + "&login=" + member.login() + "&secret=abcdefghijk",
                    Map.of("Content-Type", "application/x-www-form-urlencoded"))
                .status())
        .isEqualTo(422);
  }

  @Test
  void another_s_account_has_no_page_here() {
    Person other = PEOPLE.with("TEAM_MEMBER", "COMMUNE", "00004");
    String page = PAGE + "/" + other.account();
    assertThat(officer.get(page).status()).isEqualTo(404);
    assertThat(post(page + "/grants", "role", "TEAM_MEMBER", "place", "COMMUNE:" + CAU_KE).status())
        .isEqualTo(404);
    assertThat(post(page + "/close").status()).isEqualTo(404);
    assertThat(post(page + "/reset").status()).isEqualTo(404);
    assertThat(other.get("/portal/account").status()).isEqualTo(200);
  }
}
