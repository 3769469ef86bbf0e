package vn.temlang.api.account.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.temlang.api.People;
import vn.temlang.api.People.Person;
import vn.temlang.api.TestServer;
import vn.temlang.api.TestServer.Answer;
import vn.temlang.testkit.TestDatabase;

class ManageAccountsTest {
  private static final TestServer SERVER = TestServer.shared();
  private static final People PEOPLE = new People(SERVER);
  private static final String CAU_KE = "29308";
  private static final String HA_NOI = "00004";

  private static String reason(Answer answer) {
    return answer.json().path("reason").asText();
  }

  private static Answer search(Person reader, String part) {
    return reader.send("POST", "/api/accounts/search", "{\"q\":\"%s\"}".formatted(part));
  }

  @Test
  void an_officer_sees_those_of_the_own_scope_and_no_others() {
    Person officer = PEOPLE.with("COMMUNE_OFFICER", "COMMUNE", CAU_KE);
    Person province = PEOPLE.with("PROVINCE_OFFICER", "PROVINCE", "86");
    Person own = PEOPLE.with("TEAM_MEMBER", "HAMLET", CAU_KE + "/Ấp Chợ");
    Person other = PEOPLE.with("TEAM_MEMBER", "COMMUNE", HA_NOI);
    Person nobody = PEOPLE.nobody();
    for (Person reader : new Person[] {officer, province}) {
      assertThat(search(reader, own.login()).body()).contains(own.login());
      assertThat(search(reader, other.login()).json()).isEmpty();
      assertThat(search(reader, nobody.login()).json()).isEmpty();
      assertThat(reader.get("/api/accounts").body())
          .doesNotContain(other.login(), nobody.login(), "\"operator\"");
    }
    assertThat(
            SERVER
                .send(
                    "POST",
                    "/api/accounts/search",
                    "{\"q\":\"%s\"}".formatted(nobody.login()),
                    Map.of(
                        "Content-Type",
                        "application/json",
                        "Authorization",
                        SERVER.basic(SERVER.password())))
                .body())
        .contains(nobody.login());
    Answer hidden = officer.get("/api/accounts/" + other.account());
    assertThat(hidden.status()).isEqualTo(404);
    assertThat(hidden.body()).isEqualTo(officer.get("/api/accounts/" + UUID.randomUUID()).body());
  }

  @Test
  void who_has_nothing_to_give_sees_nobody() {
    Person inspector = PEOPLE.with("INSPECTOR", "WHOLE", "");
    Answer answer = inspector.get("/api/accounts");
    assertThat(answer.status()).isIn(200, 403);
    assertThat(answer.body()).doesNotContain("\"operator\"");
  }

  @Test
  void a_closed_account_is_gone_and_its_number_is_free() {
    Person officer = PEOPLE.with("COMMUNE_OFFICER", "COMMUNE", CAU_KE);
    Person member = PEOPLE.with("TEAM_MEMBER", "COMMUNE", CAU_KE);
    assertThat(officer.send("DELETE", "/api/accounts/" + member.account(), "").status())
        .isEqualTo(204);
    assertThat(member.get("/portal/account").status()).isEqualTo(401);
    // sent again, it is closed as before; for anybody else there is nothing to close
    assertThat(officer.send("DELETE", "/api/accounts/" + member.account(), "").status())
        .isEqualTo(204);
    assertThat(reason(SERVER.delete("/api/accounts/" + member.account())))
        .isEqualTo("NO_SUCH_ACCOUNT");
    assertThat(
            SERVER.text(
                "select closed_by from account.account where id = '%s'"
                    .formatted(member.account())))
        .isEqualTo(officer.account().toString());
    Answer opened =
        SERVER.put(
            "/api/accounts/" + UUID.randomUUID(),
            "{\"loginName\":\"%s\",\"password\":\"một câu ngắn dễ nhớ\"}"
                .formatted(member.login()));
    assertThat(opened.status()).isEqualTo(201);
  }

  @Test
  void an_account_with_more_than_the_closer_could_give_stays_open() {
    Person officer = PEOPLE.with("COMMUNE_OFFICER", "COMMUNE", CAU_KE);
    Person both = PEOPLE.with("TEAM_MEMBER", "COMMUNE", CAU_KE);
    PEOPLE.grant(UUID.randomUUID(), both.account(), "PROVINCE_OFFICER", "PROVINCE", "86");
    Answer answer = officer.send("DELETE", "/api/accounts/" + both.account(), "");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(reason(answer)).isEqualTo("ACCOUNT_BEYOND_OWN");
    assertThat(officer.get("/api/accounts/" + both.account()).body())
        .contains("TEAM_MEMBER")
        .doesNotContain("PROVINCE_OFFICER");
    assertThat(both.get("/portal/account").status()).isEqualTo(200);
  }

  @Test
  void the_last_operator_s_account_stays_open() {
    try (TestServer server = TestServer.of(TestDatabase.empty(), Map.of())) {
      String id = server.text("select id from account.account");
      Answer answer = server.delete("/api/accounts/" + id);
      assertThat(answer.status()).isEqualTo(409);
      assertThat(reason(answer)).isEqualTo("LAST_OPERATOR");
      assertThat(server.get("/api/accounts").status()).isEqualTo(200);
    }
  }
}
