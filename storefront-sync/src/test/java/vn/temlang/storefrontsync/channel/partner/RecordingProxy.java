package vn.temlang.storefrontsync.channel.partner;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands between client and shop, changes nothing and notes everything; hears hints too. */
final class RecordingProxy implements AutoCloseable {
  private static final List<String> CARRIED =
      List.of("X-Api-Key", "X-Timestamp", "X-Signature", "Content-Type");
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final List<String> hints = new CopyOnWriteArrayList<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private final String shop;
  private final HttpServer server;

  /** A request and its answer, as they were on the wire. */
  record Call(String method, URI target, String sent, int status, Answer answer) {
    Map<String, String> query() {
      Map<String, String> query = new TreeMap<>();
      Optional.ofNullable(target.getRawQuery())
          .ifPresent(
              raw -> {
                for (String pair : raw.split("&", -1)) {
                  String[] parts = pair.split("=", 2);
                  query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
                }
              });
      return query;
    }
  }

  record Answer(String body, boolean signed) {}

  RecordingProxy(String shop) throws IOException {
    this.shop = shop;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/partner", this::pass);
    server.createContext(
        "/hints",
        call -> {
          hints.add(body(call));
          call.sendResponseHeaders(202, -1);
          call.close();
        });
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  List<Call> calls() {
    return calls;
  }

  List<String> hints() {
    return hints;
  }

  private static String body(HttpExchange call) throws IOException {
    return new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
  }

  private void pass(HttpExchange call) throws IOException {
    String sent = body(call);
    URI target = call.getRequestURI();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(shop + target))
            .method(
                call.getRequestMethod(),
                sent.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(sent));
    for (String name : CARRIED) {
      Optional.ofNullable(call.getRequestHeaders().getFirst(name))
          .ifPresent(value -> request.header(name, value));
    }
    try {
      HttpResponse<byte[]> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      boolean signed =
          answer.headers().firstValue("X-Signature").isPresent()
              && answer.headers().firstValue("X-Timestamp").isPresent();
      String text = new String(answer.body(), StandardCharsets.UTF_8);
      calls.add(
          new Call(
              call.getRequestMethod(),
              target,
              sent,
              answer.statusCode(),
              new Answer(text, signed)));
      for (String name : CARRIED) {
        answer
            .headers()
            .firstValue(name)
            .ifPresent(value -> call.getResponseHeaders().set(name, value));
      }
      call.sendResponseHeaders(
          answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
      if (answer.body().length > 0) {
        call.getResponseBody().write(answer.body());
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    } finally {
      call.close();
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
