package vn.temlang.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import vn.temlang.api.access.FormToken;
import vn.temlang.testkit.TestDatabase;

/** The whole server on an empty database: one for all tests of the JVM, or one of a test's own. */
public final class TestServer implements AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TestServer SHARED = of(TestDatabase.empty(), Map.of());

  private final TestDatabase database;
  private final Path data;
  private final ApplicationContext context;
  private final EmbeddedServer server;
  private final String password;

  private TestServer(TestDatabase database, Map<String, Object> more, String known) {
    this.database = database;
    try {
      data = Files.createTempDirectory("temlang-test");
      context =
          ApplicationContext.builder()
              .environments("server")
              .properties(
                  Map.of(
                      "jdbc.url",
                      database.url(),
                      "jdbc.user",
                      database.user(),
                      "jdbc.password",
                      database.password(),
                      "temlang.data",
                      data.toString(),
                      "temlang.host",
                      "127.0.0.1",
                      "temlang.port",
                      "-1",
                      "temlang.public-url",
                      "https://tem.example",
                      // as in the demo: most tests are about what comes after the door
                      "temlang.second-factor.required-for-operators",
                      "false"))
              .properties(more)
              .start();
      server = context.getBean(EmbeddedServer.class).start();
      password =
          known.isEmpty() ? Files.readString(data.resolve("operator-password")).strip() : known;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One of a test's own; what {@code more} says goes before all else. */
  public static TestServer of(TestDatabase database, Map<String, Object> more) {
    return new TestServer(database, more, "");
  }

  /** One on a database that has an operator already; {@code known} is the password. */
  public static TestServer of(TestDatabase database, Map<String, Object> more, String known) {
    return new TestServer(database, more, known);
  }

  @Override
  public void close() {
    context.close();
  }

  public static TestServer shared() {
    return SHARED;
  }

  /** What came back. */
  public record Answer(int status, String body, HttpHeaders headers) {
    public JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (JsonProcessingException e) {
        throw new IllegalStateException(body, e);
      }
    }

    public String header(String name) {
      return headers.firstValue(name).orElse("");
    }
  }

  public ApplicationContext context() {
    return context;
  }

  public Path data() {
    return data;
  }

  public String password() {
    return password;
  }

  public String basic(String secret) {
    return "Basic "
        + Base64.getEncoder()
            .encodeToString(("operator:" + secret).getBytes(StandardCharsets.UTF_8));
  }

  /** Where a path stands. */
  public URI uri(String path) {
    return URI.create(server.getURI() + path);
  }

  /** As the operator's program. */
  public Answer put(String path, String json) {
    return send(
        "PUT",
        path,
        json,
        Map.of("Content-Type", "application/json", "Authorization", basic(password)));
  }

  /** As the operator's program. */
  public Answer get(String path) {
    return send("GET", path, "", Map.of("Authorization", basic(password)));
  }

  /** As the operator's program. */
  public Answer delete(String path) {
    return send("DELETE", path, "", Map.of("Authorization", basic(password)));
  }

  /** As a browser: a form sent in a session carries the token of the page that it stood on. */
  public Answer send(String method, String path, String body, Map<String, String> headers) {
    boolean form = headers.getOrDefault("Content-Type", "").endsWith("urlencoded");
    String token =
        Stream.of(headers.getOrDefault("Cookie", "").split("; *"))
            .filter(cookie -> cookie.startsWith("temlang-session="))
            .map(cookie -> FormToken.ofSession(cookie.split("=", 2)[1]))
            .map(own -> "&" + FormToken.FIELD + "=" + own.value())
            .findFirst()
            .orElse("");
    return sendAsIs(method, path, form && !body.isEmpty() ? body + token : body, headers);
  }

  public Answer sendAsIs(String method, String path, String body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path))
            .method(
                method,
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(request::header);
    try {
      HttpResponse<String> answer =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(answer.statusCode(), answer.body(), answer.headers());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The first column of the first row, as the owner of the tables. */
  public String text(String sql) {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** How much is registered: changes when anything is stored. */
  public String stored() {
    return text(
        """
        select concat_ws(' ', (select count(*) from trace.producer),
          (select count(*) from trace.site), (select count(*) from trace.address_code_work),
          (select count(*) from trace.product), (select count(*) from trace.product_picture),
          (select count(*) from trace.certificate),
          (select count(*) from trace.batch), (select count(*) from trace.event),
          (select count(*) from trace.diary_entry), (select count(*) from trace.stamp_run),
          (select count(*) from trace.activation), (select count(*) from trace.disclosure),
          (select next_id from trace.stamp_block))
        """);
  }
}
