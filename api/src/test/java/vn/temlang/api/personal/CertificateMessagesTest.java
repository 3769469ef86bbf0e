package vn.temlang.api.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.temlang.api.personal.Household.created;
import static vn.temlang.api.personal.Household.fresh;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.temlang.api.TestServer;

/** The end of a paper reaches the phone of who agreed to such messages, once for each stage. */
class CertificateMessagesTest {
  private static final Gateway GATEWAY = new Gateway();
  private static TestServer server;

  private Household household = new Household(TestServer.shared(), "");

  @BeforeAll
  static void start() {
    server = GATEWAY.server();
  }

  @AfterAll
  static void stop() {
    server.close();
    GATEWAY.close();
  }

  @BeforeEach
  void somebodyWithAPhone() {
    household = somebody();
  }

  private static Household somebody() {
    Household somebody = Household.registered(server, "Bánh gai " + fresh());
    somebody.agrees("KEEP_CONTACT");
    created(
        server.put(
            "/api/producers/" + somebody.id() + "/contact",
            "{\"name\":\"Bà Tư\",\"phone\":\"%s\"}".formatted(phone(somebody))));
    return somebody;
  }

  private static String phone(Household somebody) {
    return "09" + String.format("%08d", Math.floorMod(somebody.id().hashCode(), 100_000_000));
  }

  private static String paper(Household household, int days) {
    String id = fresh();
    created(
        server.put(
            "/api/certificates/" + id,
            "{\"producerId\":\"%s\",\"scheme\":\"VIETGAP\",\"number\":\"%s\",\"expiresOn\":\"%s\"}"
                .formatted(
                    household.id(),
                    id,
                    LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).plusDays(days))));
    return id;
  }

  /** Waits until the ends of all papers that are entered by now were looked at. */
  private void lookedAt() {
    Household other = somebody();
    other.agrees("MESSAGES");
    paper(other, 5);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(told(other)).isEqualTo("DAYS_7"));
  }

  private static String told(Household household) {
    return server.text(
        "select coalesce(string_agg(what, ',' order by what), '') from trace.certificate_told"
            + " where producer_id = '%s'".formatted(household.id()));
  }

  @Test
  void is_told_once_with_a_link_and_no_name() {
    household.agrees("MESSAGES");
    String id = paper(household, 25);
    String phone = phone(household);
    String to = "+84" + phone.substring(1);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(GATEWAY.texts(to)).hasSize(1));
    assertThat(GATEWAY.texts(to).getFirst())
        .contains("giấy VietGAP", "https://tem.example/portal/certificates/" + id)
        .doesNotContain("Bà Tư", "Bánh gai", phone);
    lookedAt();
    assertThat(told(household)).isEqualTo("DAYS_30");
    assertThat(GATEWAY.texts(to)).hasSize(1);
  }

  @Test
  void is_told_to_nobody_who_did_not_agree_or_agreed_to_a_text_without_papers() {
    Household silent = somebody();
    paper(silent, 5);
    household.agrees("MESSAGES");
    assertThat(
            server.text(
                """
                with older as (
                  update trace.consent set version = 2
                  where purpose = 'MESSAGES' and producer_id = '%s' returning 1)
                select count(*) from older
                """
                    .formatted(household.id())))
        .isEqualTo("1");
    paper(household, 5);
    lookedAt();
    assertThat(told(silent)).isEmpty();
    assertThat(told(household)).isEmpty();

    household.agrees("MESSAGES");
    lookedAt();
    assertThat(told(household)).isEqualTo("DAYS_7");
  }
}
