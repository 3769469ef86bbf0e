package vn.temlang.api.page.asset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class AssetControllerTest {
  private final Assets assets = new Assets();
  private final AssetController controller = new AssetController(assets);

  @Test
  void style_sheet_begins_with_the_base_and_may_be_kept_for_a_year() {
    HttpResponse<byte[]> response = get(assets.address(Assets.STYLE), "identity");

    assertThat(new String(response.getBody().orElseThrow(), UTF_8))
        .startsWith("/*! modern-normalize")
        .contains(".verdict");
    assertThat(response.getHeaders().get("Cache-Control"))
        .isEqualTo("public, max-age=31536000, immutable");
    assertThat(response.getHeaders().get("Content-Type")).isEqualTo("text/css; charset=utf-8");
  }

  @Test
  void compressed_and_plain_are_the_same_file() throws IOException {
    String address = assets.address(Assets.STYLE);
    HttpResponse<byte[]> compressed = get(address, "gzip, br");

    assertThat(compressed.getHeaders().get("Content-Encoding")).isEqualTo("gzip");
    try (var gzip =
        new GZIPInputStream(new ByteArrayInputStream(compressed.getBody().orElseThrow()))) {
      assertThat(gzip.readAllBytes()).isEqualTo(get(address, "identity").getBody().orElseThrow());
    }
  }

  @Test
  void fonts_are_linked_by_addresses_that_exist() {
    String sheet = new String(get(assets.address(Assets.FONTS), "").getBody().orElseThrow(), UTF_8);
    var links =
        java.util.regex.Pattern.compile("url\\(([^)]+)\\)").matcher(sheet).results().toList();

    assertThat(links).hasSize(4);
    for (var link : links) {
      HttpResponse<byte[]> font = get(link.group(1), "gzip");
      assertThat(font.code()).isEqualTo(200);
      assertThat(font.getHeaders().get("Content-Encoding")).isNull();
      assertThat(new String(font.getBody().orElseThrow(), 0, 4, UTF_8)).isEqualTo("wOF2");
    }
  }

  @Test
  void address_with_another_hash_is_not_found() {
    assertThat(get("/assets/temlang.000000000000.css", "").code()).isEqualTo(404);
    assertThat(get("/assets/temlang.css", "").code()).isEqualTo(404);
  }

  @Test
  void name_that_is_no_asset_is_refused() {
    assertThatThrownBy(() -> assets.address("../application.yml"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private HttpResponse<byte[]> get(String address, String encodings) {
    HttpRequest<?> request = HttpRequest.GET(address).header("Accept-Encoding", encodings);
    return controller.asset(request, address.substring("/assets/".length()));
  }
}
