package vn.temlang.api.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.temlang.api.People;
import vn.temlang.api.TestServer;
import vn.temlang.testkit.TestDatabase;

/** Clients that take their time, or send more than anybody needs, over a bare socket. */
class SlowClientTest {
  /** Longer than any limit here: a test that has to wait for it fails. */
  private static final int PATIENCE = 30_000;

  private static TestServer server;

  @BeforeAll
  static void start() {
    server =
        TestServer.of(
            TestDatabase.empty(),
            Map.of("temlang.connections.head", "1s", "temlang.connections.body", "2s"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Socket connect() throws IOException {
    URI place = server.uri("/");
    Socket socket = new Socket(place.getHost(), place.getPort());
    socket.setSoTimeout(PATIENCE);
    return socket;
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }

  /** Waits until the server hangs up, and answers what it said before. */
  private static String untilTheEnd(Socket socket) throws IOException {
    try {
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (SocketException reset) {
      return "";
    }
  }

  @Test
  void who_says_nothing_is_hung_up_on() throws IOException {
    try (Socket socket = connect()) {
      assertThat(untilTheEnd(socket)).isEmpty();
    }
  }

  @Test
  void who_stops_within_the_headers_is_hung_up_on() throws IOException {
    try (Socket socket = connect()) {
      send(socket, "GET / HTTP/1.1\r\nHost: a\r\nX-Sl");
      assertThat(untilTheEnd(socket)).isEmpty();
    }
  }

  @Test
  void who_sends_a_letter_now_and_then_is_hung_up_on_too() throws IOException {
    try (Socket socket = connect()) {
      send(socket, "GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ");
      socket.setSoTimeout(100);
      int letters = 0;
      boolean open = true;
      while (open && letters < 300) {
        try {
          open = socket.getInputStream().read() >= 0;
        } catch (SocketTimeoutException stillOpen) {
          letters++;
          try {
            send(socket, "a");
          } catch (SocketException closed) {
            open = false;
          }
        } catch (SocketException reset) {
          open = false;
        }
      }
      assertThat(letters).as("letters, one each tenth of a second").isBetween(1, 299);
    }
  }

  @Test
  void who_stops_within_the_body_is_hung_up_on() throws IOException {
    try (Socket socket = connect()) {
      send(
          socket,
          "POST /login HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n"
              + "Content-Type: application/x-www-form-urlencoded\r\n\r\nusername=");
      assertThat(untilTheEnd(socket)).doesNotContain("HTTP/1.1 200", "HTTP/1.1 401");
    }
  }

  @Test
  void who_is_signed_in_and_sends_a_form_slowly_holds_up_nobody() throws IOException {
    People.Person person = new People(server).nobody();
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 24; i++) {
        Socket socket = connect();
        slow.add(socket);
        send(
            socket,
            "POST /portal/account/sessions/end HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nCookie: "
                + person.cookie()
                + "\r\n\r\nothers=");
      }

      Instant asked = Instant.now();
      assertThat(person.get("/portal/account").status()).isEqualTo(200);
      // all of them are still at it: they have two seconds for a body
      assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofMillis(1_900));
      assertThat(untilTheEnd(slow.getFirst())).doesNotContain("HTTP/1.1 303");
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  @Test
  void who_asks_at_a_usual_pace_keeps_the_connection() throws IOException {
    try (Socket socket = connect()) {
      for (int i = 0; i < 3; i++) {
        send(socket, "GET /health/liveness HTTP/1.1\r\nHost: a\r\n\r\n");
        StringBuilder answer = new StringBuilder();
        while (!answer.toString().endsWith("}")) {
          int letter = socket.getInputStream().read();
          assertThat(letter).as(answer.toString()).isNotNegative();
          answer.append((char) letter);
        }
        assertThat(answer.toString()).startsWith("HTTP/1.1 200").contains("UP");
      }
    }
  }

  @Test
  void headers_and_addresses_have_an_end() throws IOException {
    try (Socket socket = connect()) {
      send(socket, "GET / HTTP/1.1\r\nHost: a\r\nX-Long: " + "a".repeat(15_000) + "\r\n\r\n");
      byte[] start = socket.getInputStream().readNBytes(12);
      assertThat(new String(start, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 200");
    }
    try (Socket socket = connect()) {
      send(socket, "GET / HTTP/1.1\r\nHost: a\r\nX-Long: " + "a".repeat(17_000) + "\r\n\r\n");
      assertThat(untilTheEnd(socket)).matches("(?s)HTTP/1\\.[01] 413.*TOO_LARGE.*");
    }
    try (Socket socket = connect()) {
      send(socket, "GET /?q=" + "a".repeat(9_000) + " HTTP/1.1\r\nHost: a\r\n\r\n");
      assertThat(untilTheEnd(socket)).matches("(?s)HTTP/1\\.[01] 41.*TOO_LARGE.*");
    }
  }
}
