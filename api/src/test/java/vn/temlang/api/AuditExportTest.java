package vn.temlang.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.temlang.api.TestServer.Answer;
import vn.temlang.api.audit.SealAudit;
import vn.temlang.testkit.TestDatabase;

/** A third party, with the exported files and SHA-256 and nothing else of ours. */
class AuditExportTest {
  private static final Household OURS = new Household("MINHKHOI");
  private static final String CHANNEL = UUID.randomUUID().toString();
  private static final HexFormat HEX = HexFormat.of();
  private static TestServer server;

  @BeforeAll
  static void start() {
    server =
        TestServer.of(
            TestDatabase.empty(),
            Map.of(
                "temlang.store.worker.enabled",
                false,
                "temlang.audit.every",
                "1h",
                "temlang.log.every",
                "20ms"));
    for (String thing : List.of("producers", "sites", "products")) {
      server.put("/api/" + thing + "/" + OURS.id(thing), OURS.body(thing, CHANNEL));
    }
    server.put("/api/products/" + OURS.id("products") + "/price", "{\"priceVnd\":1000}");
    server.put("/api/products/" + OURS.id("products"), "{\"name\":");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static byte[] sha256(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String part(JsonNode row, String member, String absent) {
    String text = row.has(member) ? row.path(member).asText() : absent;
    return text.equals("-") && absent.equals("-") ? "-" : utf8(text).length + ":" + text;
  }

  /** As the decision record and the documentation of a row say it. */
  private static String hash(JsonNode row) {
    StringBuilder text = new StringBuilder();
    for (String member : List.of("seq", "id", "at", "phase", "request")) {
      text.append(part(row, member, "-"));
    }
    text.append(part(row, "account", "-")).append(part(row, "onBehalfOf", "-"));
    text.append(part(row, "action", "")).append(part(row, "kind", ""));
    text.append(part(row, "thing", "-")).append(part(row, "producer", "-"));
    text.append(part(row, "commune", "-")).append(part(row, "fields", ""));
    text.append(part(row, "status", "0")).append(part(row, "reason", ""));
    text.append(part(row, "times", "1"));
    String commitments = row.path("commitments").asText().replace(';', '\n');
    text.append(utf8(commitments).length).append(':').append(commitments);
    if (row.has("changes")) {
      text.append(part(row, "changes", ""));
    }
    return HEX.formatHex(
        sha256(HEX.parseHex(row.path("previous").asText()), utf8(text.toString())));
  }

  @Test
  void recomputes_every_row_and_opens_every_commitment() throws IOException {
    List<String> lines = server.get("/portal/audit/audit.jsonl").body().lines().toList().reversed();
    String previous = "0".repeat(64);
    int opened = 0;
    int changed = 0;
    for (String line : lines) {
      JsonNode row = new ObjectMapper().readTree(line);
      assertThat(row.path("previous").asText()).as(line).isEqualTo(previous);
      previous = hash(row);
      assertThat(previous).as(line).isEqualTo(row.path("hash").asText());
      changed += row.has("changes") ? 1 : 0;
      for (Map.Entry<String, JsonNode> value : row.path("values").properties()) {
        byte[] salt = HEX.parseHex(value.getValue().path("salt").asText());
        String commitment =
            value.getKey()
                + " "
                + HEX.formatHex(sha256(salt, utf8(value.getValue().path("value").asText())));
        assertThat(row.path("commitments").asText().split(";")).contains(commitment);
        opened++;
      }
    }
    assertThat(lines).hasSizeGreaterThan(8);
    assertThat(changed).isEqualTo(4);
    assertThat(opened).isGreaterThanOrEqualTo(8);
  }

  @Test
  void computes_the_days_head_into_the_signed_tree_head_of_the_log() throws IOException {
    server.context().getBean(SealAudit.class).seal();
    Awaitility.await().until(() -> check().has("seal"));
    JsonNode seal = check().path("seal");
    String head =
        server
            .get("/portal/audit/audit.jsonl")
            .body()
            .lines()
            .map(AuditExportTest::json)
            .filter(row -> row.path("seq").asLong() == seal.path("rows").asLong())
            .map(row -> row.path("hash").asText())
            .findFirst()
            .orElseThrow();
    assertThat(seal.path("head").asText()).isEqualTo(head);
    JsonNode record = json(seal.path("record").asText());
    assertThat(Base64.getDecoder().decode(record.at("/content/head").asText()))
        .isEqualTo(HEX.parseHex(head));
    assertThat(record.at("/content/rows").asLong()).isEqualTo(seal.path("rows").asLong());
    assertThat(seal.path("checkpoint").asText().lines().skip(2).findFirst().orElseThrow())
        .isEqualTo(Base64.getEncoder().encodeToString(root(seal)));
    assertThat(check().path("anchor").path("state").asText()).isEqualTo("NOT_CONFIGURED");
    assertThat(check().path("intact").asBoolean()).isTrue();
  }

  /** RFC 2104 with SHA-256, for a key of at most 64 bytes. */
  private static byte[] hmac(byte[] key, byte[] message) {
    byte[] inner = new byte[64];
    byte[] outer = new byte[64];
    for (int i = 0; i < 64; i++) {
      byte part = i < key.length ? key[i] : 0;
      inner[i] = (byte) (part ^ 0x36);
      outer[i] = (byte) (part ^ 0x5c);
    }
    return sha256(outer, sha256(inner, message));
  }

  /** RFC 9162 section 2.1.3.2, with the commitment as the leaf's data. */
  private static byte[] root(JsonNode seal) {
    byte[] hash =
        sha256(
            new byte[] {0},
            hmac(
                Base64.getDecoder().decode(seal.path("salt").asText()),
                seal.path("record").asText().getBytes(StandardCharsets.UTF_8)));
    long node = seal.path("leafIndex").asLong();
    long last = seal.path("treeSize").asLong() - 1;
    for (JsonNode step : seal.path("path")) {
      byte[] sibling = Base64.getDecoder().decode(step.asText());
      byte[] one = {1};
      if (node % 2 == 1 || node == last) {
        hash = sha256(one, sibling, hash);
        while (node % 2 == 0 && node > 0) {
          node /= 2;
          last /= 2;
        }
      } else {
        hash = sha256(one, hash, sibling);
      }
      node /= 2;
      last /= 2;
    }
    return hash;
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (IOException e) {
      throw new IllegalStateException(text, e);
    }
  }

  private static JsonNode check() {
    Answer answer = server.get("/api/audit/check");
    assertThat(answer.status()).isEqualTo(200);
    return answer.json();
  }

  @Test
  void taking_it_along_is_written_down() {
    Answer taken = server.get("/portal/audit/audit.csv");
    assertThat(
            server.text(
                "select action from account.audit where request_id = '"
                    + taken.header("X-Request-Id")
                    + "'"))
        .isEqualTo("GET /portal/audit/audit.csv");
  }
}
