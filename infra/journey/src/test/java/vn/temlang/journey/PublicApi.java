package vn.temlang.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/** The server over HTTP, with the operator's login. */
final class PublicApi {
  static final JsonMapper JSON = new JsonMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final URI server;
  private final String login;

  PublicApi(URI server, String user, String password) {
    this.server = server;
    this.login =
        "Basic "
            + Base64.getEncoder()
                .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
  }

  record Answer(HttpResponse<byte[]> response) {
    int status() {
      return response.statusCode();
    }

    byte[] body() {
      return response.body();
    }

    JsonNode json() {
      try {
        return JSON.readTree(body());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    String text() {
      return new String(body(), StandardCharsets.UTF_8);
    }
  }

  String login() {
    return login;
  }

  URI address(String path) {
    return server.resolve(path);
  }

  JsonNode get(String path) {
    return wellDone(exchange(request(path))).json();
  }

  byte[] download(String path) {
    return wellDone(exchange(request(path))).body();
  }

  JsonNode put(String path, Map<String, ?> body) {
    return wellDone(tryPut(path, body)).json();
  }

  Answer tryPut(String path, Map<String, ?> body) {
    return exchange(
        request(path)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(JSON.valueToTree(body).toString())));
  }

  JsonNode postCsv(String path, String csv) {
    return wellDone(
            exchange(
                request(path)
                    .header("Content-Type", "text/csv; charset=utf-8")
                    .POST(BodyPublishers.ofString(csv))))
        .json();
  }

  /** Without the login. */
  static Answer open(URI address) {
    return exchange(HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(60)));
  }

  static Answer exchange(HttpRequest.Builder request) {
    try {
      return new Answer(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  /** A fresh identifier in the shape of UUID version 7, as a client makes it. */
  static UUID newId() {
    UUID random = UUID.randomUUID();
    long high = (System.currentTimeMillis() << 16) | 0x7000L;
    return new UUID(
        high | (random.getMostSignificantBits() & 0xFFFL), random.getLeastSignificantBits());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address(path))
        .timeout(Duration.ofSeconds(60))
        .header("Authorization", login);
  }

  private static Answer wellDone(Answer answer) {
    if (answer.status() / 100 != 2) {
      throw new AssertionError("the server answered " + answer.status() + ": " + answer.text());
    }
    return answer;
  }
}
