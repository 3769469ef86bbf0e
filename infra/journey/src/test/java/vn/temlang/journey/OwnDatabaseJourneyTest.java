package vn.temlang.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.temlang.testkit.TestDatabase;

/**
 * An operator with a PostgreSQL and a port of their own writes them into temlang.env, and sets a
 * second factor up before all else.
 */
@ExtendWith(Browser.OfClass.class)
class OwnDatabaseJourneyTest {
  @TempDir private static Path data = Path.of("");

  @Test
  void the_server_works_on_the_database_and_the_port_of_temlang_env(Browser browser)
      throws Exception {
    TestDatabase database = TestDatabase.empty();
    int port = FreePort.find();
    configure(database, port);

    Demo server = Demo.begin(data, "own-database", "run");
    try {
      server.awaitReady();

      assertThat(server.address("portal").getPort()).isEqualTo(port);
      assertThat(server.printed()).contains("database of JDBC_URL");
      assertThat(data.resolve("postgres")).doesNotExist();
      assertThat(count(database, "select count(*) from trace.flyway_schema_history")).isPositive();
      assertThat(count(database, "select count(*) from account.account")).isEqualTo(1);
      comesInWithAPasskey(server, browser);
    } finally {
      server.end();
    }
    assertThat(server.status()).as(server.printed()).isZero();
    assertThat(count(database, "select count(*) from account.account")).isEqualTo(1);
  }

  private static void comesInWithAPasskey(Demo server, Browser browser) {
    Page page = browser.narrowest();
    authenticator(page);
    Portal.logIn(server, page);
    assertThat(page.url()).endsWith("/portal/account/factor");
    assertThat(page.locator(".notice").innerText()).contains("cần xác thực hai bước");
    EverybodyJourneyTest.assertNoBarrier(page, page.url());
    page.getByLabel("Tên khóa").fill("máy của tôi");
    page.locator("#passkey-password").fill(server.password());
    page.getByText("Thêm khóa của máy này").click();
    page.waitForSelector(".recovery");
    assertThat(page.locator(".recovery li").count()).isEqualTo(10);
    Browser.picture(page, "portal-factor-320");
    page.getByText("Tôi đã chép xong").click();
    assertThat(page.locator("h1").innerText()).isEqualTo("Tổng quan");

    page.locator("form.who button").click();
    Portal.logIn(server, page);
    assertThat(page.url()).endsWith("/login/factor");
    EverybodyJourneyTest.assertNoBarrier(page, page.url());
    Browser.picture(page, "login-factor-320");
    page.getByText("Dùng khóa của máy").click();
    page.waitForURL("**/portal");
    assertThat(page.locator("h1").innerText()).isEqualTo("Tổng quan");
  }

  /** One that is part of the device and finds its owner willing, as Chromium emulates it. */
  private static void authenticator(Page page) {
    CDPSession session = page.context().newCDPSession(page);
    session.send("WebAuthn.enable");
    JsonObject options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    JsonObject add = new JsonObject();
    add.add("options", options);
    session.send("WebAuthn.addVirtualAuthenticator", add);
  }

  private static void configure(TestDatabase database, int port) throws IOException {
    Files.writeString(
        data.resolve("temlang.env"),
        """
        JDBC_URL=%s
        JDBC_USER=%s
        JDBC_PASSWORD=%s
        TEMLANG_PORT=%d
        """
            .formatted(database.url(), database.user(), database.password(), port));
  }

  private static long count(TestDatabase database, String question) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(question)) {
      row.next();
      return row.getLong(1);
    }
  }
}
