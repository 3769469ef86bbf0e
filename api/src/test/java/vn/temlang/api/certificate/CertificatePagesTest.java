package vn.temlang.api.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.temlang.api.People;
import vn.temlang.api.People.Person;
import vn.temlang.api.TestServer;
import vn.temlang.api.TestServer.Answer;
import vn.temlang.testkit.TestDatabase;

/** A paper from its entry to its end, through the portal and over REST. */
class CertificatePagesTest {
  private static TestServer server;
  private static People people;

  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
  private final String producer = fresh();
  private final String site = fresh();
  private final String product = fresh();
  private String code = "";
  private Person manager = new Person(new java.util.UUID(0, 0), "", "", TestServer.shared());
  private Person officer = manager;

  @BeforeAll
  static void start() {
    server =
        TestServer.of(
            TestDatabase.empty(),
            Map.of("temlang.store.worker.enabled", false, "temlang.notices.every", "24h"));
    people = new People(server);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String fresh() {
    return UuidCreator.getTimeOrderedEpoch().toString();
  }

  private static void put(String path, String body) {
    Answer answer = server.put("/api/" + path, body);
    assertThat(answer.status()).as(path + answer.body()).isEqualTo(201);
  }

  @BeforeEach
  void somebodyWithAStamp() {
    String batch = fresh();
    String run = fresh();
    put("producers/" + producer, "{\"kind\":\"COOPERATIVE\",\"name\":\"HTX Giấy\"}");
    put(
        "sites/" + site,
        """
        {"producerId":"%s","kind":"WORKSHOP","name":"Xưởng kẹo",
         "address":{"typed":"Cầu Kè","communeCode":"29308"}}
        """
            .formatted(producer));
    put(
        "products/" + product,
        "{\"producerId\":\"%s\",\"name\":\"Kẹo dừa\",\"unit\":\"H87\"}".formatted(producer));
    put(
        "batches/" + batch,
        """
        {"productId":"%s","number":"L1","quantity":{"value":50,"unit":"H87"},
         "producedOn":"2026-04-15","siteId":"%s","sample":true}
        """
            .formatted(product, site));
    put("stamp-runs/" + run, "{\"productId\":\"%s\",\"size\":5}".formatted(product));
    put(
        "activations/" + fresh(),
        "{\"runId\":\"%s\",\"from\":1,\"to\":5,\"batchId\":\"%s\"}".formatted(run, batch));
    code =
        server
            .get("/api/stamp-runs/" + run + "/codes?from=1&count=1")
            .json()
            .at("/codes/0/code")
            .asText();
    manager = people.with("MANAGER", "PRODUCER", producer);
    officer = people.with("COMMUNE_OFFICER", "COMMUNE", "29308");
  }

  private static Answer post(Person who, String path, String... pairs) {
    StringBuilder body = new StringBuilder("x=1");
    for (int i = 0; i < pairs.length; i += 2) {
      body.append('&').append(pairs[i]).append('=');
      body.append(URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8));
    }
    return who.send("POST", path, body.toString(), "application/x-www-form-urlencoded");
  }

  private Answer enter(String id, String... pairs) {
    String[] all = new String[pairs.length + 4];
    System.arraycopy(pairs, 0, all, 0, pairs.length);
    System.arraycopy(
        new String[] {"id", id, "scope", "product:" + product}, 0, all, pairs.length, 4);
    return post(manager, list(), all);
  }

  private String list() {
    return "/portal/producers/" + producer + "/certificates";
  }

  private String entered(String... pairs) {
    String id = fresh();
    Answer answer = enter(id, pairs);
    assertThat(answer.status()).as(answer.body()).isEqualTo(303);
    return id;
  }

  private String ocop(LocalDate expires) {
    return entered(
        "scheme", "OCOP", "number", "12/QĐ-UBND", "stars", "4", "expiresOn", expires.toString());
  }

  private String scan() {
    return server
        .send("GET", "/" + code, "", Map.of("Accept", "text/html", "Accept-Language", "vi"))
        .body();
  }

