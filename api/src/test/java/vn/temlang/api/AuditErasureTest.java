package vn.temlang.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.temlang.api.TestServer.Answer;
import vn.temlang.api.audit.AuditCheck;
import vn.temlang.api.audit.CheckAudit;
import vn.temlang.testkit.TestDatabase;

/** Whoever is erased is erased from the audit too, and the chain stays whole. */
class AuditErasureTest {
  private static final String PHONE = "0987123654";
  private static final String PASSWORD = "một câu ngắn dễ nhớ";
  private static final String OURS = fresh();
  private static final String THEIRS = fresh();
  private static TestServer server;
  private static People people;
  private static UUID ourAccount;

  private static String fresh() {
    return UuidCreator.getTimeOrderedEpoch().toString();
  }

  @BeforeAll
  static void twoHouseholdsWithAccounts() {
    server =
        TestServer.of(
            TestDatabase.empty(),
            Map.of("temlang.store.worker.enabled", false, "temlang.audit.every", "1h"));
    people = new People(server);
    ourAccount = household(OURS, "Lương Thị Chi", PHONE);
    giveWaysIn(ourAccount);
    household(THEIRS, "Trần Văn Tám", "0912777888");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static UUID household(String id, String name, String phone) {
    created(
        server.put(
            "/api/producers/" + id, "{\"kind\":\"HOUSEHOLD\",\"name\":\"Hộ %s\"}".formatted(name)));
    created(
        server.put(
            "/api/consents/" + fresh(),
            """
            {"producerId":"%s","act":"GIVEN","purpose":"KEEP_CONTACT","version":1,
             "way":"OWN_PHONE","screen":"api","recordedBy":"MANAGER","person":"%s"}
            """
                .formatted(id, name)));
    UUID account = UUID.randomUUID();
    created(
        server.put(
            "/api/accounts/" + account,
            "{\"loginName\":\"%s\",\"password\":\"%s\"}".formatted(phone, PASSWORD)));
    created(people.grant(UUID.randomUUID(), account, "HOUSEHOLD", "PRODUCER", id));
    assertThat(login(phone, "falsch falsch").status()).isEqualTo(401);
    Answer in = login(phone, PASSWORD);
    assertThat(in.status()).isEqualTo(303);
    Map<String, String> own =
        Map.of(
            "Cookie",
            in.header("Set-Cookie").split(";", 2)[0],
            "Content-Type",
            "application/json",
            "User-Agent",
            "Mozilla/5.0 (Linux; Android 14) Mobile");
    String contact = "{\"name\":\"%s\",\"phone\":\"%s\"}".formatted(name, phone);
    created(server.send("PUT", "/api/producers/" + id + "/contact", contact, own));
    assertThat(
            server
                .send(
                    "PUT",
                    "/api/producers/" + id + "/contact",
                    contact.replace(name, "Bà " + name),
                    own)
                .status())
        .isEqualTo(200);
    return account;
  }

  private static void created(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
  }

  private static Answer login(String login, String password) {
    return server.send(
        "POST",
        "/login",
        "username="
            + URLEncoder.encode(login, StandardCharsets.UTF_8)
            + "&password="
            + URLEncoder.encode(password, StandardCharsets.UTF_8),
        Map.of("Content-Type", "application/x-www-form-urlencoded"));
  }

  private static String kept(String pattern) {
    return server.text(
        "select count(*) from account.audit_value where value ~ '%s'".formatted(pattern));
  }

  /** Whatever a person comes in by, and what people are told, as the tables hold it. */
  private static void giveWaysIn(UUID account) {
    for (String row :
        List.of(
            "account.totp (account_id, secret, secret_key, made_at) values ('%s', 'x', 1, now())",
            "account.passkey (id, account_id, name, credential_id, credential, sign_count,"
                + " backup_eligible, made_at)"
                + " values (gen_random_uuid(), '%s', 'Máy của Chi', '\\x01', '\\x01', 0, true, now())",
            "account.recovery_code (account_id, hash, made_at)"
                + " values ('%s', sha256('a'), now())",
            "account.openid_identity (issuer, subject, account_id, linked_by, linked_at)"
                + " values ('https://tinh.example', 'chi', '%s', 'INVITATION', now())",
            "account.notice (account_id, kind, occasion, at)"
                + " values ('%s', 'PASSWORD_RESET', 'x', now())")) {
      server.text("insert into " + row.formatted(account) + " returning 1");
    }
  }

  /** All but the chain, which names no person, and the roles that ended. */
  private static String rowsOf(UUID account) {
    StringBuilder counts = new StringBuilder();
    for (String table :
        server
            .text(
                """
                select string_agg(table_name, ',') from information_schema.columns
                where table_schema = 'account' and column_name = 'account_id'
                  and table_name not in ('audit', 'role_grant')
                """)
            .split(",")) {
      String rows =
          server.text(
              "select count(*) from account." + table + " where account_id = '" + account + "'");
      if (!rows.equals("0")) {
        counts.append(table).append(": ").append(rows).append(' ');
      }
    }
    return counts.toString();
  }

  private static AuditCheck.Intact intact() {
    return (AuditCheck.Intact) server.context().getBean(CheckAudit.class).check();
  }

  @Test
  void every_value_of_the_person_is_gone_and_the_chain_says_so() {
    assertThat(kept("Thị Chi|987123654")).isNotEqualTo("0");
    String theirs = kept("Văn Tám|912777888");
    String phones = kept("127.0.0.1 PHONE");
    assertThat(phones).isNotEqualTo("0");
    AuditCheck.Intact before = intact();
    String request = fresh();
    created(
        server.put(
            "/api/person-requests/" + request,
            "{\"producerId\":\"%s\",\"kind\":\"ERASE\",\"words\":\"Xóa tên Lương Thị Chi\"}"
                .formatted(OURS)));
    Answer done =
        server.send(
            "POST",
            "/api/person-requests/" + request + "/finish",
            "{\"recordedBy\":\"OPERATOR\"}",
            Map.of(
                "Content-Type",
                "application/json",
                "Authorization",
                server.basic(server.password())));
    assertThat(done.json().path("state").asText()).as(done.body()).isEqualTo("DONE");

    assertThat(kept("Thị Chi|987123654")).isEqualTo("0");
    assertThat(server.text("select count(*) from account.audit_change")).isEqualTo("0");
    assertThat(rowsOf(ourAccount)).as("rows of the account, by table").isEmpty();
    assertThat(kept("Văn Tám|912777888")).isEqualTo(theirs);
    assertThat(kept("127.0.0.1 PHONE")).isNotIn("0", phones);
    assertThat(intact().erased()).isGreaterThan(before.erased() + 5);
    assertThat(server.get("/portal/audit?thing=" + OURS).body())
        .contains("Thông tin cá nhân ở đây đã được xóa", "Người liên hệ: sửa")
        .doesNotContain("Thị Chi", PHONE);
    assertThat(server.get("/portal/audit/audit.jsonl?thing=" + OURS).body())
        .contains("change.1")
        .doesNotContain("Thị Chi", PHONE);
  }

  @Test
  void of_an_organisation_what_was_said_of_a_revocation_goes_and_its_papers_stay() {
    String cooperative = fresh();
    created(
        server.put(
            "/api/producers/" + cooperative,
            "{\"kind\":\"COOPERATIVE\",\"name\":\"HTX Rừng Dừa\"}"));
    created(
        server.put(
            "/api/sites/" + fresh(),
            """
            {"producerId":"%s","kind":"WORKSHOP","name":"Xưởng",
             "address":{"typed":"Cầu Kè","communeCode":"29308"}}
            """
                .formatted(cooperative)));
    String paper = "/api/certificates/" + fresh();
    created(
        server.put(
            paper,
            "{\"producerId\":\"%s\",\"scheme\":\"VIETGAP\",\"number\":\"VG-77-Rừng\"}"
                .formatted(cooperative)));
    created(
        people
            .with("COMMUNE_OFFICER", "COMMUNE", "29308")
            .put(
                paper + "/revocation",
                "{\"revokedOn\":\"2026-01-05\",\"reason\":\"Theo đơn của ông Ba Khế\"}"));
    assertThat(kept("Ba Khế")).isEqualTo("1");
    String number = kept("VG-77-Rừng");
    assertThat(number).isNotEqualTo("0");
    String request = fresh();
    created(
        server.put(
            "/api/person-requests/" + request,
            "{\"producerId\":\"%s\",\"kind\":\"ERASE\",\"words\":\"xóa\"}".formatted(cooperative)));
    Answer done =
        server.send(
            "POST",
            "/api/person-requests/" + request + "/finish",
            "{\"recordedBy\":\"OPERATOR\"}",
            Map.of(
                "Content-Type",
                "application/json",
                "Authorization",
                server.basic(server.password())));
    assertThat(done.json().path("state").asText()).as(done.body()).isEqualTo("DONE");
    assertThat(kept("Ba Khế")).isEqualTo("0");
    assertThat(kept("VG-77-Rừng")).isEqualTo(number);
    assertThat(intact().erased()).isPositive();
  }
}
