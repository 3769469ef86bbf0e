package vn.temlang.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.temlang.api.TestServer.Answer;

/** What the API says to diary entries, stamp runs, activations and codes that cannot be. */
class BadStampInputTest extends BadInput {
  @Nested
  class ADiaryEntry {
    private static String entry(String batch, String at, String more) {
      return "{\"batchId\":\"%s\",\"kind\":\"PACK\",\"at\":\"%s\",\"siteId\":\"%s\"%s}"
          .formatted(batch, at, SITE, more);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            2999-01-01T08:00:00+07:00 | ''                                        | 422 | DIARY_TIME_IN_FUTURE
            2020-01-01T08:00:00+07:00 | ''                                        | 422 | DIARY_BEFORE_PRODUCTION
            2026-05-01T08:00:00+07:00 | ,"quantity":{"value":1,"unit":"KGM"}      | 422 | DIARY_UNIT_DIFFERS
            2026-05-01T08:00:00+07:00 | ,"quantity":{"value":0,"unit":"H87"}      | 422 | DIARY_QUANTITY_NOT_POSITIVE
            2026-05-01T08:00:00+07:00 | ,"quantity":{"unit":"H87"}                | 400 | MALFORMED_INPUT
            yesterday                 | ''                                        | 400 | MALFORMED_INPUT
            """)
    void can_be(String at, String more, int status, String reason) {
      assertRefused(fresh("diary"), entry(BATCH, at, more), status, reason);
    }

    @Test
    void is_about_a_known_batch() {
      String unknown = entry(UUID.randomUUID().toString(), "2026-05-01T08:00:00+07:00", "");
      assertRefused(fresh("diary"), unknown, 422, "DIARY_BATCH_UNKNOWN");
    }

    @Test
    void has_an_id_of_version_7() {
      String body = entry(BATCH, "2026-05-01T08:00:00+07:00", "");
      assertRefused("/api/diary/" + UUID.randomUUID(), body, 400, "MALFORMED_INPUT");
    }

    @Test
    void is_the_same_again_and_not_another_under_its_id() {
      String id = fresh("diary");
      String body = entry(BATCH, "2026-05-01T08:00:00+07:00", "");
      Answer first = SERVER.put(id, body);
      assertThat(first.status()).isEqualTo(201);
      assertThat(SERVER.put(id, body))
          .returns(200, Answer::status)
          .returns(first.body(), Answer::body);
      assertRefused(id, entry(BATCH, "2026-05-02T08:00:00+07:00", ""), 409, "DIARY_ID_TAKEN");
    }
  }

  @Nested
  class AStampRun {
    @ParameterizedTest
    @ValueSource(longs = {0, -1, 5_000_001})
    void has_1_to_5000000_stamps(long size) {
      assertRefused(fresh("stamp-runs"), run(PRODUCT, size), 400, "MALFORMED_INPUT");
    }

    @Test
    void is_of_a_known_product_and_the_same_again() {
      assertRefused(
          fresh("stamp-runs"), run(UUID.randomUUID().toString(), 5), 422, "UNKNOWN_PRODUCT");
      assertThat(SERVER.put("/api/stamp-runs/" + RUN, run(PRODUCT, 100)).status()).isEqualTo(200);
      assertRefused("/api/stamp-runs/" + RUN, run(PRODUCT, 99), 409, "CONFLICTING_REPEAT");
    }

    @Test
    void has_codes_and_labels_of_its_own_serials_only() {
      String labels = "/api/stamp-runs/" + RUN + "/labels.pdf";
      assertProblem(SERVER.get(labels + "?from=1&to=101"), 422, "ACTIVATION_BEYOND_RUN");
      assertProblem(SERVER.get(labels + "?from=0&to=1"), 422, "ACTIVATION_BEYOND_RUN");
      assertProblem(SERVER.get(labels + "?template=a3-1"), 400, "UNKNOWN_TEMPLATE");
      assertProblem(SERVER.get(labels + "?from=x"), 400, "MALFORMED_INPUT");
      assertProblem(SERVER.get(fresh("stamp-runs") + "/labels.pdf"), 404, "NOT_FOUND");
      assertProblem(SERVER.get(fresh("stamp-runs") + "/codes"), 404, "NOT_FOUND");
      JsonNode beyond =
          SERVER.get("/api/stamp-runs/" + RUN + "/codes?from=100&count=5").json().path("codes");
      assertThat(beyond).hasSize(1);
      JsonNode extreme =
          SERVER
              .get("/api/stamp-runs/" + RUN + "/codes?from=9223372036854775807&count=5")
              .json()
              .path("codes");
      assertThat(extreme).isEmpty();
    }
  }

  @Nested
  class AnActivation {
    @Test
    void stays_within_the_run_and_happens_once() {
      assertRefused(fresh("activations"), activation(91, 101, BATCH), 422, "ACTIVATION_BEYOND_RUN");
      assertRefused(fresh("activations"), activation(0, 5, BATCH), 400, "MALFORMED_INPUT");
      assertRefused(fresh("activations"), activation(5, 4, BATCH), 400, "MALFORMED_INPUT");
      String id = fresh("activations");
      assertThat(SERVER.put(id, activation(1, 20, BATCH)).status()).isEqualTo(201);
      assertThat(SERVER.put(id, activation(1, 20, BATCH)).status()).isEqualTo(200);
      assertRefused(id, activation(1, 19, BATCH), 409, "CONFLICTING_REPEAT");
      assertRefused(fresh("activations"), activation(20, 30, BATCH), 409, "ALREADY_ACTIVATED");
      assertRefused(
          fresh("activations"), activation(40, 90, BATCH), 422, "MORE_STAMPS_THAN_PACKAGES");
    }

    @Test
    void is_of_a_known_run_for_a_batch_of_its_product() {
      String nothing = UUID.randomUUID().toString();
      assertRefused(fresh("activations"), activation(30, 31, nothing), 422, "UNKNOWN_BATCH");
      assertRefused(
          fresh("activations"),
          activation(30, 31, BATCH).replace(RUN, nothing),
          422,
          "UNKNOWN_RUN");
      String other = UUID.randomUUID().toString();
      SERVER.put("/api/batches/" + other, batch("OTHER", OTHER_PRODUCT, SITE, ""));
      assertRefused(fresh("activations"), activation(30, 31, other), 422, "RUN_OF_ANOTHER_PRODUCT");
    }
  }

  @Nested
  class ACode {
    @ParameterizedTest
    @ValueSource(strings = {"7K3MQ9TD4WXEP2HA", "abc", "7K3M-Q9TD-4WXE-P2HA"})
    void that_nobody_made_has_no_proof(String code) {
      Answer answer = SERVER.send("GET", "/proof/" + code, "", Map.of());
      assertProblem(answer, 404, "UNKNOWN_STAMP");
    }

    @Test
    void of_an_unanchored_stamp_has_no_proof_yet() {
      String code =
          SERVER
              .get("/api/stamp-runs/" + RUN + "/codes?from=1&count=1")
              .json()
              .at("/codes/0/code")
              .asText();
      assertProblem(SERVER.send("GET", "/proof/" + code, "", Map.of()), 409, "ANCHORED_NOWHERE");
    }
  }
}
