package vn.temlang.api.rest.personal;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.UUID;
import vn.temlang.api.access.Action;
import vn.temlang.api.access.Needs;
import vn.temlang.api.rest.Answers;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.party.Producers;
import vn.temlang.traceability.picture.Picture;
import vn.temlang.traceability.portrait.PutPortrait;

/** The face of a maker on the scan page; there with that person's consent alone. */
@Controller("/api/producers/{id}/portrait")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Needs(Action.ASK_PEOPLE)
@ExecuteOn(TaskExecutors.BLOCKING)
class PortraitController {
  private final Producers producers;
  private final PutPortrait portraits;
  private final Answers answers;

  PortraitController(Producers producers, PutPortrait portraits, Answers answers) {
    this.producers = producers;
    this.portraits = portraits;
    this.answers = answers;
  }

  /** {@code url} is where anybody finds it until it is taken down. */
  record PortraitView(String url, int width, int height) {
    static PortraitView of(Picture picture) {
      return new PortraitView(
          "/picture/" + picture.hash().hex() + ".jpg", picture.width(), picture.height());
    }
  }

  /**
   * Stores or replaces it: JPEG, PNG or WebP, which is turned upright, made smaller and freed of
   * what the camera wrote into it; 409 without consent to {@code PICTURE_OF_PERSON}.
   */
  @Put
  @Consumes({
    MediaType.IMAGE_JPEG,
    MediaType.IMAGE_PNG,
    MediaType.IMAGE_WEBP,
    MediaType.APPLICATION_OCTET_STREAM
  })
  HttpResponse<?> put(UUID id, @Body byte[] file) {
    ProducerId producer = new ProducerId(id);
    return producers.find(producer).isEmpty()
        ? HttpResponse.notFound()
        : answers.of(portraits.put(producer, file), PortraitView::of);
  }

  /** Takes it down; 404 where there is none. */
  @Delete
  HttpResponse<?> remove(UUID id) {
    return portraits.remove(new ProducerId(id))
        ? HttpResponse.noContent()
        : HttpResponse.notFound();
  }
}
