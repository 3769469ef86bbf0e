package vn.temlang.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.temlang.sandbox.Sandbox.Part;

/** Each endpoint of the sandbox over HTTP. */
class SandboxTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LISTING =
      """
      {"sku":"%s","title":"Kẹo dừa sáp","priceVnd":185000,"unit":"H87","stock":10,
       "producer":"HTX Cầu Kè","traceUrl":"https://tem.example/X"}
      """;

  @TempDir static Path data;
  private static Sandbox sandbox;

  @BeforeAll
  static void start() {
    sandbox = Sandbox.start(options());
  }

  @AfterAll
  static void stop() {
    sandbox.close();
  }

  @AfterEach
  void clear() throws Exception {
    for (Part part : Part.values()) {
      send("DELETE", sandbox.url(part) + "/control/faults", "", Map.of());
    }
  }

  private static SandboxOptions options() {
    return new SandboxOptions(
        Map.of(),
        data,
        new SandboxOptions.Access("key", "secret"),
        Duration.ZERO,
        Optional.empty());
  }

  private static HttpResponse<String> send(
      String method, String url, String body, Map<String, String> headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url))
            .method(
                method,
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String signature(String subject, String time, String body) throws Exception {
    byte[] sent = body.getBytes(StandardCharsets.UTF_8);
    String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(sent));
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec("secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    String text = subject + "\n" + time + "\n" + digest;
    return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static HttpResponse<String> partner(String method, String path, String body)
      throws Exception {
    return partner(method, path, body, Instant.now(), "key");
  }

  private static HttpResponse<String> partner(
      String method, String path, String body, Instant at, String key) throws Exception {
    String time = Long.toString(at.getEpochSecond());
    String signed = signature(method + " /partner/v1" + path, time, body);
    return send(
        method,
        sandbox.url(Part.POSTMART) + "/partner/v1" + path,
        body,
        Map.of(
            "X-Api-Key", key,
            "X-Timestamp", time,
            "X-Signature", signed,
            "Content-Type", "application/json"));
  }

  private static JsonNode json(HttpResponse<String> answer) throws Exception {
    return JSON.readTree(answer.body());
  }

  private static JsonNode listed(String sku) throws Exception {
    HttpResponse<String> answer = partner("POST", "/listings", LISTING.formatted(sku));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return json(answer);
  }

  private static HttpResponse<String> buy(JsonNode listing, String quantity) throws Exception {
    return send(
        "POST",
        listing.path("url").asText(),
        "quantity=" + quantity + "&name=A&phone=1&address=B",
        Map.of("Content-Type", "application/x-www-form-urlencoded"));
  }

  private static void trouble(Part part, String kind, String path) throws Exception {
    String fault =
        "{\"kind\":\"%s\",\"method\":\"\",\"path\":\"%s\",\"times\":1,\"millis\":0}"
            .formatted(kind, path);
    HttpResponse<String> answer =
        send(
            "POST",
            sandbox.url(part) + "/control/faults",
            fault,
            Map.of("Content-Type", "application/json"));
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Nested
  class TheAddressService {
    private static HttpResponse<String> encode(String location, String key) throws Exception {
      String url = sandbox.url(Part.ADDRESS) + "/vpostcode/api/encode?location=" + location;
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
      trouble(Part.ADDRESS, "DOWN", "/vpostcode");
      assertThat(encode("106.0536,9.8702", "key").statusCode()).isEqualTo(503);
      assertThat(encode("106.0536,9.8702", "key").statusCode()).isEqualTo(200);
    }
  }

  @Nested
  class AMarketplace {
    @Test
    void lists_reads_finds_and_changes() throws Exception {
      JsonNode made = listed("S-1");
      String path = "/listings/" + made.path("id").asText();
      JsonNode read = json(partner("GET", path, ""));
      assertThat(read.path("status").asText()).isEqualTo("LIVE");
      assertThat(read.path("priceVnd").asLong()).isEqualTo(185_000);
      assertThat(json(partner("GET", "/listings?sku=S-1", "")).path("listings")).hasSize(1);
      JsonNode changed = json(partner("PATCH", path, "{\"priceVnd\":190000}"));
      assertThat(changed.path("priceVnd").asLong()).isEqualTo(190_000);
      assertThat(json(partner("PUT", path + "/stock", "{\"quantity\":3}")).path("stock").asInt())
          .isEqualTo(3);
      assertThat(partner("PUT", path + "/stock", "{\"quantity\":-1}").statusCode()).isEqualTo(422);
      assertThat(partner("GET", "/listings/0", "").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sku", "title", "priceVnd", "unit", "producer", "traceUrl"})
    void wants_every_required_field(String field) throws Exception {
      String without = LISTING.formatted("S-2").replace("\"" + field + "\"", "\"other\"");
      HttpResponse<String> answer = partner("POST", "/listings", without);
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(json(answer).path("reason").asText()).isEqualTo("FIELD_REQUIRED");
      assertThat(json(answer).path("detail").asText()).contains(field);
    }

    @Test
    void rejects_a_title_that_heals() throws Exception {
      String healing = LISTING.formatted("S-3").replace("Kẹo", "Kẹo chữa bệnh");
      assertThat(json(partner("POST", "/listings", healing)).path("status").asText())
          .isEqualTo("REJECTED");
    }

    @Test
    void refuses_what_is_not_signed_as_it_was_sent() throws Exception {
      String time = Long.toString(Instant.now().getEpochSecond());
      String other = signature("POST /partner/v1/listings", time, "{}");
      HttpResponse<String> answer =
          send(
              "POST",
              sandbox.url(Part.POSTMART) + "/partner/v1/listings",
              LISTING.formatted("S-4"),
              Map.of("X-Api-Key", "key", "X-Timestamp", time, "X-Signature", other));
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(json(answer).path("reason").asText()).isEqualTo("BAD_SIGNATURE");
      assertThat(json(partner("GET", "/listings?sku=S-4", "")).path("listings")).isEmpty();
    }

    @Test
    void refuses_a_stranger_and_an_old_message() throws Exception {
      HttpResponse<String> stranger = partner("GET", "/listings/1", "", Instant.now(), "other");
      assertThat(json(stranger).path("reason").asText()).isEqualTo("UNKNOWN_KEY");
      Instant old = Instant.now().minus(Duration.ofMinutes(6));
      assertThat(json(partner("GET", "/listings/1", "", old, "key")).path("reason").asText())
          .isEqualTo("OUTSIDE_TIME_WINDOW");
    }

    @Test
    void signs_its_answers() throws Exception {
      HttpResponse<String> answer = partner("GET", "/listings?sku=none", "");
      String time = answer.headers().firstValue("X-Timestamp").orElseThrow();
      assertThat(answer.headers().firstValue("X-Signature"))
          .contains(signature("STATUS 200", time, answer.body()));
      trouble(Part.POSTMART, "BAD_SIGNATURE", "/partner");
      assertThat(partner("GET", "/listings?sku=none", "").headers().firstValue("X-Signature"))
          .contains("0".repeat(64));
    }

    @Test
    void refuses_what_is_no_json() throws Exception {
      assertThat(partner("POST", "/listings", "{").statusCode()).isEqualTo(400);
      assertThat(partner("POST", "/listings", "[]").statusCode()).isEqualTo(400);
      assertThat(partner("GET", "/orders?updatedSince=yesterday", "").statusCode()).isEqualTo(422);
    }

    @Test
    void sells_while_it_has_and_tells_the_order() throws Exception {
      JsonNode listing = listed("S-5");
      Instant before = Instant.now().minusSeconds(1);
      assertThat(buy(listing, "11").statusCode()).isEqualTo(400);
      HttpResponse<String> bought = buy(listing, "4");
      assertThat(bought.statusCode()).isEqualTo(303);
      String order = bought.headers().firstValue("Location").orElseThrow();
      assertThat(send("GET", sandbox.url(Part.POSTMART) + order, "", Map.of()).body())
          .contains("sandbox", "740.000");
      JsonNode orders = json(partner("GET", "/orders?updatedSince=" + before, "")).path("orders");
      assertThat(orders)
          .anyMatch(told -> told.at("/lines/0/sku").asText().equals("S-5"))
          .anyMatch(told -> told.at("/lines/0/quantity").asInt() == 4);
      String path = "/listings/" + listing.path("id").asText();
      assertThat(json(partner("GET", path, "")).path("stock").asInt()).isEqualTo(6);
      String move = sandbox.url(Part.POSTMART) + "/control" + order;
      assertThat(send("POST", move + "/CANCELLED", "", Map.of()).statusCode()).isEqualTo(200);
      assertThat(json(partner("GET", path, "")).path("stock").asInt()).isEqualTo(10);
      assertThat(send("POST", move + "/COMPLETED", "", Map.of()).statusCode()).isEqualTo(400);
    }

    @Test
    void tells_orders_page_by_page_and_twice_where_that_is_ordered() throws Exception {
      JsonNode listing = listed("S-6");
      String since = Instant.now().minusSeconds(1).toString();
      buy(listing, "1");
      buy(listing, "1");
      JsonNode page = json(partner("GET", "/orders?updatedSince=" + since + "&limit=1", ""));
      assertThat(page.path("orders")).hasSize(1);
      assertThat(page.path("nextCursor").asText()).isEqualTo("1");
      JsonNode once = json(partner("GET", "/orders?updatedSince=" + since, "")).path("orders");
      trouble(Part.POSTMART, "DUPLICATES", "/partner/v1/orders");
      JsonNode twice = json(partner("GET", "/orders?updatedSince=" + since, "")).path("orders");
      assertThat(twice).hasSize(once.size() * 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DOWN:503", "SERVER_ERROR:500", "TOO_MANY_REQUESTS:429"})
    void fails_once_as_it_was_told(String kindAndStatus) throws Exception {
      String[] parts = kindAndStatus.split(":", 2);
      trouble(Part.POSTMART, parts[0], "/partner");
      assertThat(partner("GET", "/listings?sku=x", "").statusCode())
          .isEqualTo(Integer.parseInt(parts[1]));
      assertThat(partner("GET", "/listings?sku=x", "").statusCode()).isEqualTo(200);
    }

    @Test
    void may_lie_about_its_stock() throws Exception {
      String path = "/listings/" + listed("S-7").path("id").asText();
      trouble(Part.POSTMART, "STOCK_IGNORED", "/partner");
      assertThat(partner("PUT", path + "/stock", "{\"quantity\":3}").statusCode()).isEqualTo(200);
      assertThat(json(partner("GET", path, "")).path("stock").asInt()).isEqualTo(10);
    }

    @Test
    void keeps_the_address_for_hints() throws Exception {
      HttpResponse<String> kept = partner("PUT", "/hints", "{\"url\":\"http://127.0.0.1:9/x\"}");
      assertThat(json(kept).path("url").asText()).isEqualTo("http://127.0.0.1:9/x");
      assertThat(json(partner("PUT", "/hints", "{\"url\":\"\"}")).path("url").asText()).isEmpty();
    }

    @Test
    void shows_its_window_and_says_that_it_is_a_sandbox() throws Exception {
      listed("S-8");
      assertThat(send("GET", sandbox.url(Part.POSTMART) + "/", "", Map.of()).body())
          .contains("Postmart", "sandbox", "185.000");
      assertThat(send("GET", sandbox.url(Part.VOSO) + "/", "", Map.of()).body())
          .contains("Voso", "Chưa có sản phẩm nào");
      assertThat(send("GET", sandbox.url(Part.VOSO) + "/p/x-1.html", "", Map.of()).statusCode())
          .isEqualTo(404);
    }
  }

  @Nested
  class ARestart {
    @Test
    void finds_listings_and_numbers_where_they_were() throws Exception {
      String id = listed("S-9").path("id").asText();
      sandbox.close();
      sandbox = Sandbox.start(options());
      assertThat(json(partner("GET", "/listings/" + id, "")).path("sku").asText()).isEqualTo("S-9");
      assertThat(listed("S-10").path("id").asInt()).isGreaterThan(Integer.parseInt(id));
    }
  }

  @Nested
  class TheCommandLine {
    @Test
    void is_read_and_its_mistakes_are_named() {
      SandboxOptions read =
          SandboxOptions.parse("--data", "d", "--voso-port", "7", "--ports-file", "p");
      assertThat(read.port(Part.VOSO)).isEqualTo(7);
      assertThat(read.port(Part.POSTMART)).isZero();
      assertThat(read.portsFile()).contains(Path.of("p"));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> SandboxOptions.parse("--voso-port", "7"))
          .withMessageContaining("--data");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> SandboxOptions.parse("--data", "d", "--voso-port", "x"))
          .withMessageContaining("--voso-port");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> SandboxOptions.parse("--data", "d", "--colour", "red"))
          .withMessageContaining("--colour");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> SandboxOptions.parse("--data"))
          .withMessageContaining("--data");
    }

    @Test
    void writes_the_ports_to_a_file(@TempDir Path folder) throws Exception {
      Path file = folder.resolve("ports.json");
      ProcessBuilder command =
          new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-XX:+UseSerialGC",
              "-XX:TieredStopAtLevel=1",
              "-cp",
              System.getProperty("java.class.path"),
              "vn.temlang.sandbox.Sandbox",
              "--data",
              folder.toString(),
              "--ports-file",
              file.toString());
      Process process = command.redirectErrorStream(true).start();
      try (var lines = process.inputReader()) {
        assertThat(lines.lines().anyMatch(line -> line.startsWith("sandbox address "))).isTrue();
        Instant end = Instant.now().plusSeconds(10);
        while (!Files.exists(file) && Instant.now().isBefore(end)) {
          Thread.onSpinWait();
        }
        JsonNode ports = JSON.readTree(Files.readString(file));
        assertThat(ports.path("address").asInt()).isPositive();
        assertThat(ports.path("voso").asInt()).isPositive();
        String url = "http://127.0.0.1:" + ports.path("postmart").asInt() + "/";
        assertThat(send("GET", url, "", Map.of()).statusCode()).isEqualTo(200);
      } finally {
        process.destroy();
        process.waitFor();
      }
    }
  }
}
