package vn.temlang.api.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.temlang.api.People;
import vn.temlang.api.TestServer;
import vn.temlang.api.TestServer.Answer;
import vn.temlang.testkit.TestDatabase;

/** A forgotten password, from the question to the message to the new one. */
class ResetByMessageTest {
  private static final Gateway GATEWAY = new Gateway();
  private static TestServer server;

  private String phone = "";
  private UUID account = new UUID(0, 0);

  /** Speaks the contract of MESSAGES.md; answers what is ordered before it does. */
  private static final class Gateway {
    private final Map<String, JsonNode> taken = new ConcurrentHashMap<>();
    private final List<String> calls = new ArrayList<>();
    private final Deque<Integer> trouble = new ConcurrentLinkedDeque<>();
    private final HttpServer http;

    Gateway() {
      try {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
      http.createContext("/v1/messages/", this::answer);
      http.start();
    }

    private synchronized void answer(HttpExchange call) throws IOException {
      String id = call.getRequestURI().getPath().substring("/v1/messages/".length());
      calls.add(id + " " + call.getRequestHeaders().getFirst("Authorization"));
      JsonNode body = new ObjectMapper().readTree(call.getRequestBody());
      Integer ordered = trouble.poll();
      // -1: it is taken, and the answer gets lost
      if (ordered == null || ordered == -1) {
        taken.put(id, body);
      }
      if (ordered != null && ordered == -1) {
        call.close();
        return;
      }
      call.sendResponseHeaders(ordered == null ? 201 : ordered, -1);
      call.close();
    }

    /** Texts that arrived for a number. */
    List<String> texts(String to) {
      return taken.values().stream()
          .filter(body -> body.path("to").asText().equals(to))
          .map(body -> body.path("text").asText())
          .toList();
    }
  }

  @BeforeAll
  static void start() {
    server =
        TestServer.of(
            TestDatabase.empty(),
            Map.of(
                "temlang.messages.enabled",
                true,
                "temlang.messages.url",
                "http://127.0.0.1:" + GATEWAY.http.getAddress().getPort(),
                "temlang.messages.key",
                "a-key",
                "temlang.messages.interval",
                "100ms"));
  }

  @AfterAll
  static void stop() {
    server.close();
    GATEWAY.http.stop(0);
  }

  @BeforeEach
  void somebody() {
    phone = "09" + String.format("%08d", Math.floorMod(UUID.randomUUID().hashCode(), 100_000_000));
    account = UUID.randomUUID();
    Answer opened =
        server.put(
            "/api/accounts/" + account,
            "{\"loginName\":\"%s\",\"password\":\"một câu ngắn dễ nhớ\"}".formatted(phone));
    assertThat(opened.status()).isEqualTo(201);
  }

  private String international() {
    return "+84" + phone.substring(1);
  }

