package vn.temlang.api.personal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.temlang.api.personal.Household.created;
import static vn.temlang.api.personal.Household.fresh;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.temlang.api.People;
import vn.temlang.api.TestServer;
import vn.temlang.api.TestServer.Answer;
import vn.temlang.storefrontsync.channel.MessageSignature;

/** News reaches a producer's person while that person agrees, and never after. */
class MessagesFollowConsentTest {
  private static final Gateway GATEWAY = new Gateway();
  private static TestServer server;

  private Household household = new Household(TestServer.shared(), "");
  private String phone = "";
  private String product = "";

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
    household = Household.registered(server, "Bánh gai " + fresh());
    phone = "09" + String.format("%08d", Math.floorMod(UUID.randomUUID().hashCode(), 100_000_000));
    household.agrees("KEEP_CONTACT");
    created(
        server.put(
            "/api/producers/" + household.id() + "/contact",
            "{\"name\":\"Bà Tư\",\"phone\":\"%s\"}".formatted(phone)));
    product = fresh();
    created(
        server.put(
            "/api/products/" + product,
            "{\"producerId\":\"%s\",\"name\":\"Bánh gai\",\"unit\":\"H87\",\"priceVnd\":5000}"
                .formatted(household.id())));
  }

  @AfterEach
  void gatewayWorks() {
    GATEWAY.setDown(false);
    GATEWAY.letAnswer();
  }

  private String international() {
    return "+84" + phone.substring(1);
  }

  private String stamps() {
    String run = fresh();
    created(
        server.put(
            "/api/stamp-runs/" + run,
            "{\"productId\":\"%s\",\"size\":5,\"sample\":true}".formatted(product)));
    return run;
  }

  private String waiting() {
    return server.text(
        "select count(*) from account.message where producer_id = '%s'".formatted(household.id()));
  }

  private void arrives(String part) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> assertThat(GATEWAY.texts(international())).anyMatch(text -> text.contains(part)));
  }

  @Test
  void stamps_that_are_ready_are_told_to_who_agreed() {
    household.agrees("MESSAGES");
    String run = stamps();

    arrives("https://tem.example/portal/runs/" + run);
    assertThat(GATEWAY.texts(international())).hasSize(1);
    assertThat(GATEWAY.texts(international()).getFirst()).doesNotContain("Bà Tư", phone);
  }

  @Test
  void nothing_is_queued_for_who_did_not_agree() {
    stamps();

    assertThat(waiting()).isEqualTo("0");
  }

  @Test
  void who_orders_stamps_on_an_own_phone_is_not_told_what_it_sees() {
    household.agrees("MESSAGES");
    created(
        new People(server)
            .with("HOUSEHOLD", "PRODUCER", household.id())
            .put(
                "/api/stamp-runs/" + fresh(),
                "{\"productId\":\"%s\",\"size\":5,\"sample\":true}".formatted(product)));

    assertThat(waiting()).isEqualTo("0");
    assertThat(GATEWAY.texts(international())).isEmpty();
  }

  @Test
  void an_answer_to_a_request_is_told_and_the_words_stay_inside() {
    household.agrees("MESSAGES");
    String request = fresh();
    created(
        server.put(
            "/api/person-requests/" + request,
            "{\"producerId\":\"%s\",\"kind\":\"SEE\",\"words\":\"Cho tôi xem\"}"
                .formatted(household.id())));
    assertThat(act(request, "answer", "{}").status()).isEqualTo(200);
    arrives("đã được nhận");
    act(request, "finish", "{\"recordedBy\":\"COMMUNE_OFFICER\"}");
    arrives("đã làm xong");

    act(request, "finish", "{\"recordedBy\":\"COMMUNE_OFFICER\"}");
    assertThat(String.join(" ", GATEWAY.texts(international()))).doesNotContain("Cho tôi xem");
    assertThat(GATEWAY.texts(international())).hasSize(2);
  }

  private static Answer act(String request, String act, String body) {
    return server.send(
        "POST",
        "/api/person-requests/" + request + "/" + act,
        body,
        Map.of(
            "Content-Type", "application/json", "Authorization", server.basic(server.password())));
  }

  @Test
  void an_order_is_told_once_however_often_the_shop_tells_it() throws IOException {
    household.agrees("MESSAGES");
    String sku = "SKU-" + phone;
    created(
        server.put(
            "/api/offers/" + fresh(),
            "{\"productId\":\"%s\",\"sku\":\"%s\"}".formatted(product, sku)));
    HttpServer shop = shop(sku);
    try {
      created(
          server.put(
              "/api/channels/" + fresh(),
              "{\"marketplace\":\"VOSO\",\"baseUrl\":\"http://127.0.0.1:%d\",\"apiKey\":\"k\",\"secret\":\"s\"}"
                  .formatted(shop.getAddress().getPort())));
      arrives("đơn hàng mới");
      await()
          .atMost(Duration.ofSeconds(20))
          .until(
              () -> server.get("/api/orders").json().at("/0/status").asText().equals("CONFIRMED"));
    } finally {
      shop.stop(0);
    }

    assertThat(GATEWAY.texts(international())).hasSize(1);
    assertThat(GATEWAY.texts(international()).getFirst()).doesNotContain("Người Mua");
  }

  /** Tells of one order, and of its next version when asked again. */
  private static HttpServer shop(String sku) throws IOException {
    HttpServer shop =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    java.util.concurrent.atomic.AtomicInteger asked =
        new java.util.concurrent.atomic.AtomicInteger();
    shop.createContext(
        "/",
        exchange -> {
          boolean first = asked.getAndIncrement() < 2;
          byte[] body =
              """
              {"orders":[{"id":"N-1","status":"%s","placedAt":"2026-05-01T08:00:00Z",
                "updatedAt":"2026-05-01T0%d:00:00Z",
                "lines":[{"sku":"%s","quantity":1,"unitPriceVnd":5000}]}]}
              """
                  .formatted(first ? "PLACED" : "CONFIRMED", first ? 8 : 9, sku)
                  .getBytes(UTF_8);
          String time = Long.toString(Instant.now().getEpochSecond());
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.getResponseHeaders().set("X-Timestamp", time);
          exchange
              .getResponseHeaders()
              .set("X-Signature", MessageSignature.over("STATUS 200", time, body).under("s"));
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    shop.start();
    return shop;
  }

  @Test
  void what_waits_when_consent_is_withdrawn_never_leaves() {
    household.agrees("MESSAGES");
    GATEWAY.setDown(true);
    stamps();
    assertThat(waiting()).isEqualTo("1");

    household.withdraws("MESSAGES");
    assertThat(waiting()).isEqualTo("0");
    GATEWAY.setDown(false);
    stamps();
    assertThat(waiting()).isEqualTo("0");
    assertThat(GATEWAY.texts(international())).isEmpty();
  }

  @Test
  void what_came_into_the_queue_beside_a_withdrawal_is_stopped_when_it_would_leave() {
    household.agrees("MESSAGES");
    GATEWAY.setDown(true);
    stamps();
    household.withdraws("MESSAGES");
    // as if a transaction that had seen the consent had ended after the withdrawal
    server.text(
        """
        insert into account.message (id, kind, sealed, due_at, until, producer_id)
        values (gen_random_uuid(), 'SMS', 'x', now(), now() + interval '1 day', '%s') returning id
        """
            .formatted(household.id()));
    GATEWAY.setDown(false);

    await().atMost(Duration.ofSeconds(20)).until(() -> waiting().equals("0"));
    assertThat(GATEWAY.texts(international())).isEmpty();
  }

  @Test
  void a_withdrawal_while_a_message_leaves_waits_until_it_has_left() throws Exception {
    household.agrees("MESSAGES");
    CountDownLatch asked = GATEWAY.holdBack();
    stamps();
    assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
    CompletableFuture<Void> withdrawal =
        CompletableFuture.runAsync(() -> household.withdraws("MESSAGES"));

    await()
        .atMost(Duration.ofSeconds(3))
        .until(
            () ->
                !server
                    .text(
                        """
                        select count(*) from pg_stat_activity
                        where wait_event_type = 'Lock' and query like '%account.message%'
                        """)
                    .equals("0"));
    assertThat(withdrawal).isNotDone();
    GATEWAY.letAnswer();
    withdrawal.get(20, TimeUnit.SECONDS);

    int left = GATEWAY.texts(international()).size();
    assertThat(left).isLessThanOrEqualTo(1);
    stamps();
    assertThat(waiting()).isEqualTo("0");
    assertThat(GATEWAY.texts(international())).hasSize(left);
  }

  @Test
  void an_export_holds_what_waits() {
    household.agrees("MESSAGES");
    GATEWAY.setDown(true);
    String run = stamps();

    assertThat(RightsTest.export(server, household.id()).get("data.json")).contains(run);
  }
}
