package vn.temlang.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.temlang.api.People;
import vn.temlang.api.People.Person;
import vn.temlang.api.TestServer;
import vn.temlang.api.TestServer.Answer;
import vn.temlang.testkit.TestDatabase;

class GiveRoleTest {
  private static final TestServer SERVER = TestServer.shared();
  private static final People PEOPLE = new People(SERVER);
  // two communes of Vĩnh Long, and one of Hà Nội
  private static final String CAU_KE = "29308";
  private static final String HA_NOI = "00004";

  private static String reason(Answer answer) {
    return answer.json().path("reason").asText();
  }

  private static Answer give(Person by, Person to, String role, String kind, String value) {
    return by.put("/api/grants/" + UUID.randomUUID(), People.body(to.account(), role, kind, value));
  }

  @ParameterizedTest
  @CsvSource({
    "COMMUNE_OFFICER, COMMUNE, 29308, OPERATOR, WHOLE, ''",
    "COMMUNE_OFFICER, COMMUNE, 29308, PROVINCE_OFFICER, PROVINCE, 86",
    "COMMUNE_OFFICER, COMMUNE, 29308, TEAM_MEMBER, COMMUNE, 00004",
    "COMMUNE_OFFICER, COMMUNE, 29308, TEAM_MEMBER, HAMLET, 00004/Ấp 1",
    "PROVINCE_OFFICER, PROVINCE, 86, COMMUNE_OFFICER, COMMUNE, 00004",
    "TEAM_MEMBER, COMMUNE, 29308, COMMUNE_OFFICER, COMMUNE, 29308",
    "INSPECTOR, WHOLE, '', INSPECTOR, WHOLE, ''",
    "HOUSEHOLD, PRODUCER, 018f0000-0000-7000-8000-000000000001, "
        + "MEMBER, PRODUCER, 018f0000-0000-7000-8000-000000000001",
    "MANAGER, PRODUCER, 018f0000-0000-7000-8000-000000000001, "
        + "MEMBER, PRODUCER, 018f0000-0000-7000-8000-000000000002"
  })
  void refuses_a_role_beyond_the_giver_s_own(
      String own, String ownKind, String ownValue, String role, String kind, String value) {
    Person giver = PEOPLE.with(own, ownKind, ownValue);
    Answer answer = give(giver, PEOPLE.nobody(), role, kind, value);
    assertThat(answer.status()).isIn(403, 422);
    assertThat(reason(answer)).isIn("ROLE_BEYOND_OWN", "NOT_YOURS");
    assertThat(
            SERVER.text(
                "select count(*) from account.role_grant where granted_by = '%s'"
                    .formatted(giver.account())))
        .isEqualTo("0");
  }

  @ParameterizedTest
  @CsvSource({
    "COMMUNE_OFFICER, COMMUNE, 29308, TEAM_MEMBER, HAMLET, 29308/Ấp Chợ",
    "PROVINCE_OFFICER, PROVINCE, 86, COMMUNE_OFFICER, COMMUNE, 29308",
    "MANAGER, PRODUCER, 018f0000-0000-7000-8000-000000000001, "
        + "MEMBER, PRODUCER, 018f0000-0000-7000-8000-000000000001"
  })
  void gives_what_lies_within_the_giver_s_own(
      String own, String ownKind, String ownValue, String role, String kind, String value) {
    Person giver = PEOPLE.with(own, ownKind, ownValue);
    assertThat(give(giver, PEOPLE.nobody(), role, kind, value).status()).isEqualTo(201);
  }

  @Test
  void a_role_that_ends_gives_none_that_lasts_longer() {
    Person giver = PEOPLE.nobody();
    String until = ",\"until\":\"2999-01-01T00:00:00Z\"}";
    String mine = People.body(giver.account(), "COMMUNE_OFFICER", "COMMUNE", CAU_KE);
    SERVER.put("/api/grants/" + UUID.randomUUID(), mine.replace("}", until));
    Person other = PEOPLE.nobody();
    assertThat(reason(give(giver, other, "TEAM_MEMBER", "COMMUNE", CAU_KE)))
        .isEqualTo("ROLE_BEYOND_OWN");
    String body = People.body(other.account(), "TEAM_MEMBER", "COMMUNE", CAU_KE);
    assertThat(giver.put("/api/grants/" + UUID.randomUUID(), body.replace("}", until)).status())
        .isEqualTo(201);
  }

  @Test
  void the_same_again_is_the_same_and_another_under_its_id_is_refused() {
    Person person = PEOPLE.nobody();
    UUID id = UUID.randomUUID();
    assertThat(PEOPLE.grant(id, person.account(), "INSPECTOR", "WHOLE", "").status())
        .isEqualTo(201);
    assertThat(PEOPLE.grant(id, person.account(), "INSPECTOR", "WHOLE", "").status())
        .isEqualTo(200);
    Answer other = PEOPLE.grant(id, person.account(), "INSPECTOR", "COMMUNE", HA_NOI);
    assertThat(other.status()).isEqualTo(409);
    assertThat(reason(PEOPLE.grant(UUID.randomUUID(), UUID.randomUUID(), "INSPECTOR", "WHOLE", "")))
        .isEqualTo("NO_SUCH_ACCOUNT");
  }

