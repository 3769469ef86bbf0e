package vn.temlang.bench.auth;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import vn.temlang.launcher.terminal.Trouble;

/** Signs in with the form, as a browser does. */
record SignIn(URI server, HttpClient http) {
  /** Of everybody here. */
  static final String PASSWORD = "một câu ngắn dễ nhớ";

  /**
   * The cookie of a new session.
   *
   * @throws Trouble if the server lets nobody in
   */
  String cookie(String login) {
    String form =
        "username=%s&password=%s"
            .formatted(
                URLEncoder.encode(login, StandardCharsets.UTF_8),
                URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve("/login"))
            .timeout(Duration.ofSeconds(60))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    try {
      HttpResponse<Void> answer = http.send(request, HttpResponse.BodyHandlers.discarding());
      if (answer.statusCode() != 303) {
        throw new Trouble("%s cannot sign in: %d.".formatted(login, answer.statusCode()));
      }
      return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    } catch (IOException e) {
      throw new Trouble("The server does not answer a sign-in.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Trouble("Interrupted while signing in.", e);
    }
  }
}
