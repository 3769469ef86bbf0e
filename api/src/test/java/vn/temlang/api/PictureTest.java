package vn.temlang.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.temlang.api.TestServer.Answer;
import vn.temlang.api.access.RequestReach;
import vn.temlang.storefrontsync.listing.SellableProducts;

/** A product's picture, from the camera to buyers and shops. */
class PictureTest {
  private static final TestServer SERVER = TestServer.shared();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String PRODUCER = fresh();
  private static final String PRODUCT = fresh();

  private static String fresh() {
    return UuidCreator.getTimeOrderedEpoch().toString();
  }

  @BeforeAll
  static void register() {
    SERVER.put("/api/producers/" + PRODUCER, "{\"kind\":\"COOPERATIVE\",\"name\":\"HTX Ảnh\"}");
    Answer product =
        SERVER.put("/api/products/" + PRODUCT, BadInput.product(PRODUCER, "Kẹo có hình"));
    assertThat(product.status()).as(product.body()).isEqualTo(201);
  }

  private static byte[] png(int width) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, width, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return bytes.toByteArray();
  }

  private static HttpResponse<byte[]> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static HttpResponse<String> put(String product, byte[] file)
      throws IOException, InterruptedException {
    return HTTP.send(
        HttpRequest.newBuilder(SERVER.uri("/api/products/" + product + "/picture?sample=true"))
            .header("Authorization", SERVER.basic(SERVER.password()))
            .header("Content-Type", "image/png")
            .PUT(HttpRequest.BodyPublishers.ofByteArray(file))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void is_shown_to_everybody_and_named_to_the_shops() throws IOException, InterruptedException {
    HttpResponse<String> stored = put(PRODUCT, png(1200));
    assertThat(stored.statusCode()).as(stored.body()).isIn(200, 201);
    String address = new Answer(200, stored.body(), stored.headers()).json().path("url").asText();
    assertThat(address).matches("/picture/[0-9a-f]{64}\\.jpg");

    HttpResponse<byte[]> shown = send(HttpRequest.newBuilder(SERVER.uri(address)));
    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(shown.headers().firstValue("Content-Type")).contains("image/jpeg");
    assertThat(shown.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
    assertThat(ImageIO.read(new ByteArrayInputStream(shown.body())).getWidth()).isEqualTo(1200);

    assertThat(
            RequestReach.forEverybody(
                    () ->
                        SERVER
                            .context()
                            .getBean(SellableProducts.class)
                            .find(UUID.fromString(PRODUCT)))
                .orElseThrow()
                .goods()
                .presentation()
                .images())
        .containsExactly("https://tem.example" + address);
  }

  @Test
  void that_is_none_is_refused_with_a_sentence() throws IOException, InterruptedException {
    HttpResponse<String> refused = put(PRODUCT, "no picture".getBytes(StandardCharsets.UTF_8));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("NOT_A_PICTURE").contains("JPEG");
  }

  @Test
  void of_a_product_that_is_not_there_is_not_found() throws IOException, InterruptedException {
    assertThat(put(fresh(), png(20)).statusCode()).isEqualTo(404);
    assertThat(
            send(HttpRequest.newBuilder(SERVER.uri("/picture/" + "0".repeat(64) + ".jpg")))
                .statusCode())
        .isEqualTo(404);
    assertThat(send(HttpRequest.newBuilder(SERVER.uri("/picture/secret.jpg"))).statusCode())
        .isEqualTo(404);
  }

  @Test
  void needs_a_login() throws IOException, InterruptedException {
    URI address = SERVER.uri("/api/products/" + PRODUCT + "/picture");
    HttpRequest.Builder stranger =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "image/png")
            .PUT(HttpRequest.BodyPublishers.ofByteArray(png(20)));
    assertThat(send(stranger).statusCode()).isEqualTo(401);
  }
}