  private static String page(Person who, String path) {
    Answer answer = who.get(path + (path.contains("?") ? "&" : "?") + "lang=vi");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  @Test
  void a_paper_is_entered_checked_by_an_officer_and_revoked() {
    String id = ocop(today.plusDays(200));
    String one = "/portal/certificates/" + id;
    assertThat(page(manager, list())).contains("12/QĐ-UBND", "còn 200 ngày", "chưa có cán bộ");
    assertThat(page(manager, one)).doesNotContain("/check", "/revoke").contains(one + "/correct");
    assertThat(post(manager, one + "/check", "revision", "1", "seen", "yes").status())
        .isEqualTo(403);
    assertThat(page(officer, "/portal/certificates?which=unchecked")).contains(one);

    assertThat(post(officer, one + "/check", "revision", "1").status()).isEqualTo(422);
    assertThat(post(officer, one + "/check", "revision", "1", "seen", "yes").status())
        .isEqualTo(303);
    assertThat(page(officer, one)).contains("Cán bộ đã xem giấy gốc lúc");
    assertThat(page(officer, "/portal/certificates?which=unchecked")).doesNotContain(one);

    assertThat(scan()).contains("OCOP 4 sao");
    String day = today.toString();
    Answer question = post(officer, one + "/revoke", "revokedOn", day, "reason", "Quyết định 5/QĐ");
    assertThat(question.status()).isEqualTo(200);
    assertThat(question.body()).contains("Quyết định 5/QĐ", "name=\"sure\"");
    assertThat(page(officer, one)).doesNotContain("đã bị thu hồi");
    Answer revoked =
        post(
            officer, one + "/revoke", "revokedOn", day, "reason", "Quyết định 5/QĐ", "sure", "yes");
    assertThat(revoked.status()).as(revoked.body()).isEqualTo(303);
    assertThat(page(manager, one)).contains("đã bị thu hồi", "Quyết định 5/QĐ");
    org.awaitility.Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(scan())
                    .contains("đã bị thu hồi", "Hiện không có hạng sao OCOP")
                    .doesNotContain("OCOP 4 sao", "Quyết định 5/QĐ"));
    assertThat(server.text("select count(*) from trace.disclosure where subject = '" + id + "'"))
        .isEqualTo("2");
  }

  @Test
  void a_wrong_entry_is_corrected_and_a_second_editor_sees_the_difference() {
    String id = ocop(today.plusDays(200));
    String correct = "/portal/certificates/" + id + "/correct";
    String[] right = {
      "revision",
      "1",
      "scheme",
      "OCOP",
      "scope",
      "product:" + product,
      "number",
      "21/QĐ-UBND",
      "stars",
      "3",
      "expiresOn",
      "30/06/2099"
    };
    assertThat(page(manager, correct)).contains("12/QĐ-UBND");
    assertThat(post(manager, correct, right).status()).isEqualTo(303);
    assertThat(page(manager, "/portal/certificates/" + id))
        .contains("21/QĐ-UBND", "30/06/2099")
        .doesNotContain("12/QĐ-UBND");
    right[7] = "22/QĐ-UBND";
    Answer late = post(manager, correct, right);
    assertThat(late.status()).isEqualTo(422);
    assertThat(late.body()).contains("21/QĐ-UBND", "22/QĐ-UBND", "name=\"revision\" value=\"2\"");
  }

  @Test
  void what_cannot_be_is_told_at_its_field_and_not_stored() {
    String foreign = fresh();
    String theirs = fresh();
    put("producers/" + foreign, "{\"kind\":\"COOPERATIVE\",\"name\":\"HTX Khác\"}");
    put(
        "products/" + theirs,
        "{\"producerId\":\"%s\",\"name\":\"Của người\",\"unit\":\"H87\"}".formatted(foreign));
    ocop(today.plusDays(9));
    String before = server.stored();
    assertFault("stars", "scheme", "VIETGAP", "stars", "4");
    assertFault("stars", "scheme", "OCOP");
    assertFault("stars", "scheme", "OCOP", "stars", "6");
    assertFault("scheme", "scheme", "");
    assertFault("issuedOn", "scheme", "VIETGAP", "issuedOn", "31/02/2026");
    assertFault("issuedOn", "scheme", "VIETGAP", "issuedOn", "2026-02-30");
    assertFault("issuedOn", "scheme", "VIETGAP", "issuedOn", today.plusDays(1).toString());
    assertFault(
        "expiresOn", "scheme", "VIETGAP", "issuedOn", "02/03/2026", "expiresOn", "01/03/2026");
    assertFault("expiresOn", "scheme", "VIETGAP", "expiresOn", "9999-01-01");
    assertFault("number", "scheme", "VIETGAP", "number", "a".repeat(10_000));
    assertFault(
        "number",
        "scheme",
        "OCOP",
        "stars",
        "4",
        "number",
        "12/qđ-ubnd",
        "expiresOn",
        today.plusDays(9).toString());
    Answer stolen =
        post(manager, list(), "id", fresh(), "scheme", "VIETGAP", "scope", "product:" + theirs);
    assertThat(stolen.status()).isEqualTo(422);
    assertThat(stolen.body()).contains("id=\"scope-fault\"");
    Answer place =
        post(
            manager,
            list(),
            "id",
            fresh(),
            "scheme",
            "OCOP",
            "stars",
            "4",
            "scope",
            "site:" + site);
    assertThat(place.status()).isEqualTo(422);
    assertThat(place.body()).contains("id=\"scope-fault\"", "không xếp hạng địa điểm");
    Answer elsewhere =
        post(
            manager,
            "/portal/producers/" + foreign + "/certificates",
            "id",
            fresh(),
            "scheme",
            "VIETGAP");
    assertThat(elsewhere.status()).isEqualTo(404);
    assertThat(server.stored()).isEqualTo(before);
  }

