package vn.temlang.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.temlang.sandbox.Sandbox.Part;

/** A sandbox and those who call it: a seller's system, a buyer, and whoever orders trouble. */
final class Callers implements AutoCloseable {
  static final String LISTING =
      """
      {"sku":"%s","title":"Kẹo dừa sáp","priceVnd":185000,"unit":"H87","stock":10,
       "producer":"HTX Cầu Kè","traceUrl":"https://tem.example/X"}
      """;
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();
  private final Path data;
  private Sandbox sandbox;

  Callers(Path data) {
    this.data = data;
    this.sandbox = Sandbox.start(options());
  }

  private SandboxOptions options() {
    return new SandboxOptions(
        Map.of(),
        data,
        new SandboxOptions.Access("key", "secret"),
        Duration.ZERO,
        Optional.empty());
  }

  void restart() {
    sandbox.close();
    sandbox = Sandbox.start(options());
  }

  String url(Part part) {
    return sandbox.url(part);
  }

  static HttpResponse<String> send(
      String method, String url, String body, Map<String, String> headers) throws Exception {
    return HTTP.send(
        request(method, url, body, headers).build(), HttpResponse.BodyHandlers.ofString());
  }

  static HttpRequest.Builder request(
      String method, String url, String body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url))
            .method(
                method,
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return request;
  }

  /** Written a third time, so that it checks the sandbox's own. */
  static String signature(String subject, String time, String body) throws Exception {
    byte[] sent = body.getBytes(StandardCharsets.UTF_8);
    String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(sent));
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec("secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    String text = subject + "\n" + time + "\n" + digest;
    return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
  }

  HttpResponse<String> partner(String method, String path, String body) throws Exception {
    return partner(method, path, body, Instant.now(), "key");
  }

  HttpResponse<String> partner(String method, String path, String body, Instant at, String key)
      throws Exception {
    return HTTP.send(
        signed(method, path, body, at, key).build(), HttpResponse.BodyHandlers.ofString());
  }

  /** A call of a seller who waits only so long. */
  HttpResponse<String> partner(String method, String path, String body, Duration patience)
      throws Exception {
    return HTTP.send(
        signed(method, path, body, Instant.now(), "key").timeout(patience).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder signed(
      String method, String path, String body, Instant at, String key) throws Exception {
    String time = Long.toString(at.getEpochSecond());
    return request(
        method,
        url(Part.POSTMART) + "/partner/v1" + path,
        body,
        Map.of(
            "X-Api-Key",
            key,
            "X-Timestamp",
            time,
            "X-Signature",
            signature(method + " /partner/v1" + path, time, body),
            "Content-Type",
            "application/json"));
  }

  static JsonNode json(HttpResponse<String> answer) throws Exception {
    return json(answer.body());
  }

  static JsonNode json(String text) throws Exception {
    return JSON.readTree(text);
  }

  JsonNode listed(String sku) throws Exception {
    HttpResponse<String> answer = partner("POST", "/listings", LISTING.formatted(sku));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return json(answer);
  }

  JsonNode found(String sku) throws Exception {
    return json(partner("GET", "/listings?sku=" + sku, "")).path("listings");
  }

  JsonNode orders(Instant since) throws Exception {
    return json(partner("GET", "/orders?limit=100&updatedSince=" + since, "")).path("orders");
  }

  static HttpResponse<String> buy(JsonNode listing, String quantity) throws Exception {
    return buy(listing, quantity, "");
  }

  /** The same form with the key that it carries hidden. */
  static HttpResponse<String> buy(JsonNode listing, String quantity, String key) throws Exception {
    return send(
        "POST",
        listing.path("url").asText(),
        "quantity=" + quantity + "&name=A&phone=1&address=B&orderKey=" + key,
        Map.of("Content-Type", "application/x-www-form-urlencoded"));
  }

  /** The shop's own word for an order, such as {@code SHIPPED}; answers the status. */
  int move(String order, String status) throws Exception {
    String url = url(Part.POSTMART) + "/control/orders/" + order + "/" + status;
    return send("POST", url, "", Map.of()).statusCode();
  }

  /** Trouble once, for calls of any method. */
  void trouble(Part part, String kind, String path) throws Exception {
    order(part, fault(kind, "", path, 1, 0));
  }

  void trouble(String kind, String method, String path, int times, long millis) throws Exception {
    order(Part.POSTMART, fault(kind, method, path, times, millis));
  }

  private static String fault(String kind, String method, String path, int times, long millis) {
    return "{\"kind\":\"%s\",\"method\":\"%s\",\"path\":\"%s\",\"times\":%d,\"millis\":%d}"
        .formatted(kind, method, path, times, millis);
  }

  private void order(Part part, String fault) throws Exception {
    HttpResponse<String> answer =
        send(
            "POST",
            url(part) + "/control/faults",
            fault,
            Map.of("Content-Type", "application/json"));
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  void heal() throws Exception {
    for (Part part : Part.values()) {
      send("DELETE", url(part) + "/control/faults", "", Map.of());
    }
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
