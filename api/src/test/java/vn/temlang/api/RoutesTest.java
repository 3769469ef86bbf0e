package vn.temlang.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.temlang.api.People.Person;
import vn.temlang.api.TestServer.Answer;
import vn.temlang.testkit.TestDatabase;

/**
 * Every route x every role, asked over HTTP and compared with a table: a route that has no row
 * there breaks the build, and so does a row without a route.
 *
 * <p>Cells: {@code public} is for everybody, {@code login} wants a login first, {@code 403} is not
 * for this role whatever the thing, {@code yes} is for this role; what lies beyond its scope is 404
 * there ({@link TenantIsolationTest}).
 */
class RoutesTest {
  private static final Map<String, String[]> SCOPES =
      Map.ofEntries(
          Map.entry("HOUSEHOLD", new String[] {"PRODUCER", UUID.randomUUID().toString()}),
          Map.entry("MEMBER", new String[] {"PRODUCER", UUID.randomUUID().toString()}),
          Map.entry("MANAGER", new String[] {"PRODUCER", UUID.randomUUID().toString()}),
          Map.entry("TEAM_MEMBER", new String[] {"HAMLET", "29308/Ấp 1"}),
          Map.entry("COMMUNE_OFFICER", new String[] {"COMMUNE", "29308"}),
          Map.entry("PROVINCE_OFFICER", new String[] {"PROVINCE", "86"}),
          Map.entry("INSPECTOR", new String[] {"WHOLE", ""}),
          Map.entry("OPERATOR", new String[] {"WHOLE", ""}),
          Map.entry("API_KEY", new String[] {"PRODUCER", UUID.randomUUID().toString()}));

  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.of(TestDatabase.empty(), Map.of());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Answer ask(String route, Map<String, String> headers) {
    String body = Routes.method(route).equals("GET") ? "" : "{}";
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.put("Content-Type", Routes.contentType(route));
    return server.send(
        Routes.method(route), Routes.path(route, UUID.randomUUID().toString()), body, all);
  }

  private static String anonymous(String route) {
    return ask(route, Map.of()).status() == 401 && !route.endsWith("/hints") ? "login" : "public";
  }

  private static String cell(String route, Person person) {
    int status = ask(route, Map.of("Cookie", person.cookie())).status();
    assertThat(status).as(route).isLessThan(500).isNotEqualTo(401);
    return status == 403 ? "403" : "yes";
  }

  @Test
  void every_route_is_for_the_roles_of_the_table_and_no_others() {
    List<String> header = List.of(Routes.lines().getFirst().split(","));
    People people = new People(server);
    Map<String, Person> persons = new LinkedHashMap<>();
    for (String role : header.subList(2, header.size())) {
      String[] scope = SCOPES.get(role);
      persons.put(role, scope == null ? people.nobody() : people.with(role, scope[0], scope[1]));
    }
    List<String> seen = new ArrayList<>(List.of(String.join(",", header)));
    for (String route : Routes.of(server)) {
      String anonymous = anonymous(route);
      List<String> cells = new ArrayList<>(List.of(route, anonymous));
      persons
          .values()
          .forEach(
              person -> cells.add(anonymous.equals("public") ? "public" : cell(route, person)));
      seen.add(String.join(",", cells));
    }
    assertThat(seen).containsExactlyElementsOf(Routes.lines());
  }

  @Test
  void the_table_knows_every_role() {
    List<String> header = List.of(Routes.lines().getFirst().split(","));
    assertThat(header.subList(3, header.size()))
        .containsExactlyInAnyOrderElementsOf(
            java.util.Arrays.stream(vn.temlang.api.access.Role.values()).map(Enum::name).toList());
  }
}