  private void assertFault(String field, String... pairs) {
    Answer answer = enter(fresh(), pairs);
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(answer.body()).contains("id=\"" + field + "-fault\"");
  }

  @Test
  void the_same_form_sent_twice_enters_one() {
    String id = fresh();
    String[] paper = {"scheme", "VIETGAP", "number", "VG-1", "expiresOn", "2099-01-01"};
    assertThat(enter(id, paper).status()).isEqualTo(303);
    assertThat(enter(id, paper).status()).isEqualTo(303);
    assertThat(page(manager, list())).containsOnlyOnce("Số VG-1");
  }

  @Test
  void an_officer_sees_what_ends_within_90_days_in_the_own_area_until_it_is_renewed() {
    String id = ocop(today.plusDays(90));
    Person elsewhere = people.with("COMMUNE_OFFICER", "COMMUNE", "00004");
    assertThat(page(officer, "/portal/certificates")).contains(id, "còn 90 ngày");
    assertThat(page(elsewhere, "/portal/certificates")).doesNotContain(id);
    assertThat(elsewhere.get("/portal/certificates/" + id).status()).isEqualTo(404);
    entered("scheme", "OCOP", "number", "99/QĐ-UBND", "stars", "4", "expiresOn", "2099-01-01");
    assertThat(page(officer, "/portal/certificates")).doesNotContain(id);
  }

  @Test
  void rest_tells_the_revision_and_refuses_what_nobody_saw() {
    String path = "/api/certificates/" + ocop(today.plusDays(200));
    Answer read = officer.get(path);
    assertThat(read.header("ETag")).isEqualTo("\"1\"");
    assertThat(read.json().path("daysLeft").asInt()).isEqualTo(200);
    assertThat(read.json().path("productId").asText()).isEqualTo(product);
    assertThat(check(officer, path, "\"7\"", true).status()).isEqualTo(412);
    assertThat(check(officer, path, "\"1\"", false).status()).isEqualTo(400);
    assertThat(check(manager, path, "\"1\"", true).status()).isEqualTo(403);
    assertThat(check(officer, path, "\"1\"", true).json().path("checkedAt").asText()).isNotBlank();
    String revocation =
        "{\"revokedOn\":\"%s\",\"reason\":\"Quyết định 5\"}".formatted(today.plusDays(1));
    assertThat(officer.put(path + "/revocation", revocation).json().path("reason").asText())
        .isEqualTo("REVOKED_IN_THE_FUTURE");
    revocation = revocation.replace(today.plusDays(1).toString(), today.toString());
    assertThat(officer.put(path + "/revocation", revocation).status()).isEqualTo(201);
    assertThat(officer.put(path + "/revocation", revocation).status()).isEqualTo(200);
    assertThat(officer.get(path).json().path("state").asText()).isEqualTo("REVOKED");
    assertThat(officer.get(path).json().path("revokedReason").asText()).isEqualTo("Quyết định 5");
  }

  private static Answer check(Person who, String path, String seen, boolean paper) {
    return server.send(
        "PUT",
        path + "/check",
        "{\"paperSeen\":" + paper + "}",
        Map.of("Cookie", who.cookie(), "Content-Type", "application/json", "If-Match", seen));
  }

  @Test
  void nobody_checks_what_they_entered() {
    String id = fresh();
    Answer made =
        officer.put(
            "/api/certificates/" + id,
            "{\"producerId\":\"%s\",\"scheme\":\"VIETGAP\",\"number\":\"X\"}".formatted(producer));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    Answer own = check(officer, "/api/certificates/" + id, "\"1\"", true);
    assertThat(own.status()).isEqualTo(422);
    assertThat(own.json().path("reason").asText()).isEqualTo("OWN_CERTIFICATE");
    Person other = people.with("PROVINCE_OFFICER", "PROVINCE", "86");
    assertThat(check(other, "/api/certificates/" + id, "\"1\"", true).status()).isEqualTo(200);
  }

  @Test
  void an_officer_who_works_for_the_producer_does_not_check_for_it() {
    String id = ocop(today.plusDays(200));
    people.grant(java.util.UUID.randomUUID(), officer.account(), "MEMBER", "PRODUCER", producer);
    assertThat(
            check(officer, "/api/certificates/" + id, "\"1\"", true).json().path("reason").asText())
        .isEqualTo("OWN_CERTIFICATE");
  }
}
