package vn.temlang.api.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.temlang.api.People;
import vn.temlang.api.People.Person;
import vn.temlang.api.TestServer;
import vn.temlang.api.TestServer.Answer;
import vn.temlang.api.access.RequestReach;
import vn.temlang.testkit.TestDatabase;

/** What concerns somebody is told to them once, in words, and to nobody else. */
class NoticeTest {
  private static final String CAU_KE = "29308";

  private static TestDatabase database;
  private static TestServer server;
  private static People people;
  private static TellPeople tellPeople;

  private final String producer = UUID.randomUUID().toString();

  @BeforeAll
  static void start() {
    database = TestDatabase.empty();
    server =
        TestServer.of(
            database,
            Map.of("temlang.notices.every", "24h", "temlang.store.worker.enabled", false));
    people = new People(server);
    tellPeople = server.context().getBean(TellPeople.class);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static void sql(String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long told(Person who, String kind) {
    return Long.parseLong(
        server.text(
            "select count(*) from account.notice where account_id = '%s' and kind = '%s'"
                .formatted(who.account(), kind)));
  }

  private static String inbox(Person who) {
    return who.get("/portal/messages?lang=vi").body();
  }

  private static Answer post(Person who, String path, String... pairs) {
    StringBuilder body = new StringBuilder("x=1");
    for (int i = 0; i < pairs.length; i += 2) {
      body.append('&').append(pairs[i]).append('=');
      body.append(URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8));
    }
    return who.send("POST", path, body.toString(), "application/x-www-form-urlencoded");
  }

  private void register() {
    server.put(
        "/api/producers/" + producer,
        "{\"kind\":\"COOPERATIVE\",\"name\":\"HTX Sen %s\"}".formatted(producer.substring(0, 6)));
    server.put(
        "/api/sites/" + UUID.randomUUID(),
        """
        {"producerId":"%s","kind":"WORKSHOP","name":"Xưởng",
         "address":{"typed":"Cầu Kè","communeCode":"29308"}}
        """
            .formatted(producer));
  }

  /** As two servers would at once. */
  private static void tellTwiceAtOnce() throws Exception {
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      Runnable telling = () -> RequestReach.asThePlatform(tellPeople::tell);
      var first = two.submit(telling);
      var second = two.submit(telling);
      first.get();
      second.get();
    }
  }

  @Test
  void a_role_that_was_given_and_one_that_was_taken_are_told_until_they_are_read() {
    Person person = people.nobody();
    UUID id = UUID.randomUUID();
    people.grant(id, person.account(), "COMMUNE_OFFICER", "COMMUNE", CAU_KE);
    people.grant(id, person.account(), "COMMUNE_OFFICER", "COMMUNE", CAU_KE);
    assertThat(told(person, "ROLE_GIVEN")).isOne();
    assertThat(inbox(person)).contains("Bạn được giao vai trò Cán bộ xã, phường: Xã Cầu Kè");
    assertThat(person.get("/portal/help?lang=vi").body())
        .contains("<span class=\"mark warning\">1<span class=\"unseen\"> chưa đọc");

    server.delete("/api/grants/" + id);
    assertThat(inbox(person)).contains("Bạn thôi giữ vai trò Cán bộ xã, phường");
    assertThat(post(person, "/portal/messages/read").status()).isEqualTo(303);
    assertThat(person.get("/portal/help").body()).doesNotContain("mark warning");
    assertThat(inbox(person)).contains("Bạn được giao vai trò").doesNotContain("Mới</span>");
  }

  @Test
  void nobody_reads_or_marks_what_another_was_told() {
    Person one = people.with("COMMUNE_OFFICER", "COMMUNE", CAU_KE);
    Person other = people.nobody();
    String id =
        server.text(
            "select id from account.notice where account_id = '%s'".formatted(one.account()));
    assertThat(inbox(other)).doesNotContain(id, "Cầu Kè").contains("Chưa có tin nhắn nào");
    post(other, "/portal/messages/read", "id", id);
    post(other, "/portal/messages/read");
    assertThat(inbox(one)).contains("Mới</span>");
    assertThat(post(one, "/portal/messages/read", "id", "nonsense").status()).isEqualTo(303);
    assertThat(inbox(one)).contains("Mới</span>");
    post(one, "/portal/messages/read", "id", id);
    assertThat(inbox(one)).doesNotContain("Mới</span>");
  }

