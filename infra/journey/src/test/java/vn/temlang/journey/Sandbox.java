package vn.temlang.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;

/** A stand-in service with trouble on demand. */
record Sandbox(URI base) {
  /** For all calls whose path begins so, until {@link #heal()}. */
  JsonNode trouble(String kind, String path) {
    String body =
        PublicApi.JSON
            .valueToTree(Map.of("kind", kind, "method", "", "path", path, "times", -1, "millis", 0))
            .toString();
    return faults(
        HttpRequest.newBuilder(base.resolve("/control/faults"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  void heal() {
    faults(HttpRequest.newBuilder(base.resolve("/control/faults")).DELETE());
  }

  private static JsonNode faults(HttpRequest.Builder request) {
    PublicApi.Answer answer = PublicApi.exchange(request);
    if (answer.status() != 200) {
      throw new AssertionError("the sandbox takes no trouble: " + answer.text());
    }
    return answer.json();
  }
}
