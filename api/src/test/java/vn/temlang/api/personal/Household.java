package vn.temlang.api.personal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.f4b6a3.uuid.UuidCreator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import vn.temlang.api.TestServer;
import vn.temlang.api.TestServer.Answer;

/** A household on the running server and what is said to it about itself. */
record Household(TestServer server, String id) {
  static String fresh() {
    return UuidCreator.getTimeOrderedEpoch().toString();
  }

  static Household registered(TestServer server, String name) {
    Household household = new Household(server, fresh());
    created(
        server.put(
            "/api/producers/" + household.id,
            "{\"kind\":\"HOUSEHOLD\",\"name\":\"%s\",\"enteredOnBehalfBy\":\"Tổ công nghệ số\"}"
                .formatted(name)));
    return household;
  }

  static Answer created(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer;
  }

  Answer says(String consent, String act, String purpose, String more) {
    return server.put(
        "/api/consents/" + consent,
        """
        {"producerId":"%s","act":"%s","purpose":"%s","version":%d,"way":"OWN_PHONE",
         "screen":"api","recordedBy":"TEAM_MEMBER"%s}
        """
            .formatted(id, act, purpose, newest(purpose), more));
  }

  private int newest(String purpose) {
    for (JsonNode text : server.get("/api/consent-texts").json()) {
      if (text.path("purpose").asText().equals(purpose)) {
        return text.path("version").asInt();
      }
    }
    throw new IllegalArgumentException(purpose + " is asked of nobody");
  }

  void agrees(String purpose) {
    created(says(fresh(), "GIVEN", purpose, ""));
  }

  void withdraws(String purpose) {
    created(says(fresh(), "WITHDRAWN", purpose, ""));
  }

  Answer page(String path) {
    return server.send(
        "GET",
        path,
        "",
        Map.of(
            "Accept", "text/html",
            "Accept-Language", "vi",
            "Authorization", server.basic(server.password())));
  }

  Answer post(String path, String... pairs) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < pairs.length; i += 2) {
      body.append(i == 0 ? "" : "&").append(pairs[i]).append('=');
      body.append(URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8));
    }
    return server.send(
        "POST",
        path,
        body.toString(),
        Map.of(
            "Content-Type", "application/x-www-form-urlencoded",
            "Accept", "text/html",
            "Accept-Language", "vi",
            "Authorization", server.basic(server.password())));
  }
}
