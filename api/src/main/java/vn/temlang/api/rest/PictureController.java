package vn.temlang.api.rest;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Optional;
import vn.temlang.traceability.picture.Picture;
import vn.temlang.traceability.picture.PictureHash;
import vn.temlang.traceability.picture.ReadPicture;
import vn.temlang.traceability.portrait.Portraits;
import vn.temlang.traceability.storage.StoreAnswer;

/**
 * Pictures for pages and shops. That of a product may be kept for a year, since an address names
 * its bytes; that of a person is kept by nobody, because it is gone when its person says so.
 */
@Controller("/picture")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class PictureController {
  private static final String AFTER_A_MINUTE = "60";

  private final ReadPicture pictures;
  private final Portraits portraits;

  PictureController(ReadPicture pictures, Portraits portraits) {
    this.pictures = pictures;
    this.portraits = portraits;
  }

  static String path(PictureHash hash) {
    return "/picture/" + hash.hex() + ".jpg";
  }

  @Get(uri = "/{hash}.jpg", produces = MediaType.IMAGE_JPEG)
  Optional<HttpResponse<byte[]>> picture(String hash) {
    return PictureHash.parse(hash).flatMap(this::find);
  }

  private Optional<HttpResponse<byte[]>> find(PictureHash hash) {
    return switch (pictures.read(hash)) {
      case StoreAnswer.Done<Optional<byte[]>>(Optional<byte[]> jpeg) ->
          jpeg.map(bytes -> answer(bytes, "public, max-age=31536000, immutable"))
              .or(
                  () ->
                      portraits
                          .find(hash)
                          .map(Picture::jpeg)
                          .map(face -> answer(face, "no-store")));
      // for this one picture; the page around it stands
      case StoreAnswer.Failed<Optional<byte[]>> failed ->
          Optional.of(
              HttpResponse.<byte[]>status(HttpStatus.SERVICE_UNAVAILABLE)
                  .header(HttpHeaders.RETRY_AFTER, AFTER_A_MINUTE)
                  .header(HttpHeaders.CACHE_CONTROL, "no-store"));
    };
  }

  private static HttpResponse<byte[]> answer(byte[] jpeg, String caching) {
    return HttpResponse.ok(jpeg).header(HttpHeaders.CACHE_CONTROL, caching);
  }
}
