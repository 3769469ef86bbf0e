package vn.temlang.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import vn.temlang.api.TestServer.Answer;

/**
 * A small register, and what is expected of input that cannot be taken: a problem, and nothing
 * kept.
 */
abstract class BadInput {
  static final TestServer SERVER = TestServer.shared();
  static final String PRODUCER = UUID.randomUUID().toString();
  static final String OTHER_PRODUCER = UUID.randomUUID().toString();
  static final String SITE = UUID.randomUUID().toString();
  static final String OTHER_SITE = UUID.randomUUID().toString();
  static final String PRODUCT = UUID.randomUUID().toString();
  static final String OTHER_PRODUCT = UUID.randomUUID().toString();
  static final String BATCH = UUID.randomUUID().toString();
  static final String RUN = UUID.randomUUID().toString();

  static {
    assertThat(SERVER.put("/api/producers/" + PRODUCER, producer("HTX Bad Input", "BI-1")).status())
        .isEqualTo(201);
    SERVER.put("/api/producers/" + OTHER_PRODUCER, producer("HTX Khác", "BI-2"));
    assertThat(SERVER.put("/api/sites/" + SITE, site(PRODUCER)).status()).isEqualTo(201);
    SERVER.put("/api/sites/" + OTHER_SITE, site(OTHER_PRODUCER));
    assertThat(SERVER.put("/api/products/" + PRODUCT, product(PRODUCER, "Kẹo dừa")).status())
        .isEqualTo(201);
    SERVER.put("/api/products/" + OTHER_PRODUCT, product(PRODUCER, "Bánh tét"));
    assertThat(SERVER.put("/api/batches/" + BATCH, batch("LO-1", PRODUCT, SITE, "")).status())
        .isEqualTo(201);
    assertThat(SERVER.put("/api/stamp-runs/" + RUN, run(PRODUCT, 100)).status()).isEqualTo(201);
  }

  static String producer(String name, String reference) {
    return "{\"kind\":\"COOPERATIVE\",\"name\":\"%s\",\"reference\":\"%s\",\"sample\":true}"
        .formatted(name, reference);
  }

  static String site(String producer) {
    return """
        {"producerId":"%s","kind":"WORKSHOP","name":"Xưởng",
         "address":{"typed":"Cầu Kè","communeCode":"29308"}}
        """
        .formatted(producer);
  }

  static String product(String producer, String name) {
    return "{\"producerId\":\"%s\",\"name\":\"%s\",\"unit\":\"H87\",\"priceVnd\":185000}"
        .formatted(producer, name);
  }

  static String batch(String number, String product, String site, String more) {
    return """
        {"productId":"%s","number":"%s","quantity":{"value":50,"unit":"H87"},
         "producedOn":"2026-04-15","siteId":"%s","sample":true%s}
        """
        .formatted(product, number, site, more);
  }

  static String run(String product, long size) {
    return "{\"productId\":\"%s\",\"size\":%d,\"sample\":true}".formatted(product, size);
  }

  static String activation(long from, long to, String batch) {
    return "{\"runId\":\"%s\",\"from\":%d,\"to\":%d,\"batchId\":\"%s\"}"
        .formatted(RUN, from, to, batch);
  }

  static String fresh(String things) {
    return "/api/" + things + "/" + UuidCreator.getTimeOrderedEpoch();
  }

  static void assertProblem(Answer answer, int status, String reason) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    JsonNode problem = answer.json();
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("reason").asText()).isEqualTo(reason);
    assertThat(problem.path("type").asText()).startsWith("urn:temlang:problem:");
    assertThat(problem.path("detail").asText()).isNotBlank();
    assertThat(problem.path("detail_en").asText())
        .isNotBlank()
        .isNotEqualTo(problem.path("detail").asText());
    assertThat(answer.header("X-Request-Id")).isNotBlank();
  }

  static void assertRefused(String path, String body, int status, String reason) {
    String before = SERVER.stored();
    assertProblem(SERVER.put(path, body), status, reason);
    assertThat(SERVER.stored()).isEqualTo(before);
  }
}
