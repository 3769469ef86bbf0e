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
import vn.temlang.traceability.portrait.Portraits;
import vn.temlang.traceability.product.Picture;
import vn.temlang.traceability.product.PictureHash;
import vn.temlang.traceability.product.Pictures;

/**
 * Pictures for pages and shops. That of a product may be kept for a year, since an address names
 * its bytes; that of a person is kept by nobody, because it is gone when its person says so.
 */
@Controller("/picture")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class PictureController {
  private final Pictures pictures;
  private final Portraits portraits;

  PictureController(Pictures pictures, Portraits portraits) {
    this.pictures = pictures;
    this.portraits = portraits;
  }

  static String path(PictureHash hash) {
    return "/picture/" + hash.hex() + ".jpg";
  }

  @Get(uri = "/{hash}.jpg", produces = MediaType.IMAGE_JPEG)
  Optional<HttpResponse<byte[]>> picture(String hash) {
    return PictureHash.parse(hash)
        .flatMap(
            known ->
                pictures
                    .find(known)
                    .map(picture -> answer(picture, "public, max-age=31536000, immutable"))
                    .or(() -> portraits.find(known).map(face -> answer(face, "no-store"))));
  }

  private static HttpResponse<byte[]> answer(Picture picture, String caching) {
    return HttpResponse.ok(picture.jpeg()).header(HttpHeaders.CACHE_CONTROL, caching);
  }
}
