package vn.temlang.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.temlang.api.TestServer.Answer;
import vn.temlang.api.audit.http.ShowsPersonalData;
import vn.temlang.api.sheet.Book;
import vn.temlang.api.sheet.Rows;
import vn.temlang.api.sheet.Table;
import vn.temlang.testkit.TestDatabase;

/**
 * Whatever shows a person is marked, so that who saw it is written down: a person is planted in all
 * places that take one, every route is read with every id, and one whose answer holds the person
 * without the mark fails.
 */
class PersonalRoutesTest {
  private static final Household OURS = new Household("MINHKHOI");
  private static final String CHANNEL = UUID.randomUUID().toString();

  /** What is planted; a name of one's own, so that nothing else holds it. */
  private static final List<String> PERSON =
      List.of(
          "Lương Thị Khánh Chi",
          "987123654",
          "987 123 654",
          "khanhchi@thu.example",
          "038195777123",
          "Ngõ Bến Đò",
          "ông Năm Lái");

  /** Shown to buyers by the person's own consent, and to whoever holds the card. */
  private static final Set<String> WITH_CONSENT = Set.of("GET /{code}", "GET /proof/{code}");

  private static final Map<String, String> IDS = new LinkedHashMap<>();
  private static TestServer server;

  private static String fresh() {
    return UuidCreator.getTimeOrderedEpoch().toString();
  }

  @BeforeAll
  static void plant() {
    server =
        TestServer.of(
            TestDatabase.empty(),
            Map.of("temlang.store.worker.enabled", false, "temlang.audit.every", "1h"));
    made(
        "/api/channels/" + CHANNEL,
        "{\"marketplace\":\"VOSO\",\"baseUrl\":\"http://127.0.0.1:1\",\"apiKey\":\"k\",\"secret\":\"s\"}");
    // the commonest name of a person: the household's own
    made(
        "/api/producers/" + OURS.id("producers"),
        "{\"kind\":\"HOUSEHOLD\",\"name\":\"Lương Thị Khánh Chi\"}");
    OURS.bodies(CHANNEL)
        .forEach(
            (thing, body) -> {
              if (!thing.equals("producers")) {
                made("/api/" + thing + "/" + OURS.id(thing), personal(thing, body));
              }
            });
    IDS.putAll(OURS.ids());
    String producer = OURS.id("producers");
    plant(
        "consents",
        """
        {"producerId":"%s","act":"GIVEN","purpose":"KEEP_CONTACT","version":1,"way":"OWN_PHONE",
         "screen":"api","recordedBy":"MANAGER","person":"Lương Thị Khánh Chi"}
        """
            .formatted(producer));
    made(
        "/api/producers/" + producer + "/contact",
        "{\"name\":\"Lương Thị Khánh"
            + " Chi\",\"phone\":\"0987123654\",\"idNumber\":\"038195777123\"}");
    plant(
        "person-requests",
        "{\"producerId\":\"%s\",\"kind\":\"SEE\",\"words\":\"Lương Thị Khánh Chi, 0987123654\"}"
            .formatted(producer));
    plant("accounts", "{\"loginName\":\"0987123654\",\"password\":\"một câu ngắn dễ nhớ\"}");
    plant(
        "invitations",
        """
        {"loginName":"khanhchi@thu.example","role":"HOUSEHOLD","scopeKind":"PRODUCER",
         "scopeValue":"%s"}
        """
            .formatted(producer));
    plant(
        "breaches",
        """
        {"noticedAt":"2026-01-05T08:00:00Z","what":"Lộ số của Lương Thị Khánh Chi","people":1,
         "measures":"Đã báo"}
        """);
  }

  private static String personal(String thing, String body) {
    return switch (thing) {
      case "sites" -> body.replaceFirst("\"typed\":\"[^\"]*\"", "\"typed\":\"Số 3 Ngõ Bến Đò\"");
      case "diary" ->
          body.replaceFirst(
              "\\}$",
              ",\"note\":\"Giao cho Lương Thị Khánh Chi\",\"counterparty\":\"ông Năm Lái\"}");
      default -> body;
    };
  }