  @Test
  void an_invitation_that_was_accepted_is_told_to_who_made_it() {
    Person officer = people.with("COMMUNE_OFFICER", "COMMUNE", CAU_KE);
    String login = "m" + UUID.randomUUID().toString().replace("-", "");
    Answer made =
        officer.put(
            "/api/invitations/" + UUID.randomUUID(),
            """
            {"loginName":"%s","role":"TEAM_MEMBER","scopeKind":"COMMUNE","scopeValue":"29308"}
            """
                .formatted(login));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    String code = made.json().path("code").asText();
    assertThat(told(officer, "INVITATION_ACCEPTED")).isZero();
    server.send(
        "POST",
        "/i",
        "code=" + code + "&login=" + login + "&secret=mat-khau-dai-va-de-nho",
        Map.of("Content-Type", "application/x-www-form-urlencoded"));
    assertThat(told(officer, "INVITATION_ACCEPTED")).isOne();
    assertThat(inbox(officer))
        .contains("Người bạn mời đã vào hệ thống: Tổ công nghệ số cộng đồng")
        .doesNotContain(login);
  }

  @Test
  void a_password_that_an_officer_reset_is_told_to_its_owner() {
    Person officer = people.with("COMMUNE_OFFICER", "COMMUNE", CAU_KE);
    Person member = people.with("TEAM_MEMBER", "COMMUNE", CAU_KE);
    String id = UUID.randomUUID().toString();
    post(officer, "/portal/accounts/" + member.account() + "/reset", "id", id);
    post(officer, "/portal/accounts/" + member.account() + "/reset", "id", id);
    assertThat(told(member, "PASSWORD_RESET")).isOne();
    assertThat(told(officer, "PASSWORD_RESET")).isZero();
  }

  @Test
  void a_key_that_ends_within_7_days_is_told_once_to_who_made_it() throws Exception {
    register();
    Person manager = people.with("MANAGER", "PRODUCER", producer);
    UUID key = UUID.randomUUID();
    Answer made =
        manager.put(
            "/api/keys/" + key,
            """
            {"label":"Kho hàng","scopeKind":"PRODUCER","scopeValue":"%s","until":"%s"}
            """
                .formatted(producer, java.time.Instant.now().plusSeconds(86_400 * 30)));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    RequestReach.asThePlatform(tellPeople::tell);
    assertThat(told(manager, "KEY_ENDS")).isZero();
    sql(
        "update account.api_key set expires_at = now() + interval '6 days' where account_id = '%s'"
            .formatted(key));
    tellTwiceAtOnce();
    assertThat(told(manager, "KEY_ENDS")).isOne();
    assertThat(inbox(manager)).contains("Khóa “Kho hàng” dùng được đến hết ngày");
  }

  @Test
  void a_clock_that_runs_out_is_told_to_those_who_must_answer_and_to_no_others() throws Exception {
    register();
    Person manager = people.with("MANAGER", "PRODUCER", producer);
    Person officer = people.with("COMMUNE_OFFICER", "COMMUNE", CAU_KE);
    Person household = people.with("HOUSEHOLD", "PRODUCER", producer);
    Person elsewhere = people.with("COMMUNE_OFFICER", "COMMUNE", "00004");
    String id = UUID.randomUUID().toString();
    Answer asked =
        server.put(
            "/api/person-requests/" + id,
            "{\"producerId\":\"%s\",\"kind\":\"ERASE\",\"withProcessor\":false,\"words\":\"Xóa giúp bà Tư\"}"
                .formatted(producer));
    assertThat(asked.status()).as(asked.body()).isEqualTo(201);
    sql(
        "update trace.person_request set answer_due = current_date, finish_due = current_date + 20"
            + " where id = '%s'".formatted(id));
    tellTwiceAtOnce();
    assertThat(told(manager, "ANSWER_DUE")).isOne();
    assertThat(told(officer, "ANSWER_DUE")).isOne();
    assertThat(told(household, "ANSWER_DUE")).isZero();
    assertThat(told(elsewhere, "ANSWER_DUE")).isZero();
    assertThat(inbox(officer)).contains("“Xóa dữ liệu”").doesNotContain("bà Tư");

    post(manager, "/portal/requests/" + id + "/answer");
    RequestReach.asThePlatform(tellPeople::tell);
    assertThat(told(manager, "REQUEST_DUE")).isZero();
    sql(
        "update trace.person_request set finish_due = current_date + 2 where id = '%s'"
            .formatted(id));
    tellTwiceAtOnce();
    assertThat(told(manager, "REQUEST_DUE")).isOne();
  }

