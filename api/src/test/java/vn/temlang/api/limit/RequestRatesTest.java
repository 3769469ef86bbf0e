package vn.temlang.api.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.temlang.api.People;
import vn.temlang.api.TestServer;
import vn.temlang.api.TestServer.Answer;
import vn.temlang.testkit.TestDatabase;

/** Who asks too often waits, and nobody else does. */
class RequestRatesTest {
  private static TestServer server;

  @BeforeAll
  static void start() {
    server =
        TestServer.of(
            TestDatabase.empty(),
            Map.of(
                "temlang.proxy-header", "X-Real-IP",
                "temlang.requests.address-reads", "5",
                "temlang.requests.address-writes", "3",
                "temlang.requests.person-reads", "4",
                "temlang.requests.person-writes", "2",
                "temlang.requests.person-searches", "1"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Answer from(String address, String method, String path) {
    return server.send(
        method,
        path,
        method.equals("GET") ? "" : "a=b",
        headers(method, Map.of("X-Real-IP", address, "Accept", "text/html, */*;q=0.1")));
  }

  private static Answer as(People.Person person, String address, String method, String path) {
    return server.send(
        method,
        path,
        method.equals("GET") ? "" : "a=b",
        headers(
            method,
            Map.of(
                "Cookie",
                person.cookie(),
                "X-Real-IP",
                address,
                "Accept",
                "application/json, */*;q=0.1")));
  }

  private static Map<String, String> headers(String method, Map<String, String> some) {
    Map<String, String> all = new HashMap<>(some);
    all.put("Accept-Language", "en");
    if (!method.equals("GET")) {
      all.put("Content-Type", "application/x-www-form-urlencoded");
    }
    return all;
  }

  private static void assertTooMany(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(429);
    assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 61);
  }

  @ParameterizedTest
  @CsvSource({"198.51.100.1, GET, /forgot, 5", "198.51.100.2, POST, /forgot, 3"})
  void an_address_that_asks_too_often_gets_a_page_that_says_so(
      String address, String method, String path, int free) {
    for (int i = 0; i < free; i++) {
      assertThat(from(address, method, path).status()).isEqualTo(200);
    }
    Answer last = from(address, method, path);
    assertTooMany(last);
    assertThat(last.body()).contains("Too many requests");
    assertThat(from("203.0.113.9", method, path).status()).as("others").isEqualTo(200);
    assertThat(from(address, "GET", "/assets/icon.svg").status()).isNotEqualTo(429);
    assertThat(from(address, "GET", "/health/liveness").status()).isEqualTo(200);
  }

  @Test
  void one_network_of_ipv6_is_one_address() {
    for (int i = 0; i < 5; i++) {
      assertThat(from("2001:db8:1:2::" + i, "GET", "/forgot").status()).isEqualTo(200);
    }
    assertTooMany(from("2001:db8:1:2:ffff::1", "GET", "/forgot"));
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /portal/account, 4",
    "GET, /portal/products?q=a, 1",
    "POST, /portal/search, 1",
    "POST, /portal/account/sessions/end, 2"
  })
  void a_person_who_asks_too_often_waits_wherever_from(String method, String path, int free) {
    People people = new People(server);
    People.Person person = people.with("OPERATOR", "WHOLE", "");
    for (int i = 0; i < free; i++) {
      assertThat(as(person, "192.0.2." + i, method, path).status()).isIn(200, 303);
    }
    Answer last = as(person, "192.0.2.99", method, path);
    assertTooMany(last);
    assertThat(last.json().path("reason").asText()).isEqualTo("ASKED_TOO_OFTEN");
    assertThat(as(people.with("OPERATOR", "WHOLE", ""), "192.0.2.98", method, path).status())
        .as("others")
        .isIn(200, 303);
  }

  @Test
  void this_machine_is_not_counted() {
    for (int i = 0; i < 10; i++) {
      assertThat(server.send("GET", "/forgot", "", Map.of()).status()).isEqualTo(200);
    }
  }

  @Test
  void this_machine_is_counted_where_that_is_wanted() {
    try (TestServer counted =
        TestServer.of(
            TestDatabase.empty(),
            Map.of("temlang.requests.loopback", "true", "temlang.requests.address-reads", "2"))) {
      assertThat(counted.send("GET", "/forgot", "", Map.of()).status()).isEqualTo(200);
      assertThat(counted.send("GET", "/forgot", "", Map.of()).status()).isEqualTo(200);
      assertTooMany(counted.send("GET", "/forgot", "", Map.of()));
    }
  }
}
