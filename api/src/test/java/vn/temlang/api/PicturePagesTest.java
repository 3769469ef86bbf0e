package vn.temlang.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.f4b6a3.uuid.UuidCreator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.temlang.api.TestServer.Answer;
import vn.temlang.api.access.FormToken;
import vn.temlang.api.access.RequestReach;
import vn.temlang.storefrontsync.listing.SellableProducts;

/** Several pictures of a product, by form and by program. */
class PicturePagesTest {
  private static final TestServer SERVER = TestServer.shared();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String PRODUCER = fresh();

  private final String product = fresh();
  private final String api = "/api/products/" + product + "/pictures";
  private final String page = "/portal/products/" + product + "/pictures";
  private final People.Person person = new People(SERVER).with("MANAGER", "PRODUCER", PRODUCER);

  PicturePagesTest() {
    Answer made =
        SERVER.put("/api/products/" + product, BadInput.product(PRODUCER, "Kẹo " + product));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
  }

  private static String fresh() {
    return UuidCreator.getTimeOrderedEpoch().toString();
  }

  @BeforeAll
  static void register() {
    SERVER.put(
        "/api/producers/" + PRODUCER, "{\"kind\":\"COOPERATIVE\",\"name\":\"HTX Nhiều Hình\"}");
  }

  private static byte[] png(int width) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, 400, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return bytes.toByteArray();
  }

  private static HttpRequest.BodyPublisher form(String token, String alt, byte[] file)
      throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    String head =
        """
        --cut
        Content-Disposition: form-data; name="csrfToken"

        %s
        --cut
        Content-Disposition: form-data; name="alt"

        %s
        --cut
        Content-Disposition: form-data; name="picture"; filename="a.jpg"
        Content-Type: image/jpeg

        """
            .formatted(token, alt);
    body.write(head.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    body.write(file);
    body.write("\r\n--cut--\r\n".getBytes(StandardCharsets.UTF_8));
    return HttpRequest.BodyPublishers.ofByteArray(body.toByteArray());
  }

  private HttpResponse<String> send(String token, String alt, byte[] file)
      throws IOException, InterruptedException {
    return HTTP.send(
        HttpRequest.newBuilder(SERVER.uri(page))
            .header("Cookie", person.cookie())
            .header("Accept", "text/html")
            .header("Accept-Language", "vi")
            .header("Content-Type", "multipart/form-data; boundary=cut")
            .POST(form(token, alt, file))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> send(String alt, byte[] file)
      throws IOException, InterruptedException {
    return send(FormToken.ofSession(person.cookie().split("[=;]")[1]).value(), alt, file);
  }

  private Answer post(String path, String form) {
    return person.send("POST", path, form, "application/x-www-form-urlencoded");
  }

  private List<String> ids() {
    List<String> ids = new ArrayList<>();
    person.get(api).json().forEach(picture -> ids.add(picture.path("id").asText()));
    return ids;
  }

  @Test
  void are_added_put_in_order_described_and_taken_down_by_forms() throws Exception {
    assertThat(person.get("/portal/products/" + product).body()).contains(page);
    assertThat(send("wrong", "", png(500)).statusCode()).isEqualTo(403);
    assertThat(send("Hộp đóng", png(500)).headers().firstValue("Location").orElseThrow())
        .endsWith("?done=PICTURE_ADDED");
    assertThat(send("Hộp mở", png(501)).statusCode()).isEqualTo(303);
    assertThat(send("", png(500)).headers().firstValue("Location").orElseThrow())
        .endsWith("?done=PICTURE_THERE");
    List<String> ids = ids();
    assertThat(ids).hasSize(2);
    assertThat(person.get(page).body()).contains("Hộp đóng", "Hộp mở", "multipart/form-data");
    assertThat(person.get("/portal/products/" + product).body()).contains("Hộp đóng", "Hộp mở");

    assertThat(post(page + "/" + ids.get(1) + "/first", "x=y").status()).isEqualTo(303);
    assertThat(ids()).containsExactly(ids.get(1), ids.get(0));
    assertThat(post(page + "/" + ids.get(0) + "/alt", "alt=C%E1%BA%A3+hai").status())
        .isEqualTo(303);
    assertThat(person.get(page).body()).contains("Cả hai").doesNotContain("Hộp đóng");

    String question = page + "/" + ids.get(1) + "/remove";
    assertThat(person.get(question).body()).contains("action=\"" + question + "\"");
    assertThat(ids()).hasSize(2);
    assertThat(post(question, "x=y").status()).isEqualTo(303);
    assertThat(ids()).containsExactly(ids.get(0));
    assertThat(post(question, "x=y").status()).isEqualTo(404);
    assertThat(SERVER.get("/picture/" + ids.get(1) + ".jpg").status()).isEqualTo(404);
  }

  @Test
  void a_file_that_is_none_is_refused_at_its_field_in_words() throws Exception {
    byte[] heic = "\0\0\0\30ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);
    byte[] cut = Arrays.copyOf(png(500), 200);
    assertRefused(send("Kẹo", heic), "HEIC của iPhone");
    assertRefused(
        send("Kẹo", "<svg><script>alert(1)</script></svg>".getBytes(StandardCharsets.UTF_8)),
        "không phải hình");
    assertRefused(send("Kẹo", cut), "chưa tới đủ");
    assertRefused(send("Kẹo", new byte[0]), "Chưa chọn hình");
    assertThat(ids()).isEmpty();
  }

  private static void assertRefused(HttpResponse<String> answer, String sentence) {
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains(sentence, "id=\"picture-fault\"", "aria-invalid=\"true\"", "value=\"Kẹo\"");
  }

  @Test
  void words_that_are_too_long_are_refused_at_their_field() throws Exception {
    HttpResponse<String> refused = send("x".repeat(201), png(500));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("id=\"alt-fault\"");
    assertThat(send("", png(500)).statusCode()).isEqualTo(303);
    Answer again = post(page + "/" + ids().getFirst() + "/alt", "alt=" + "x".repeat(201));
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.body()).contains("id=\"alt-1-fault\"");
  }

  @Test
  void a_file_of_more_than_eight_megabytes_is_refused_in_words() throws Exception {
    HttpResponse<String> refused = send("", new byte[9_000_000]);
    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(refused.body()).contains("nhiều nhất 8 MB");
  }

  @Test
  void are_eight_at_most() throws Exception {
    for (int i = 0; i < 8; i++) {
      assertThat(send("", png(600 + i)).statusCode()).isEqualTo(303);
    }
    HttpResponse<String> ninth = send("", png(700));
    assertThat(ninth.statusCode()).isEqualTo(422);
    assertThat(ninth.body()).contains("đủ 8 hình");
    assertThat(ids()).hasSize(8);
  }

  @Test
  void go_to_the_shops_in_their_order_and_largest_size() throws Exception {
    send("", png(1800));
    send("", png(500));
    JsonNode first = person.get(api).json().path(0);
    assertThat(first.path("width").asInt()).isEqualTo(1600);
    assertThat(first.at("/page/width").asInt()).isEqualTo(960);
    assertThat(first.at("/thumbnail/width").asInt()).isEqualTo(320);
    assertThat(
            RequestReach.forEverybody(
                    () ->
                        SERVER
                            .context()
                            .getBean(SellableProducts.class)
                            .find(UUID.fromString(product)))
                .orElseThrow()
                .goods()
                .presentation()
                .images())
        .isEqualTo(ids().stream().map(id -> "https://tem.example/picture/" + id + ".jpg").toList());
  }

  @Test
  void are_arranged_by_programs_too() throws Exception {
    send("Một", png(500));
    send("Hai", png(501));
    List<String> ids = ids();
    Answer changed = person.put(api + "/" + ids.get(1), "{\"alt\":\"\",\"main\":true}");
    assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    assertThat(changed.json().path(0).path("id").asText()).isEqualTo(ids.get(1));
    assertThat(changed.json().path(0).has("alt")).isFalse();
    assertThat(person.send("DELETE", api + "/" + ids.get(0), "").status()).isEqualTo(204);
    assertThat(person.send("DELETE", api + "/" + ids.get(0), "").status()).isEqualTo(404);
    assertThat(person.put(api + "/" + ids.get(0), "{\"main\":true}").status()).isEqualTo(404);
  }

  @Test
  void of_others_are_not_there() throws Exception {
    send("", png(500));
    String id = ids().getFirst();
    String other = fresh();
    SERVER.put("/api/producers/" + other, "{\"kind\":\"GROUP\",\"name\":\"Tổ khác\"}");
    People.Person stranger = new People(SERVER).with("MANAGER", "PRODUCER", other);
    assertThat(stranger.get(page).status()).isEqualTo(404);
    assertThat(stranger.get(api).status()).isEqualTo(404);
    assertThat(stranger.send("DELETE", api + "/" + id, "").status()).isEqualTo(404);
    assertThat(
            stranger
                .send(
                    "POST", page + "/" + id + "/remove", "x=y", "application/x-www-form-urlencoded")
                .status())
        .isEqualTo(404);
    assertThat(ids()).containsExactly(id);
  }

  @Test
  void stand_in_the_data_folder_and_not_in_the_database() throws Exception {
    send("", png(500));
    String id = ids().getFirst();
    assertThat(
            Files.exists(
                SERVER
                    .data()
                    .resolve("files/pictures")
                    .resolve(id.substring(0, 2))
                    .resolve(id + ".jpg")))
        .isTrue();
    assertThat(SERVER.text("select count(*) from trace.product_picture where jpeg is not null"))
        .isEqualTo("0");
  }
}
