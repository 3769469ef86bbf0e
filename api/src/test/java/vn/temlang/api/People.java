package vn.temlang.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.temlang.api.TestServer.Answer;

/** Makes people with roles on a server, as an operator would, and asks as they would. */
public record People(TestServer server) {
  private static final String PASSWORD = "một câu ngắn dễ nhớ";

  /** Somebody who is signed in. */
  public record Person(UUID account, String login, String cookie, TestServer server) {
    /** Asks with JSON, or a form in the portal. */
    public Answer send(String method, String path, String body) {
      return send(method, path, body, "application/json");
    }

    public Answer send(String method, String path, String body, String type) {
      return server.send(
          method, path, body, Map.of("Cookie", cookie, "Content-Type", type, "Accept", "*/*"));
    }

    public Answer get(String path) {
      return send("GET", path, "");
    }

    public Answer put(String path, String json) {
      return send("PUT", path, json);
    }
  }

  /** Somebody with one role; {@code kind} and {@code value} say where. */
  public Person with(String role, String kind, String value) {
    Person person = nobody();
    assertThat(grant(UUID.randomUUID(), person.account(), role, kind, value).status())
        .isEqualTo(201);
    return person;
  }

  /** Somebody with an account and no role. */
  public Person nobody() {
    UUID account = UUID.randomUUID();
    String login = "p" + account.toString().replace("-", "");
    Answer opened =
        server.put(
            "/api/accounts/" + account,
            "{\"loginName\":\"%s\",\"password\":\"%s\"}".formatted(login, PASSWORD));
    assertThat(opened.status()).as(opened.body()).isEqualTo(201);
    return new Person(account, login, signIn(login), server);
  }

  /** Gives a role as the operator. */
  public Answer grant(UUID id, UUID account, String role, String kind, String value) {
    return server.put("/api/grants/" + id, body(account, role, kind, value));
  }

  public static String body(UUID account, String role, String kind, String value) {
    return "{\"accountId\":\"%s\",\"role\":\"%s\",\"scopeKind\":\"%s\",\"scopeValue\":\"%s\"}"
        .formatted(account, role, kind, value);
  }

  /** Signs in with the password of everybody here, and answers the cookie. */
  public String signIn(String login) {
    Map<String, String> headers = new HashMap<>();
    headers.put("Content-Type", "application/x-www-form-urlencoded");
    Answer answer =
        server.send(
            "POST",
            "/login",
            "username="
                + java.net.URLEncoder.encode(login, java.nio.charset.StandardCharsets.UTF_8)
                + "&password="
                + java.net.URLEncoder.encode(PASSWORD, java.nio.charset.StandardCharsets.UTF_8),
            headers);
    assertThat(answer.status()).as(answer.body()).isEqualTo(303);
    return answer.header("Set-Cookie").split(";", 2)[0];
  }
}
