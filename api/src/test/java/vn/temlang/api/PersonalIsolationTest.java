package vn.temlang.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.temlang.api.People.Person;
import vn.temlang.api.TestServer.Answer;
import vn.temlang.testkit.TestDatabase;

/** The personal data of two households, and people who have to do with one of them. */
class PersonalIsolationTest {
  private static final String OURS = fresh();
  private static final String THEIRS = fresh();
  private static final String CONSENT = fresh();
  private static final String REQUEST = fresh();
  private static TestServer server;
  private static Person manager;

  private static String fresh() {
    return UuidCreator.getTimeOrderedEpoch().toString();
  }

  @BeforeAll
  static void twoHouseholds() {
    server = TestServer.of(TestDatabase.empty(), Map.of());
    for (String id : List.of(OURS, THEIRS)) {
      created(
          server.put(
              "/api/producers/" + id, "{\"kind\":\"HOUSEHOLD\",\"name\":\"Hộ " + id + "\"}"));
    }
    created(server.put("/api/consents/" + CONSENT, consent(THEIRS, "KEEP_CONTACT")));
    created(
        server.put(
            "/api/producers/" + THEIRS + "/contact",
            "{\"name\":\"THANHTRA\",\"phone\":\"0912345678\"}"));
    created(server.put("/api/person-requests/" + REQUEST, request(THEIRS)));
    manager = new People(server).with("MANAGER", "PRODUCER", OURS);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static void created(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
  }

  private static String consent(String producer, String purpose) {
    return """
        {"producerId":"%s","act":"GIVEN","purpose":"%s","version":1,"way":"OWN_PHONE",
         "screen":"api","recordedBy":"MANAGER"}
        """
        .formatted(producer, purpose);
  }

  private static String request(String producer) {
    return "{\"producerId\":\"%s\",\"kind\":\"ERASE\",\"words\":\"THANHTRA\"}".formatted(producer);
  }

  private static String stored() {
    return server.text(
        """
        select concat_ws(' ', (select count(*) from trace.consent),
          (select count(*) from trace.consent_detail), (select count(*) from trace.party_contact),
          (select string_agg(r::text, ' ' order by id) from trace.person_request r))
        """);
  }

  @Test
  void of_another_is_not_there_and_stays_as_it_is() {
    String before = stored();
    String finish = "{\"recordedBy\":\"MANAGER\"}";
    String contact = "{\"name\":\"Khác\",\"phone\":\"0912345678\"}";
    String fresh = "/api/person-requests/" + fresh();

    for (Answer answer :
        List.of(
            manager.get("/api/consents/" + CONSENT + "/proof"),
            manager.get("/api/producers/" + THEIRS + "/consents"),
            manager.get("/api/producers/" + THEIRS + "/contact"),
            manager.get("/api/producers/" + THEIRS + "/export"),
            manager.get("/portal/producers/" + THEIRS + "/consents"),
            manager.put("/api/consents/" + CONSENT, consent(OURS, "MESSAGES")),
            manager.put("/api/producers/" + THEIRS + "/contact", contact),
            manager.put("/api/person-requests/" + REQUEST, request(OURS)),
            manager.send("POST", "/api/person-requests/" + REQUEST + "/finish", finish))) {
      assertThat(answer.status()).as(answer.body()).isEqualTo(404);
      assertThat(answer.body()).doesNotContain("THANHTRA");
    }
    assertThat(manager.put("/api/consents/" + fresh(), consent(THEIRS, "MESSAGES")).status())
        .isEqualTo(422);
    assertThat(manager.put(fresh, request(THEIRS)).status()).isEqualTo(422);
    assertThat(manager.get("/api/person-requests").body()).doesNotContain(REQUEST, THEIRS);
    assertThat(manager.get("/portal/requests").body()).doesNotContain(REQUEST, THEIRS);
    assertThat(stored()).isEqualTo(before);
  }

  @Test
  void of_one_s_own_is_asked_kept_and_ended() {
    created(manager.put("/api/consents/" + fresh(), consent(OURS, "KEEP_CONTACT")));
    created(
        manager.put(
            "/api/producers/" + OURS + "/contact",
            "{\"name\":\"Bà Hai\",\"phone\":\"0912345679\",\"idNumber\":\"038195000124\"}"));
    String id = fresh();
    created(manager.put("/api/person-requests/" + id, request(OURS)));
    Answer done =
        manager.send(
            "POST", "/api/person-requests/" + id + "/finish", "{\"recordedBy\":\"MANAGER\"}");

    assertThat(done.json().path("state").asText()).isEqualTo("DONE");
    assertThat(manager.get("/api/producers/" + OURS + "/contact").status()).isEqualTo(404);
    assertThat(manager.get("/api/producers/" + OURS + "/consents").json().has("brokenAt"))
        .isFalse();
  }
}
