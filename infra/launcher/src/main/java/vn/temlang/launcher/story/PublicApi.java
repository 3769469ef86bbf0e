package vn.temlang.launcher.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import vn.temlang.launcher.terminal.Trouble;

/** The server as any client sees it: HTTP, JSON, an operator's login. */
public final class PublicApi {
  public static final JsonMapper JSON = new JsonMapper();
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private final URI server;
  private final String login;
  private final HttpClient http;

  public PublicApi(URI server, String user, String password, HttpClient http) {
    this.server = server;
    this.login =
        "Basic "
            + Base64.getEncoder()
                .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    this.http = http;
  }

  /** The same server as somebody else. */
  PublicApi as(String user, String password) {
    return new PublicApi(server, user, password, http);
  }

  URI address(String path) {
    return server.resolve(path);
  }

  /**
   * Stores a body.
   *
   * @throws Trouble if the server refuses it
   */
  public JsonNode put(String path, ObjectNode body) {
    return json(
        send(
            request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body.toString()))));
  }

  JsonNode putPicture(String path, byte[] jpeg) {
    return json(
        send(
            request(path)
                .header("Content-Type", "image/jpeg")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(jpeg))));
  }

  JsonNode postCsv(String path, byte[] csv) {
    return json(
        send(
            request(path)
                .header("Content-Type", "text/csv; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofByteArray(csv))));
  }

  /**
   * Reads a document.
   *
   * @throws Trouble if the server has none
   */
  public JsonNode get(String path) {
    return json(send(request(path)));
  }

  byte[] download(String path) {
    return send(request(path));
  }

  /** A file, or empty where the server answers 409: what it tells of is not far enough yet. */
  Optional<byte[]> downloadUnlessEarly(String path) {
    HttpResponse<byte[]> response = exchange(request(path).build());
    return response.statusCode() == 409 ? Optional.empty() : Optional.of(body(response));
  }

  /** What stands there, or empty where the server answers 404. */
  Optional<JsonNode> find(String path) {
    HttpResponse<byte[]> response = exchange(request(path).build());
    return response.statusCode() == 404 ? Optional.empty() : Optional.of(json(body(response)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address(path)).timeout(LONGEST).header("Authorization", login);
  }

  private byte[] send(HttpRequest.Builder request) {
    return body(exchange(request.build()));
  }

  private HttpResponse<byte[]> exchange(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new Trouble("The server does not answer at " + request.uri() + ".", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Trouble("Interrupted while waiting for the server.", e);
    }
  }

  private static byte[] body(HttpResponse<byte[]> response) {
    if (response.statusCode() / 100 != 2) {
      throw new Trouble(
          "The demo stopped at %s %s, answered %d: %s"
              .formatted(
                  response.request().method(),
                  response.uri().getPath(),
                  response.statusCode(),
                  reason(response.body())));
    }
    return response.body();
  }

  private static String reason(byte[] body) {
    try {
      JsonNode problem = JSON.readTree(body);
      return problem.path("reason").asText()
          + " "
          + problem.path("detail_en").asText(problem.path("detail").asText());
    } catch (IOException e) {
      return new String(body, StandardCharsets.UTF_8).lines().findFirst().orElse("");
    }
  }

  private static JsonNode json(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new Trouble("The server's answer is no JSON: " + e.getMessage(), e);
    }
  }
}
