package vn.temlang.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.temlang.launcher.process.DataFolder;
import vn.temlang.launcher.terminal.Console;
import vn.temlang.launcher.terminal.Trouble;

class SellOnceTest {
  private static final Console CONSOLE =
      new Console(
          new PrintStream(PrintStream.nullOutputStream()),
          new PrintStream(PrintStream.nullOutputStream()));

  @TempDir Path folder;
  private final Set<String> forms = new LinkedHashSet<>();
  private int sent;
  private boolean answerGetsLost;
  private String stateWhenOrdered = "";
  private HttpServer http;

  @BeforeEach
  void open() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext("/", this::answer);
    http.start();
  }

  @AfterEach
  void close() {
    http.stop(0);
  }

  @Test
  void an_order_whose_answer_was_lost_is_sent_again_as_the_same_order() {
    answerGetsLost = true;
    assertThatExceptionOfType(Trouble.class).isThrownBy(this::tell);
    answerGetsLost = false;
    tell();
    assertThat(sent).isEqualTo(2);
    assertThat(forms).hasSize(1);
    assertThat(memory().get("order")).isEqualTo("PM-1");
  }

  @Test
  void the_key_of_the_order_is_remembered_before_it_is_sent() {
    tell();
    String key = memory().get("order key");
    assertThat(forms).singleElement().asString().contains("orderKey=" + key);
    assertThat(stateWhenOrdered).contains(key);
  }

  private void tell() {
    Memory memory = memory();
    memory.keep("candy product", "p");
    memory.keep("candy offer", "o");
    memory.keep("POSTMART listing", "l");
    memory.keep("VOSO listing", "l");
    memory.keep("POSTMART url", address() + "/p/candy-1.html");
    HttpClient client = HttpClient.newHttpClient();
    new SellOnce(client)
        .tell(new PublicApi(URI.create(address()), "operator", "secret", client), memory, CONSOLE);
  }

  private Memory memory() {
    Instant began = Instant.parse("2026-04-15T01:00:00Z");
    return Memory.in(new DataFolder(folder), Clock.fixed(began, ZoneOffset.UTC));
  }

  private String address() {
    return "http://127.0.0.1:" + http.getAddress().getPort();
  }

  private void answer(HttpExchange call) throws IOException {
    String path = call.getRequestURI().getPath();
    if (path.startsWith("/p/")) {
      order(call);
    } else {
      byte[] body = json(path).getBytes(StandardCharsets.UTF_8);
      call.sendResponseHeaders(200, body.length);
      call.getResponseBody().write(body);
    }
    call.close();
  }

  private void order(HttpExchange call) throws IOException {
    stateWhenOrdered = Files.readString(folder.resolve("demo-state.json"));
    sent++;
    // the fields come in no fixed order
    String form = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    forms.add(
        form.lines().flatMap(line -> Stream.of(line.split("&"))).sorted().toList().toString());
    if (!answerGetsLost) {
      call.getResponseHeaders().add("Location", "/orders/PM-" + forms.size());
      call.sendResponseHeaders(303, -1);
    }
  }

  private static String json(String path) {
    if (path.startsWith("/api/listings")) {
      return "{\"inStep\":true,\"observed\":{\"figures\":{\"priceVnd\":%d}}}"
          .formatted(Goods.CANDY.price().changed());
    }
    return path.equals("/api/orders") ? "[{\"identity\":{\"externalId\":\"PM-1\"}}]" : "{}";
  }
}
