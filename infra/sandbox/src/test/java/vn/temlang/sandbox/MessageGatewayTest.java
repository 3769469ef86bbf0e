package vn.temlang.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.temlang.sandbox.Callers.json;
import static vn.temlang.sandbox.Callers.send;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.temlang.sandbox.Sandbox.Part;

/** The message gateway over HTTP, as MESSAGES.md says. */
class MessageGatewayTest {
  @TempDir static Path data;
  private static Callers callers;

  @BeforeAll
  static void start() {
    callers = new Callers(data);
  }

  @AfterAll
  static void stop() {
    callers.close();
  }

  @AfterEach
  void clear() throws Exception {
    callers.heal();
  }

  private static HttpResponse<String> put(UUID id, String kind, String to, String text, String key)
      throws Exception {
    return send(
        "PUT",
        callers.url(Part.MESSAGES) + "/v1/messages/" + id,
        "{\"kind\":\"%s\",\"to\":\"%s\",\"text\":\"%s\"}".formatted(kind, to, text),
        Map.of("Content-Type", "application/json", "Authorization", "Bearer " + key));
  }

  private static String arrived() throws Exception {
    return send("GET", callers.url(Part.MESSAGES) + "/control/messages", "", Map.of()).body();
  }

  @Test
  void takes_a_message_once_and_no_other_under_its_id() throws Exception {
    UUID id = UUID.randomUUID();
    HttpResponse<String> taken = put(id, "SMS", "+84912345678", "chào", "key");
    assertThat(taken.statusCode()).isEqualTo(201);
    assertThat(json(taken).path("state").asText()).isEqualTo("ACCEPTED");
    assertThat(put(id, "SMS", "+84912345678", "chào", "key").statusCode()).isEqualTo(200);
    assertThat(put(id, "SMS", "+84912345678", "khác", "key").statusCode()).isEqualTo(409);
    assertThat(arrived().split(id.toString(), -1)).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "SMS, 0912345678, chào",
    "MAIL, +84912345678, chào",
    "PIGEON, +84912345678, chào",
    "ZALO, +84912345678, ' '"
  })
  void refuses_what_nobody_can_get(String kind, String to, String text) throws Exception {
    assertThat(put(UUID.randomUUID(), kind, to, text, "key").statusCode()).isEqualTo(422);
  }

  @Test
  void refuses_a_stranger() throws Exception {
    assertThat(put(UUID.randomUUID(), "MAIL", "a@example.vn", "chào", "other").statusCode())
        .isEqualTo(401);
  }

  @Test
  void can_be_down_once() throws Exception {
    callers.trouble(Part.MESSAGES, "DOWN", "/v1");
    UUID id = UUID.randomUUID();
    assertThat(put(id, "MAIL", "a@example.vn", "chào", "key").statusCode()).isEqualTo(503);
    assertThat(arrived()).doesNotContain(id.toString());
    assertThat(put(id, "MAIL", "a@example.vn", "chào", "key").statusCode()).isEqualTo(201);
  }
}
