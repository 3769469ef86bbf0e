package vn.temlang.api.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.temlang.api.personal.Household.created;
import static vn.temlang.api.personal.Household.fresh;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.temlang.api.People;
import vn.temlang.api.TestServer;
import vn.temlang.api.TestServer.Answer;
import vn.temlang.api.access.FormToken;

/** The face of a maker: from the own phone to the scan page, and gone when its person says so. */
class PortraitTest {
  private static final TestServer SERVER = TestServer.shared();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private Household household = new Household(SERVER, "");

  @BeforeEach
  void register() {
    household = Household.registered(SERVER, "Bánh gai " + fresh());
  }

  /** A picture of its own: no two are alike. */
  static byte[] png(int width) throws IOException {
    BufferedImage image = new BufferedImage(width, width, BufferedImage.TYPE_INT_RGB);
    int seed = fresh().hashCode();
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < width; y++) {
        image.setRGB(x, y, seed * (x / 8 + 1) * (y / 8 + 3));
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  static HttpResponse<String> put(TestServer server, String producer, byte[] file)
      throws IOException, InterruptedException {
    return HTTP.send(
        HttpRequest.newBuilder(server.uri("/api/producers/" + producer + "/portrait"))
            .header("Authorization", server.basic(server.password()))
            .header("Content-Type", "image/png")
            .PUT(HttpRequest.BodyPublishers.ofByteArray(file))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String address(HttpResponse<String> stored) {
    assertThat(stored.statusCode()).as(stored.body()).isIn(200, 201);
    return new Answer(200, stored.body(), stored.headers()).json().path("url").asText();
  }

  private static Answer look(String address) {
    return SERVER.send("GET", address, "", Map.of());
  }

  private String stamped() {
    String site = fresh();
    String product = fresh();
    String batch = fresh();
    String run = fresh();
    created(
        SERVER.put(
            "/api/sites/" + site,
            """
            {"producerId":"%s","kind":"WORKSHOP","name":"Bếp",
             "address":{"typed":"Số 7","communeCode":"29335"}}
            """
                .formatted(household.id())));
    created(
        SERVER.put(
            "/api/products/" + product,
            "{\"producerId\":\"%s\",\"name\":\"Bánh gai\",\"unit\":\"H87\"}"
                .formatted(household.id())));
    created(
        SERVER.put(
            "/api/batches/" + batch,
            """
            {"productId":"%s","number":"B1","quantity":{"value":50,"unit":"H87"},"siteId":"%s",
             "producedOn":"2026-04-15","sample":true}
            """
                .formatted(product, site)));
    created(
        SERVER.put(
            "/api/stamp-runs/" + run,
            "{\"productId\":\"%s\",\"size\":5,\"sample\":true}".formatted(product)));
    return SERVER
        .get("/api/stamp-runs/" + run + "/codes?from=1&count=1")
        .json()
        .at("/codes/0/code")
        .asText();
  }

  @Test
  void without_consent_is_refused() throws Exception {
    HttpResponse<String> refused = put(SERVER, household.id(), png(30));

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("CONSENT_MISSING");
  }

  @Test
  void stands_on_the_scan_page_until_its_person_withdraws() throws Exception {
    household.agrees("PICTURE_OF_PERSON");
    String code = stamped();
    String address = address(put(SERVER, household.id(), png(1200)));

    Answer shown = look(address);
    assertThat(shown.status()).isEqualTo(200);
    assertThat(shown.header("Cache-Control")).isEqualTo("no-store");
    await()
        .untilAsserted(
            () ->
                assertThat(SERVER.send("GET", "/" + code, "", Map.of("Accept", "text/html")).body())
                    .contains(address));

    household.withdraws("PICTURE_OF_PERSON");
    assertThat(look(address).status()).isEqualTo(404);
    await()
        .untilAsserted(
            () ->
                assertThat(SERVER.send("GET", "/" + code, "", Map.of("Accept", "text/html")).body())
                    .doesNotContain(address));
    assertThat(put(SERVER, household.id(), png(30)).statusCode()).isEqualTo(409);
  }

  @Test
  void is_replaced_taken_down_and_part_of_an_export() throws Exception {
    household.agrees("PICTURE_OF_PERSON");
    String first = address(put(SERVER, household.id(), png(30)));
    String second = address(put(SERVER, household.id(), png(31)));

    assertThat(look(first).status()).isEqualTo(404);
    assertThat(look(second).status()).isEqualTo(200);
    assertThat(RightsTest.export(SERVER, household.id())).containsKey("hinh.jpg");
    assertThat(SERVER.delete("/api/producers/" + household.id() + "/portrait").status())
        .isEqualTo(204);
    assertThat(look(second).status()).isEqualTo(404);
    assertThat(SERVER.delete("/api/producers/" + household.id() + "/portrait").status())
        .isEqualTo(404);
  }

  @Test
  void comes_from_the_own_phone_by_a_form_that_carries_its_token() throws Exception {
    household.agrees("PICTURE_OF_PERSON");
    People.Person person = new People(SERVER).with("HOUSEHOLD", "PRODUCER", household.id());
    String page = "/portal/producers/" + household.id() + "/consents";
    assertThat(person.get(page).body()).contains("type=\"file\"", "multipart/form-data");
    String token = FormToken.ofSession(person.cookie().split("[=;]")[1]).value();

    assertThat(form(person, "wrong", png(30)).statusCode()).isEqualTo(403);
    assertThat(form(person, token, png(30)).statusCode()).isEqualTo(303);
    assertThat(person.get(page).body()).contains("/picture/");
    HttpResponse<String> none = form(person, token, "no picture".getBytes(StandardCharsets.UTF_8));
    assertThat(none.statusCode()).isEqualTo(422);
    assertThat(none.body()).contains("JPEG");

    assertThat(
            person
                .send(
                    "POST",
                    "/portal/producers/" + household.id() + "/portrait/remove",
                    "x=y",
                    "application/x-www-form-urlencoded")
                .status())
        .isEqualTo(303);
    assertThat(person.get(page).body()).doesNotContain("/picture/");
  }

  private HttpResponse<String> form(People.Person person, String token, byte[] file)
      throws IOException, InterruptedException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    String head =
        """
        --cut
        Content-Disposition: form-data; name="csrfToken"

        %s
        --cut
        Content-Disposition: form-data; name="picture"; filename="a.png"
        Content-Type: image/png

        """
            .formatted(token);
    body.write(head.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    body.write(file);
    body.write("\r\n--cut--\r\n".getBytes(StandardCharsets.UTF_8));
    return HTTP.send(
        HttpRequest.newBuilder(SERVER.uri("/portal/producers/" + household.id() + "/portrait"))
            .header("Cookie", person.cookie())
            .header("Accept", "text/html")
            .header("Accept-Language", "vi")
            .header("Content-Type", "multipart/form-data; boundary=cut")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