  private static Answer post(String path, String... pairs) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < pairs.length; i += 2) {
      body.append(i == 0 ? "" : "&").append(pairs[i]).append('=');
      body.append(URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8));
    }
    return server.send(
        "POST", path, body.toString(), Map.of("Content-Type", "application/x-www-form-urlencoded"));
  }

  /** Until every question is answered and every message is with the gateway, without the pauses. */
  private static void untilNothingWaits() {
    await()
        .until(
            () ->
                server
                    .text(
                        """
                        with now_due as (update account.message set due_at = '2026-01-01')
                        select (select count(*) from account.reset_request)
                          + (select count(*) from account.message)
                        """)
                    .equals("0"));
  }

  private static String code(String text) {
    Matcher link = Pattern.compile("https://tem.example/i/([0-9A-Z]{26})").matcher(text);
    assertThat(link.find()).as(text).isTrue();
    return link.group(1);
  }

  @Test
  void a_message_brings_a_code_that_gives_a_new_password_and_ends_all_sessions() {
    String cookie = new People(server).signIn(phone);
    assertThat(post("/forgot", "login", phone).status()).isEqualTo(200);
    untilNothingWaits();
    List<String> texts = GATEWAY.texts(international());
    assertThat(texts).hasSize(1);
    assertThat(GATEWAY.calls.getLast()).endsWith(" Bearer a-key");
    // asking alone ends nothing: anybody can ask
    assertThat(server.send("GET", "/portal/account", "", Map.of("Cookie", cookie)).status())
        .isEqualTo(200);
    String code = code(texts.getFirst());
    Answer accepted = post("/i", "code", code, "login", phone, "secret", "một câu mới dễ nhớ");
    assertThat(accepted.status()).as(accepted.body()).isEqualTo(303);
    assertThat(server.send("GET", "/portal/account", "", Map.of("Cookie", cookie)).status())
        .isEqualTo(401);
  }

  @Test
  void a_gateway_that_fails_or_loses_its_answer_gets_the_same_message_again() {
    GATEWAY.trouble.addAll(List.of(503, 429, -1));
    int before = GATEWAY.calls.size();
    post("/forgot", "login", phone);
    untilNothingWaits();
    assertThat(GATEWAY.texts(international())).hasSize(1);
    List<String> calls = GATEWAY.calls.subList(before, GATEWAY.calls.size());
    assertThat(calls).hasSize(4);
    assertThat(calls.stream().distinct()).hasSize(1);
  }

  @Test
  void a_message_that_nobody_can_get_is_given_up() {
    GATEWAY.trouble.add(422);
    post("/forgot", "login", phone);
    untilNothingWaits();
    assertThat(GATEWAY.texts(international())).isEmpty();
  }

  @Test
  void the_answer_is_the_same_for_a_name_that_nobody_has() {
    Answer known = post("/forgot", "login", phone);
    Answer unknown = post("/forgot", "login", "0987000111");
    Answer nonsense = post("/forgot", "login", "x y z");
    assertThat(unknown.status()).isEqualTo(known.status());
    assertThat(unknown.body()).isEqualTo(known.body());
    assertThat(nonsense.body()).isEqualTo(known.body());
    untilNothingWaits();
    assertThat(GATEWAY.texts("+84987000111")).isEmpty();
    assertThat(GATEWAY.texts(international())).hasSize(1);
  }

  @Test
  void three_messages_a_day_are_enough() {
    for (int i = 0; i < 6; i++) {
      assertThat(post("/forgot", "login", phone).status()).isEqualTo(200);
    }
    untilNothingWaits();
    assertThat(GATEWAY.texts(international())).hasSize(3);
    assertThat(
            server.text(
                """
                select count(*) from account.invitation
                where account_id = '%s' and withdrawn_at is null
                """
                    .formatted(account)))
        .isEqualTo("1");
  }

  @Test
  void a_message_takes_no_officer_s_card_away() {
    String code =
        server
            .put("/api/resets/" + UUID.randomUUID(), "{\"accountId\":\"%s\"}".formatted(account))
            .json()
            .path("code")
            .asText();
    post("/forgot", "login", phone);
    untilNothingWaits();
    assertThat(server.send("GET", "/i/" + code, "", Map.of()).status()).isEqualTo(200);
  }

  @Test
  void what_waits_can_be_read_by_nobody_who_reads_the_database() {
    untilNothingWaits();
    Message message =
        new Message(
            UUID.randomUUID(), Message.Kind.SMS, international(), "https://tem.example/i/X");
    java.time.Instant now = java.time.Instant.now();
    MessageQueue queue = server.context().getBean(MessageQueue.class);
    queue.add(message, now.plusSeconds(3000), now.plusSeconds(3600));
    assertThat(
            server.text(
                "select encode(sealed, 'escape') from account.message where id = '%s'"
                    .formatted(message.id())))
        .doesNotContain("tem.example", international());
    assertThat(queue.take(now.plusSeconds(3000), now.plusSeconds(3100), 10).messages())
        .containsExactly(new MessageQueue.Due(message, 1));
    assertThat(queue.take(now.plusSeconds(3000), now.plusSeconds(3100), 10).messages()).isEmpty();
    assertThat(queue.forgetLate(now.plusSeconds(3599))).isZero();
    assertThat(queue.forgetLate(now.plusSeconds(3600))).isEqualTo(1);
    assertThat(message.toString()).doesNotContain(international(), "tem.example");
  }

  @Test
  void where_no_gateway_is_set_the_page_sends_people_to_the_office() {
    TestServer without = TestServer.shared();
    Answer page = without.send("GET", "/forgot", "", Map.of("Accept-Language", "en"));
    assertThat(page.body()).contains("commune officer").doesNotContain("<form");
  }
}
