package vn.temlang.api.page.asset;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;

/** Serves the static files, compressed where the client takes it, to be kept for a year. */
@Controller("/assets")
@Hidden
@Secured(SecurityRule.IS_ANONYMOUS)
class AssetController {
  private final Assets assets;

  AssetController(Assets assets) {
    this.assets = assets;
  }

  @Get(uri = "/{name}", produces = "*/*")
  HttpResponse<byte[]> asset(HttpRequest<?> request, String name) {
    return assets
        .find("/assets/" + name)
        .<HttpResponse<byte[]>>map(asset -> answer(request, asset))
        .orElseGet(HttpResponse::notFound);
  }

  private static MutableHttpResponse<byte[]> answer(HttpRequest<?> request, Asset asset) {
    boolean gzip = asset.gzipped().length > 0 && takesGzip(request);
    MutableHttpResponse<byte[]> response =
        HttpResponse.ok(gzip ? asset.gzipped() : asset.bytes())
            .header(HttpHeaders.CONTENT_TYPE, asset.mediaType())
            .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
            .header("X-Content-Type-Options", "nosniff");
    return gzip ? response.header(HttpHeaders.CONTENT_ENCODING, "gzip") : response;
  }

  private static boolean takesGzip(HttpRequest<?> request) {
    String accepted = request.getHeaders().get(HttpHeaders.ACCEPT_ENCODING);
    return accepted != null && accepted.contains("gzip") && !accepted.contains("gzip;q=0");
  }
}