  private static void plant(String things, String body) {
    IDS.put(things, fresh());
    made("/api/" + things + "/" + IDS.get(things), body);
  }

  private static void made(String path, String body) {
    Answer answer = server.put(path, body);
    assertThat(answer.status()).as(path + answer.body()).isEqualTo(201);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static List<UriRouteInfo<?, ?>> reads() {
    return server
        .context()
        .getBean(Router.class)
        .uriRoutes()
        .filter(route -> route.getHttpMethod() == HttpMethod.GET)
        .toList();
  }

  private static String name(UriRouteInfo<?, ?> route) {
    return "GET " + route.getUriMatchTemplate().toString().replaceAll("\\{\\?[^}]*}", "");
  }

  private static boolean showsPerson(String name) {
    Set<String> paths = new TreeSet<>();
    for (String id : IDS.values()) {
      paths.add(Routes.path(name, id));
    }
    return paths.stream().map(PersonalRoutesTest::read).anyMatch(PersonalRoutesTest::holdsPerson);
  }

  private static boolean holdsPerson(String body) {
    return PERSON.stream().anyMatch(body::contains);
  }

  /** What the operator is answered, unpacked where it is packed. */
  private static String read(String path) {
    try {
      HttpResponse<byte[]> answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create(server.uri(path).toString()))
                      .header("Authorization", server.basic(server.password()))
                      .build(),
                  HttpResponse.BodyHandlers.ofByteArray());
      assertThat(answer.statusCode()).as(path).isLessThan(500);
      byte[] body = answer.body();
      if (path.endsWith("/sheets/export")) {
        return cells(body);
      }
      return path.endsWith("/export") && answer.statusCode() == 200
          ? unpacked(body)
          : new String(body, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String cells(byte[] workbook) {
    StringBuilder text = new StringBuilder();
    try (Book book = Book.open(workbook)) {
      for (Table table : book.tables()) {
        try (Rows rows = table.rows()) {
          rows.forEachRemaining(row -> row.cells().forEach(cell -> text.append(cell.text())));
        }
      }
    }
    return text.toString();
  }

  private static String unpacked(byte[] zip) throws IOException {
    StringBuilder text = new StringBuilder();
    try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
      while (entries.getNextEntry() != null) {
        text.append(new String(entries.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return text.toString();
  }

  @Test
  void every_route_that_shows_a_person_is_marked() {
    Set<String> shown = new TreeSet<>();
    Set<String> unmarked = new TreeSet<>();
    for (UriRouteInfo<?, ?> route : reads()) {
      String name = name(route);
      if (!name.matches("GET /(health|prometheus|tile).*")
          && !WITH_CONSENT.contains(name)
          && showsPerson(name)) {
        shown.add(name);
        if (!route.getTargetMethod().hasAnnotation(ShowsPersonalData.class)) {
          unmarked.add(name);
        }
      }
    }
    assertThat(unmarked).isEmpty();
    assertThat(shown)
        .contains(
            "GET /api/producers/{id}/contact",
            "GET /api/producers/{id}/export",
            "GET /api/sheets/export",
            "GET /portal/sheets/export",
            "GET /api/sites/{id}",
            "GET /portal/requests",
            "GET /portal/accounts/{account}",
            "GET /portal/audit/audit.csv");
  }

  @Test
  void whoever_reads_one_is_written_down() {
    for (String path :
        List.of(
            "/api/producers/" + OURS.id("producers") + "/contact",
            "/portal/producers/" + OURS.id("producers") + "/consents",
            "/portal/requests",
            "/portal/accounts/" + IDS.get("accounts"))) {
      Answer answer = server.get(path);
      assertThat(answer.status()).as(path).isEqualTo(200);
      assertThat(
              server.text(
                  "select string_agg(phase || status, ' ') from account.audit where request_id = '"
                      + answer.header("X-Request-Id")
                      + "'"))
          .as(path)
          .isEqualTo("DONE200");
    }
  }
}
