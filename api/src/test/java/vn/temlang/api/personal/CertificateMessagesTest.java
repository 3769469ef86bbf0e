package vn.temlang.api.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.temlang.api.personal.Household.created;
import static vn.temlang.api.personal.Household.fresh;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.temlang.api.SetClock;
import vn.temlang.api.TestServer;

/** The end of a paper reaches the phone of who agreed to such messages, once for each stage. */
class CertificateMessagesTest {
  private static final Gateway GATEWAY = new Gateway();
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
  private static final String NOON = "2026-06-30T05:00:00Z";

  private static TestServer server;
  private static SetClock clock;

  private Household household = new Household(TestServer.shared(), "");

  @BeforeAll
  static void start() {
    server = GATEWAY.server(Map.of(SetClock.PROPERTY, "set"));
    clock = SetClock.of(server);
  }

  @AfterAll
  static void stop() {
    server.close();
    GATEWAY.close();
  }

  @BeforeEach
  void somebodyWithAPhone() {
    clock.set(NOON);
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
                .formatted(household.id(), id, TODAY.plusDays(days))));
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
  void wakes_nobody_at_night_while_shops_are_told_at_midnight() {
    household.agrees("MESSAGES");
    clock.set("2026-06-30T16:59:59Z");
    paper(household, 25);
    ratingThatEnds();
    // a second after midnight, and a second before seven
    for (String night : List.of("2026-06-30T17:00:01Z", "2026-06-30T23:59:59Z")) {
      clock.set(night);
      ratingThatEnds();
      assertThat(told(household)).as(night).isEmpty();
    }
    clock.set("2026-07-01T00:00:00Z");
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(told(household)).isEqualTo("DAYS_30"));
  }

  /** Waits until two looks have told the shops of two ends: the first look is over by then. */
  private static void ratingThatEnds() {
    for (int look = 0; look < 2; look++) {
      Household rated = somebody();
      created(
          server.put(
              "/api/certificates/" + fresh(),
              "{\"producerId\":\"%s\",\"scheme\":\"OCOP\",\"stars\":4,\"expiresOn\":\"2026-06-29\"}"
                  .formatted(rated.id())));
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(() -> assertThat(told(rated)).isEqualTo("SHOPS"));
    }
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
