package vn.temlang.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.temlang.api.People.Person;
import vn.temlang.api.TestServer.Answer;
import vn.temlang.api.access.RequestReach;
import vn.temlang.testkit.TestDatabase;
import vn.temlang.traceability.party.Producers;

/**
 * What it costs to know who asks and what is theirs: statements as PostgreSQL counts them, BEGIN
 * and settings among them, beside a server on the same database with its security off. (Of the
 * COMMIT that belongs to each BEGIN it tells nothing where the driver has prepared it.)
 */
class AuthorisedReadTest {
  private static final int READS = 10;
  private static final String CHANNEL = UUID.randomUUID().toString();
  private static final Household ONE = new Household("MINHKHOI");
  private static final Household OTHER = new Household("THANHTRA");
  private static final Map<String, Object> STILL =
      Map.of(
          "temlang.outbox.interval", "1h",
          "temlang.log.every", "1h",
          "temlang.anchor.every", "1h",
          "temlang.address-service.interval", "1h",
          "temlang.messages.interval", "1h",
          "temlang.audit.every", "1h",
          "temlang.store.worker.enabled", false);

  private static TestServer server;
  private static TestServer open;
  private static ServerStatements statements;
  private static People people;
  private static Person one;
  private static Person other;

  @BeforeAll
  static void oneConnectionAndTwoPeople() {
    TestDatabase database = TestDatabase.empty().counting();
    server =
        TestServer.of(
            database, with("temlang.database.pool", 1, "datasources.default.minimum-idle", 1));
    open =
        TestServer.of(
            database,
            with(
                "temlang.database.pool",
                1,
                "datasources.default.minimum-idle",
                1,
                "temlang.test.open-door",
                true),
            server.password());
    statements = new ServerStatements(server);
    people = new People(server);
    server.put(
        "/api/channels/" + CHANNEL,
        """
        {"marketplace":"VOSO","baseUrl":"http://127.0.0.1:1","apiKey":"k","secret":"s"}
        """);
    for (Household household : List.of(ONE, OTHER)) {
      String id = household.id("producers");
      server.put("/api/producers/" + id, household.body("producers", CHANNEL));
      household
          .make(CHANNEL, server::put)
          .forEach((thing, answer) -> assertThat(answer.status()).as(answer.body()).isEqualTo(201));
    }
    one = people.with("MANAGER", "PRODUCER", ONE.id("producers"));
    other = people.with("MANAGER", "PRODUCER", OTHER.id("producers"));
  }

  @AfterAll
  static void stop() {
    open.close();
    server.close();
  }

  private static Map<String, Object> with(Object... more) {
    Map<String, Object> properties = new HashMap<>(STILL);
    IntStream.range(0, more.length / 2)
        .forEach(i -> properties.put(more[2 * i].toString(), more[2 * i + 1]));
    return properties;
  }

  private static void ok(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  // the least of three: what a page remembers for a second is read anew in some of them
  private static long cost(Runnable request) {
    // the driver has prepared it, and the session's minute is noted
    repeat(request);
    return LongStream.generate(() -> statements.of(() -> repeat(request)))
        .limit(3)
        .min()
        .orElseThrow();
  }

  private static void repeat(Runnable request) {
    for (int i = 0; i < READS; i++) {
      request.run();
    }
  }

  private static String path(String route, Household household) {
    String thing = route.replaceAll("^/(api|portal)/([a-z-]+).*", "$2");
    return route.contains("{id}")
        ? route.replace("{id}", household.id(thing.equals("runs") ? "stamp-runs" : thing))
        : route;
  }

  private static void readOpen(String path) {
    ok(open.send("GET", path, "", Map.of()));
  }

  // without /portal/products/{id}: once a second it reads for everybody, who reach further
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/products",
        "/api/products/{id}",
        "/api/producers",
        "/api/producers/{id}",
        "/api/sites/{id}",
        "/api/batches/{id}",
        "/api/batches/{id}/events",
        "/api/stamp-runs/{id}",
        "/api/offers/{id}",
        "/portal",
        "/portal/products",
        "/portal/batches",
        "/portal/batches/{id}",
        "/portal/runs/{id}"
      })
  void costs_one_statement_more_than_with_security_off_also_where_two_take_turns(String route) {
    String ours = path(route, ONE);
    String theirs = path(route, OTHER);
    long off =
        cost(
            () -> {
              readOpen(ours);
              readOpen(theirs);
            });
    long on =
        cost(
            () -> {
              ok(one.get(ours));
              ok(other.get(theirs));
            });
    assertThat(on - off).as("%s: %d beside %d", route, on, off).isEqualTo(2 * READS);
  }

  @Test
  void costs_the_same_with_a_key_and_where_everything_is_seen() {
    String path = "/api/products";
    long off = cost(() -> readOpen(path));
    Person inspector = people.with("INSPECTOR", "WHOLE", "");
    Person officer = people.with("PROVINCE_OFFICER", "PROVINCE", "86");
    String token =
        one.put(
                "/api/keys/" + UUID.randomUUID(),
                "{\"label\":\"Kho\",\"scopeKind\":\"PRODUCER\",\"scopeValue\":\"%s\",\"until\":\"%s\"}"
                    .formatted(ONE.id("producers"), Instant.now().plus(9, ChronoUnit.DAYS)))
            .json()
            .path("token")
            .asText();
    Map<String, String> key = Map.of("Authorization", "Bearer " + token);
    long on =
        cost(
            () -> {
              ok(inspector.get(path));
              ok(server.send("GET", path, "", key));
              ok(officer.get(path));
              ok(one.get(path));
            });
    assertThat(on - 4 * off).isEqualTo(4 * READS);
  }

  @Test
  void costs_one_more_already_for_the_first_page_after_signing_in() {
    long off = cost(() -> readOpen("/api/products")) / READS;
    Person fresh = new Person(one.account(), one.login(), people.signIn(one.login()), server);
    ok(other.get("/api/products"));
    assertThat(statements.of(() -> ok(fresh.get("/api/products")))).isEqualTo(off + 1);
  }

  @Test
  void shows_nothing_more_where_the_roles_were_others_than_expected() {
    UUID grant = UUID.randomUUID();
    Person person = people.with("MANAGER", "PRODUCER", ONE.id("producers"));
    people.grant(grant, person.account(), "INSPECTOR", "PRODUCER", OTHER.id("producers"));
    String path = "/api/products/" + OTHER.id("products");
    ok(person.get(path));
    assertThat(server.delete("/api/grants/" + grant).status()).isEqualTo(204);
    assertThat(person.get(path).status()).isEqualTo(404);
    assertThat(person.get("/api/products").json()).hasSize(1);
  }

  @Test
  void leaves_no_reach_on_the_connection() {
    Producers producers = server.context().getBean(Producers.class);
    for (Person person : List.of(one, other)) {
      assertThat(person.get("/api/producers").json()).hasSize(1);
      // work of the platform's own, on the same connection
      assertThat(RequestReach.forEverybody(producers::all)).hasSizeGreaterThan(1);
    }
    assertThat(server.send("GET", "/api/producers", "", Map.of()).status()).isEqualTo(401);
    assertThat(people.nobody().get("/api/producers").status()).isEqualTo(403);
    assertThat(one.get("/api/products/" + OTHER.id("products")).status()).isEqualTo(404);
  }
}
