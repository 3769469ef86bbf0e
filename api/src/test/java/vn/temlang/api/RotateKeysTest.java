package vn.temlang.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.temlang.api.People.Person;
import vn.temlang.testkit.TestDatabase;

/** The command that gives ID numbers and authenticators new keys while the server runs. */
class RotateKeysTest {
  @Test
  void running_server_goes_on_with_the_new_key() throws IOException {
    TestDatabase database = TestDatabase.empty();
    try (TestServer server = TestServer.of(database, Map.of())) {
      String contact = "/api/producers/" + householdWithContact(server) + "/contact";
      Path keys = server.data().resolve("keys/contact-keys.json");
      String before = Files.readString(keys);
      Person person = new People(server).nobody();
      Authenticator app = Authenticator.setUp(server, person.cookie(), "một câu ngắn dễ nhớ");
      ByteArrayOutputStream out = new ByteArrayOutputStream();

      int status =
          RotateKeys.run(
              Map.of(
                  "jdbc.url", database.url(),
                  "jdbc.user", database.user(),
                  "jdbc.password", database.password(),
                  "temlang.data", server.data().toString()),
              new PrintStream(out, true, StandardCharsets.UTF_8),
              System.err);

      assertThat(status).isZero();
      assertThat(out.toString(StandardCharsets.UTF_8))
          .contains("1 ID numbers sealed anew, 1 old keys destroyed")
          .contains("1 secrets of authenticators sealed anew, 1 old keys destroyed");
      String pending = new People(server).signIn(person.login());
      assertThat(
              Authenticator.post(server, pending, "/login/factor", "code=" + app.next())
                  .header("Location"))
          .isEqualTo("/portal");
      assertThat(Files.readString(keys)).isNotEqualTo(before);
      assertThat(Files.getPosixFilePermissions(keys)).hasSize(2);
      assertThat(server.get(contact).body()).contains("•••••••••123");
    }
  }

  private static String householdWithContact(TestServer server) {
    String id = UuidCreator.getTimeOrderedEpoch().toString();
    server.put("/api/producers/" + id, "{\"kind\":\"HOUSEHOLD\",\"name\":\"Hộ\",\"sample\":true}");
    server.put(
        "/api/consents/" + UuidCreator.getTimeOrderedEpoch(),
        """
        {"producerId":"%s","act":"GIVEN","purpose":"KEEP_CONTACT","version":1,"way":"OWN_PHONE",
         "screen":"api","recordedBy":"HOUSEHOLD"}
        """
            .formatted(id));
    assertThat(
            server
                .put(
                    "/api/producers/" + id + "/contact",
                    "{\"name\":\"Bà Tư\",\"phone\":\"0912345678\",\"idNumber\":\"038195000123\"}")
                .status())
        .isEqualTo(201);
    return id;
  }
}