  @Test
  void a_shop_that_refuses_is_told_to_the_producer_s_people_alone() throws Exception {
    register();
    Person manager = people.with("MANAGER", "PRODUCER", producer);
    Person operator = people.with("OPERATOR", "WHOLE", "");
    String channel = UUID.randomUUID().toString();
    String product = UUID.randomUUID().toString();
    String offer = UUID.randomUUID().toString();
    String listing = UUID.randomUUID().toString();
    server.put(
        "/api/channels/" + channel,
        """
        {"marketplace":"VOSO","baseUrl":"http://127.0.0.1:1","apiKey":"k","secret":"s"}
        """);
    server.put(
        "/api/products/" + product,
        "{\"producerId\":\"%s\",\"name\":\"Trà sen\",\"unit\":\"H87\",\"priceVnd\":185000}"
            .formatted(producer));
    server.put("/api/offers/" + offer, "{\"productId\":\"%s\",\"sku\":\"TS\"}".formatted(product));
    Answer wished =
        server.put(
            "/api/listings/" + listing,
            "{\"accountId\":\"%s\",\"offerId\":\"%s\"}".formatted(channel, offer));
    assertThat(wished.status()).as(wished.body()).isEqualTo(201);
    sql(
        """
        update store.listing set desired_online = true, desired_title = 'Trà sen' where id = '%1$s';
        insert into store.listing_condition values
          ('%1$s', 'IN_STEP', 'FALSE', 'SHOP_REFUSED', 'x', 'x', now())
        on conflict (listing_id, type) do update set status = 'FALSE', reason = 'SHOP_REFUSED'
        """
            .formatted(listing));
    tellTwiceAtOnce();
    assertThat(told(manager, "LISTING_REFUSED")).isOne();
    assertThat(told(operator, "LISTING_REFUSED")).isZero();
    assertThat(inbox(manager)).contains("Gian hàng từ chối “Trà sen”");
    sql(
        "update store.listing_condition set reason = 'SHOP_UNAVAILABLE', since = now()"
            + " where listing_id = '%s' and type = 'IN_STEP'".formatted(listing));
    RequestReach.asThePlatform(tellPeople::tell);
    assertThat(told(manager, "LISTING_FAILING")).isZero();
    sql(
        "update store.listing_condition set since = now() - interval '61 minutes'"
            + " where listing_id = '%s' and type = 'IN_STEP'".formatted(listing));
    tellTwiceAtOnce();
    assertThat(told(manager, "LISTING_FAILING")).isOne();
  }

  private String certificate(String number, int days) {
    String id = UUID.randomUUID().toString();
    Answer made =
        server.put(
            "/api/certificates/" + id,
            "{\"producerId\":\"%s\",\"scheme\":\"VIETGAP\",\"number\":\"%s\",\"expiresOn\":\"%s\"}"
                .formatted(
                    producer,
                    number,
                    java.time.LocalDate.now(java.time.ZoneId.of("Asia/Ho_Chi_Minh"))
                        .plusDays(days)));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return id;
  }

  private static void ends(String certificate, int days) throws SQLException {
    sql(
        """
        update trace.certificate set registered_at = now() - interval '1 year', expires_on =
          (now() at time zone 'Asia/Ho_Chi_Minh')::date + %d where id = '%s'
        """
            .formatted(days, certificate));
  }

