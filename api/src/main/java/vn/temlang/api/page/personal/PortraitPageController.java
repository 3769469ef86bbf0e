package vn.temlang.api.page.personal;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.temlang.api.access.Action;
import vn.temlang.api.access.FormToken;
import vn.temlang.api.access.FormWithFile;
import vn.temlang.api.access.Needs;
import vn.temlang.traceability.RefusalReason;
import vn.temlang.traceability.Registration;
import vn.temlang.traceability.party.Producer;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.party.Producers;
import vn.temlang.traceability.picture.Picture;
import vn.temlang.traceability.portrait.PutPortrait;

/** Takes the picture of a maker from that person's own phone, and takes it down again. */
@Controller("/portal/producers/{id}/portrait")
@Hidden
@Secured(SecurityRule.IS_AUTHENTICATED)
@Needs(Action.ASK_PEOPLE)
@ExecuteOn(TaskExecutors.BLOCKING)
class PortraitPageController {
  private final Producers producers;
  private final PutPortrait portraits;
  private final ConsentScreen screen;

  PortraitPageController(Producers producers, PutPortrait portraits, ConsentScreen screen) {
    this.producers = producers;
    this.portraits = portraits;
    this.screen = screen;
  }

  /** {@code picture} is a file as the camera gave it. */
  @FormWithFile
  @Post(produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  HttpResponse<?> put(
      HttpRequest<?> request,
      UUID id,
      @Part(FormToken.FIELD) @Nullable String token,
      @Part("picture") CompletedFileUpload picture) {
    if (!FormToken.accepts(request, Optional.ofNullable(token))) {
      throw new HttpStatusException(HttpStatus.FORBIDDEN, HttpStatus.FORBIDDEN.getReason());
    }
    Optional<Producer> producer = producers.find(new ProducerId(id));
    if (producer.isEmpty()) {
      return screen.notFound(request);
    }
    return switch (portraits.put(producer.get().id(), bytes(picture))) {
      case Registration.New<Picture> shown -> back(id);
      case Registration.Same<Picture> shown -> back(id);
      case Registration.Refused<Picture>(var refusal) ->
          refusal.reason() == RefusalReason.CONSENT_MISSING
              ? screen.refused(
                  request, producer.get(), Map.of(), ConsentsView.Fault.CHANGED_MEANWHILE)
              : screen.refused(request, producer.get(), refusal);
    };
  }

  @Post(uri = "/remove", produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> remove(HttpRequest<?> request, UUID id, @Body Map<String, String> form) {
    if (producers.find(new ProducerId(id)).isEmpty()) {
      return screen.notFound(request);
    }
    portraits.remove(new ProducerId(id));
    return back(id);
  }

  private static byte[] bytes(CompletedFileUpload picture) {
    try {
      return picture.getBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("a picture that was sent cannot be read", e);
    }
  }

  private static HttpResponse<?> back(UUID id) {
    return HttpResponse.seeOther(URI.create("/portal/producers/" + id + "/consents"));
  }
}
