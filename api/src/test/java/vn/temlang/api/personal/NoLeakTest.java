package vn.temlang.api.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.temlang.api.personal.Household.fresh;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.temlang.api.TestServer;
import vn.temlang.api.TestServer.Answer;
import vn.temlang.testkit.TestDatabase;

/**
 * A story with a known person in it; then everything that others read is searched for the person.
 */
class NoLeakTest {
  private static final String NAME = "Lương Thị Khánh Chi";
  private static final String PHONE = "0987123654";
  private static final String ID_NUMBER = "038195777123";
  private static final String[] PERSONAL = {
    NAME, "Khánh Chi", PHONE, "987123654", "987 123 654", ID_NUMBER, "038195777", "Ngõ Bến Đò"
  };
  private static final Pattern ADDRESS = Pattern.compile("(?:href|action|src)=\"([^\"]*)\"");

  private static final ByteArrayOutputStream CONSOLE = new ByteArrayOutputStream();
  private static final List<String> ERRORS = new ArrayList<>();
  private static final List<String> ADDRESSES = new ArrayList<>();
  private static final TestDatabase DATABASE = TestDatabase.empty();
  private static final PrintStream OUT = System.out;
  private static TestServer server;
  private static String id = "";

  @BeforeAll
  static void story() throws SQLException {
    System.setOut(new PrintStream(CONSOLE, true, StandardCharsets.UTF_8));
    server = TestServer.of(DATABASE, Map.of());
    Household household = Household.registered(server, "Bánh gai Bến Đò");
    id = household.id();
    household.says(fresh(), "GIVEN", "KEEP_CONTACT", ",\"person\":\"%s\"".formatted(NAME));
    household.agrees("PUBLISH_CONTACT");
    String contact = "/api/producers/" + id + "/contact";
    String body =
        "{\"name\":\"%s\",\"phone\":\"%s\",\"idNumber\":\"%s\"}".formatted(NAME, PHONE, ID_NUMBER);
    Household.created(server.put(contact, body));
    Household.created(
        server.put(
            "/api/sites/" + fresh(),
            """
            {"producerId":"%s","kind":"WORKSHOP","name":"Bếp",
             "address":{"typed":"Số 3 Ngõ Bến Đò","communeCode":"29335"}}
            """
                .formatted(id)));
    String request = fresh();
    server.put(
        "/api/person-requests/" + request,
        "{\"producerId\":\"%s\",\"kind\":\"SEE\",\"words\":\"Tôi là %s, gọi %s\"}"
            .formatted(id, NAME, PHONE));
    server.get("/api/producers/" + id + "/export");
    mistakes(household, contact, body);
    for (String page :
        List.of(
            "/portal",
            "/portal/producers",
            "/portal/producers/" + id + "/consents",
            "/portal/requests",
            "/portal/breaches")) {
      Answer answer = household.page(page);
      assertThat(answer.status()).isEqualTo(200);
      ADDRESSES.addAll(ADDRESS.matcher(answer.body()).results().map(r -> r.group(1)).toList());
    }
  }

  /** What goes wrong by typing, by a broken database, and by an address that is not there. */
  private static void mistakes(Household household, String contact, String body)
      throws SQLException {
    ERRORS.add(server.put(contact, body.replace(PHONE, PHONE + "9")).body());
    ERRORS.add(server.put(contact, body.replace(ID_NUMBER, ID_NUMBER + "0")).body());
    ERRORS.add(server.put(contact, body.replace("\"phone\"", "\"telephone\"")).body());
    ERRORS.add(server.put(contact, body.replace("\"" + NAME, "{\"" + NAME)).body());
    ERRORS.add(server.put(contact, "[" + body + "," + body + "]").body());
    ERRORS.add(household.page("/portal/producers/" + fresh() + "/consents").body());
    ERRORS.add(
        household
            .post(
                "/portal/producers/" + id + "/consents",
                "give.MESSAGES",
                "yes",
                "id.MESSAGES",
                PHONE,
                "version.MESSAGES",
                "1",
                "way",
                "OWN_PHONE",
                "recordedBy",
                "HOUSEHOLD",
                "person",
                NAME)
            .body());
    owner("alter table trace.party_contact add constraint refuse check (false) not valid");
    Answer fault = server.put(contact, body.replace(PHONE, "0912000111"));
    assertThat(fault.status()).isEqualTo(500);
    ERRORS.add(fault.body());
    ERRORS.add(
        server
            .send(
                "PUT",
                contact,
                body.replace(PHONE, "0912000222"),
                Map.of(
                    "Content-Type",
                    "application/json",
                    "Accept",
                    "text/html",
                    "Authorization",
                    server.basic(server.password())))
            .body());
    owner("alter table trace.party_contact drop constraint refuse");
  }

  private static void owner(String sql) throws SQLException {
    try (Connection connection = DATABASE.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @AfterAll
  static void stop() {
    System.setOut(OUT);
    server.close();
  }

  @Test
  void log_tells_of_the_fault_and_not_of_the_person() {
    assertThat(CONSOLE.toString(StandardCharsets.UTF_8))
        .contains("party_contact", "refuse")
        .doesNotContain(PERSONAL);
  }

  @Test
  void metrics_do_not_know_the_person() {
    Answer metrics = server.get("/prometheus");

    assertThat(metrics.body()).contains("http_server_requests").doesNotContain(PERSONAL);
  }

  @Test
  void no_error_repeats_what_was_typed() {
    assertThat(ERRORS).allSatisfy(error -> assertThat(error).isNotBlank());
    assertThat(String.join("\n", ERRORS)).doesNotContain(PERSONAL);
  }

  @Test
  void no_address_holds_the_person() {
    assertThat(ADDRESSES).anyMatch(address -> address.contains(id));
    assertThat(String.join("\n", ADDRESSES)).doesNotContain(PERSONAL);
  }

  @Test
  void no_ledger_row_holds_the_person() {
    assertThat(server.text("select string_agg(c::text, ' ') from trace.consent c"))
        .contains(id)
        .doesNotContain(PERSONAL);
  }
}
