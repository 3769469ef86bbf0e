package vn.temlang.api.personal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import vn.temlang.api.TestServer;
import vn.temlang.testkit.TestDatabase;

/** Speaks the contract of MESSAGES.md; can be down, and can be slow to answer. */
final class Gateway implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<JsonNode> taken = new CopyOnWriteArrayList<>();
  private final HttpServer http;
  private volatile boolean down;
  private volatile CountDownLatch asked = new CountDownLatch(0);
  private volatile CountDownLatch answer = new CountDownLatch(0);

  Gateway() {
    try {
      http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    http.createContext("/v1/messages/", this::answer);
    http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    http.start();
  }

  TestServer server() {
    return server(Map.of());
  }

  TestServer server(Map<String, Object> more) {
    Map<String, Object> settings = new HashMap<>(more);
    settings.putAll(
        Map.of(
            "temlang.messages.enabled",
            true,
            "temlang.messages.url",
            "http://127.0.0.1:" + http.getAddress().getPort(),
            "temlang.messages.key",
            "a-key",
            "temlang.messages.interval",
            "50ms",
            "temlang.notices.every",
            "200ms",
            "temlang.store.worker.idle",
            "20ms",
            "temlang.store.worker.poll-every",
            "100ms"));
    return TestServer.of(TestDatabase.empty(), settings);
  }

  private void answer(HttpExchange call) throws IOException {
    JsonNode body = JSON.readTree(call.getRequestBody());
    asked.countDown();
    try {
      if (!answer.await(4, TimeUnit.SECONDS)) {
        throw new IOException("nobody let it answer");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!down) {
      taken.add(body);
    }
    call.sendResponseHeaders(down ? 503 : 201, -1);
    call.close();
  }

  void setDown(boolean now) {
    down = now;
  }

  /** Waits with its next answer until it is let; answers what opens when it is asked. */
  CountDownLatch holdBack() {
    answer = new CountDownLatch(1);
    asked = new CountDownLatch(1);
    return asked;
  }

  void letAnswer() {
    answer.countDown();
  }

  /** Texts that arrived for a number. */
  List<String> texts(String to) {
    return taken.stream()
        .filter(body -> body.path("to").asText().equals(to))
        .map(body -> body.path("text").asText())
        .toList();
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