  @Test
  void the_end_of_a_paper_is_told_in_its_stages_once_each_to_the_producer_s_people()
      throws Exception {
    register();
    Person manager = people.with("MANAGER", "PRODUCER", producer);
    Person household = people.with("HOUSEHOLD", "PRODUCER", producer);
    Person member = people.with("MEMBER", "PRODUCER", producer);
    Person officer = people.with("COMMUNE_OFFICER", "COMMUNE", CAU_KE);
    String id = certificate("VG-1", 91);
    RequestReach.asThePlatform(tellPeople::tell);
    assertThat(told(manager, "CERTIFICATE_ENDS")).isZero();
    int stages = 0;
    // 25 days before the end the 30 days are told, though nobody looked on their day
    for (int days : new int[] {90, 25, 7, 0}) {
      ends(id, days);
      tellTwiceAtOnce();
      stages++;
      assertThat(told(manager, "CERTIFICATE_ENDS")).as("%d days", days).isEqualTo(stages);
    }
    assertThat(told(household, "CERTIFICATE_ENDS")).isEqualTo(stages);
    assertThat(told(member, "CERTIFICATE_ENDS")).isZero();
    assertThat(told(officer, "CERTIFICATE_ENDS")).isZero();
    assertThat(inbox(manager)).contains("Giấy VietGAP còn giá trị đến hết ngày");
    assertThat(told(manager, "CERTIFICATE_ENDED")).isZero();
    ends(id, -1);
    tellTwiceAtOnce();
    assertThat(told(manager, "CERTIFICATE_ENDED")).isOne();
    assertThat(inbox(manager))
        .contains("Giấy VietGAP chỉ có giá trị đến hết ngày", "nay đã hết hạn");
  }

  @Test
  void a_renewed_paper_and_one_that_was_over_when_it_was_entered_are_not_told() throws Exception {
    register();
    Person manager = people.with("MANAGER", "PRODUCER", producer);
    certificate("VG-1", -3);
    String old = certificate("VG-2", 20);
    sql("update trace.certificate set issued_on = '2023-01-01' where id = '%s'".formatted(old));
    certificate("VG-2", 400);
    RequestReach.asThePlatform(tellPeople::tell);
    assertThat(told(manager, "CERTIFICATE_ENDS")).isZero();
    assertThat(told(manager, "CERTIFICATE_ENDED")).isZero();
  }

  @Test
  void a_revoked_paper_is_told_once_and_ends_its_other_warnings() throws Exception {
    register();
    Person manager = people.with("MANAGER", "PRODUCER", producer);
    Person officer = people.with("COMMUNE_OFFICER", "COMMUNE", CAU_KE);
    String id = certificate("VG-1", 20);
    Answer revoked =
        officer.put(
            "/api/certificates/" + id + "/revocation",
            "{\"revokedOn\":\"2026-01-05\",\"reason\":\"Quyết định 5\"}");
    assertThat(revoked.status()).as(revoked.body()).isEqualTo(201);
    tellTwiceAtOnce();
    assertThat(told(manager, "CERTIFICATE_REVOKED")).isOne();
    assertThat(told(manager, "CERTIFICATE_ENDS")).isZero();
    assertThat(inbox(manager)).contains("Giấy VietGAP bị thu hồi từ ngày 05/01/2026");
  }

  @Test
  void what_is_older_than_12_months_is_gone() throws Exception {
    Person person = people.with("COMMUNE_OFFICER", "COMMUNE", CAU_KE);
    sql(
        "update account.notice set at = now() - interval '360 days' where account_id = '%s'"
            .formatted(person.account()));
    RequestReach.asThePlatform(tellPeople::tell);
    assertThat(told(person, "ROLE_GIVEN")).isOne();
    sql(
        "update account.notice set at = now() - interval '367 days' where account_id = '%s'"
            .formatted(person.account()));
    RequestReach.asThePlatform(tellPeople::tell);
    assertThat(told(person, "ROLE_GIVEN")).isZero();
  }
}