  @ParameterizedTest
  @CsvSource({
    "HOUSEHOLD, WHOLE, ''",
    "OPERATOR, COMMUNE, 29308",
    "PROVINCE_OFFICER, COMMUNE, 29308"
  })
  void a_role_counts_only_where_it_makes_sense(String role, String kind, String value) {
    Answer answer = PEOPLE.grant(UUID.randomUUID(), PEOPLE.nobody().account(), role, kind, value);
    assertThat(reason(answer)).isEqualTo("ROLE_NOT_IN_SUCH_SCOPE");
  }

  @ParameterizedTest
  @CsvSource({"COMMUNE, 123", "PROVINCE, x", "PRODUCER, me", "WHOLE, all", "HAMLET, 29308"})
  void a_scope_that_cannot_be_is_malformed(String kind, String value) {
    Answer answer =
        PEOPLE.grant(UUID.randomUUID(), PEOPLE.nobody().account(), "INSPECTOR", kind, value);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("field").asText()).isIn("scope", "communeCode");
  }

  @Test
  void what_was_taken_counts_no_more_from_the_next_request_on() {
    Person person = PEOPLE.nobody();
    UUID id = UUID.randomUUID();
    PEOPLE.grant(id, person.account(), "COMMUNE_OFFICER", "COMMUNE", CAU_KE);
    Person other = PEOPLE.nobody();
    assertThat(give(person, other, "TEAM_MEMBER", "COMMUNE", CAU_KE).status()).isEqualTo(201);
    assertThat(SERVER.delete("/api/grants/" + id).status()).isEqualTo(204);
    assertThat(give(person, other, "TEAM_MEMBER", "COMMUNE", CAU_KE).status()).isIn(403, 422);
    // sent again, it is taken as before; for anybody else there is nothing to take
    assertThat(SERVER.delete("/api/grants/" + id).status()).isEqualTo(204);
    Person officer = PEOPLE.with("COMMUNE_OFFICER", "COMMUNE", CAU_KE);
    assertThat(officer.send("DELETE", "/api/grants/" + id, "").status()).isEqualTo(404);
  }

  @Test
  void another_s_role_is_taken_by_nobody_who_could_not_have_given_it() {
    UUID id = UUID.randomUUID();
    PEOPLE.grant(id, PEOPLE.nobody().account(), "COMMUNE_OFFICER", "COMMUNE", HA_NOI);
    Person officer = PEOPLE.with("COMMUNE_OFFICER", "COMMUNE", CAU_KE);
    Answer answer = officer.send("DELETE", "/api/grants/" + id, "");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body())
        .isEqualTo(officer.send("DELETE", "/api/grants/" + UUID.randomUUID(), "").body());
  }

  @Test
  void two_operators_who_remove_each_other_at_once_leave_one() throws Exception {
    TestServer server = TestServer.of(TestDatabase.empty(), java.util.Map.of());
    try (server;
        var threads = Executors.newFixedThreadPool(2)) {
      People people = new People(server);
      for (int round = 0; round < 5; round++) {
        String first =
            server.text(
                "select id from account.role_grant where role = 'OPERATOR' and revoked_at is null");
        Person second = people.nobody();
        UUID its = UUID.randomUUID();
        server
            .context()
            .getBean(Grants.class)
            .add(
                new Grants.Given(
                    its,
                    new AccountId(second.account()),
                    new Grant(Role.OPERATOR, new Scope.Whole(), Optional.empty())),
                new AccountId(second.account()),
                java.time.Instant.now());
        Grants grants = server.context().getBean(Grants.class);
        AccountId by = new AccountId(second.account());
        List<Callable<Boolean>> both =
            List.of(
                () -> grants.revoke(UUID.fromString(first), by, java.time.Instant.now()),
                () -> grants.revoke(its, by, java.time.Instant.now()));
        int done = 0;
        for (var answer : threads.invokeAll(both)) {
          done += answer.get() ? 1 : 0;
        }
        assertThat(done).isEqualTo(1);
        assertThat(
                server.text(
                    "select count(*) from account.role_grant"
                        + " where role = 'OPERATOR' and revoked_at is null"))
            .isEqualTo("1");
        // the first operator works on in the next round, whoever was taken in this one
        server.text(
            "update account.role_grant set revoked_at = null where id = '%s' returning 1"
                .formatted(first));
        server.text(
            "update account.role_grant set revoked_at = now() where id = '%s' returning 1"
                .formatted(its));
      }
    }
  }

  @Test
  void the_last_operator_stays() {
    try (TestServer server = TestServer.of(TestDatabase.empty(), java.util.Map.of())) {
      String id = server.text("select id from account.role_grant");
      Answer answer = server.delete("/api/grants/" + id);
      assertThat(answer.status()).isEqualTo(409);
      assertThat(reason(answer)).isEqualTo("LAST_OPERATOR");
      assertThatThrownBy(
              () -> server.text("update account.account set closed_at = now() returning 1"))
          .hasStackTraceContaining("the last operator stays");
      assertThat(server.get("/api/producers").status()).isEqualTo(200);
    }
  }
}
