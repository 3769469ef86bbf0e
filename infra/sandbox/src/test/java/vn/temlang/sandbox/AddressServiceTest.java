package vn.temlang.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.temlang.sandbox.Callers.json;
import static vn.temlang.sandbox.Callers.send;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.temlang.sandbox.Sandbox.Part;

/** The address service over HTTP. */
class AddressServiceTest {
  @TempDir static Path data;
  private static Callers callers;

  @BeforeAll
  static void start() {
    callers = new Callers(data);
  }

  @AfterAll
  static void stop() {
    callers.close();
  }

  @AfterEach
  void clear() throws Exception {
    callers.heal();
  }

  private static HttpResponse<String> encode(String location, String key) throws Exception {
    String url = callers.url(Part.ADDRESS) + "/vpostcode/api/encode?location=" + location;
    return send("GET", url, "", Map.of("apikey", key));
  }

  @Test
  void takes_longitude_first_and_answers_in_the_shape_that_was_seen() throws Exception {
    JsonNode answer = json(encode("106.0536,9.8702", "key"));
    assertThat(answer.path("code").asText()).isEqualTo("OK");
    JsonNode result = answer.path("result");
    assertThat(result.path("smartCode").asText()).matches("[2-9A-Z]{10}");
    assertThat(result.path("postCode").asText()).matches("[0-9]{5}");
    assertThat(result.has("addressCompnent")).isTrue();
    assertThat(result.path("location").path("lng").asDouble()).isBetween(106.05, 106.06);
    assertThat(result.path("location").path("lat").asDouble()).isBetween(9.87, 9.8703);
  }

  @Test
  void gives_one_cell_one_code_and_another_cell_another() throws Exception {
    assertThat(encode("106.0536,9.8702", "key").body())
        .isEqualTo(encode("106.0536,9.8702", "key").body())
        .isNotEqualTo(encode("106.0636,9.8702", "key").body());
  }

  @Test
  void knows_nothing_where_latitude_comes_first() throws Exception {
    assertThat(json(encode("9.8702,106.0536", "key")).path("code").asText())
        .isIn("INVALID", "NOT_FOUND");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "106", "106,9,1", "a,b", "200,9", "106;9"})
  void refuses_what_is_no_place(String location) throws Exception {
    assertThat(encode(location, "key").statusCode()).isEqualTo(400);
  }

  @Test
  void refuses_a_stranger() throws Exception {
    assertThat(encode("106.0536,9.8702", "other").statusCode()).isEqualTo(401);
  }

  @Test
  void can_be_down_once() throws Exception {
    callers.trouble(Part.ADDRESS, "DOWN", "/vpostcode");
    assertThat(encode("106.0536,9.8702", "key").statusCode()).isEqualTo(503);
    assertThat(encode("106.0536,9.8702", "key").statusCode()).isEqualTo(200);
  }
}
