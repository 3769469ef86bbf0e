package vn.temlang.api.rest;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Optional;
import vn.temlang.traceability.product.PictureHash;
import vn.temlang.traceability.product.Pictures;

/** Pictures of products, for pages and shops; kept for a year, since an address names its bytes. */
@Controller("/picture")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class PictureController {
  private final Pictures pictures;

  PictureController(Pictures pictures) {
    this.pictures = pictures;
  }

  static String path(PictureHash hash) {
    return "/picture/" + hash.hex() + ".jpg";
  }

  @Get(uri = "/{hash}.jpg", produces = MediaType.IMAGE_JPEG)
  Optional<HttpResponse<byte[]>> picture(String hash) {
    return PictureHash.parse(hash)
        .flatMap(pictures::find)
        .map(
            picture ->
                HttpResponse.ok(picture.jpeg())
                    .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable"));
  }
}
