package vn.temlang.api.page.personal;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.temlang.api.access.Action;
import vn.temlang.api.access.Needs;
import vn.temlang.api.access.Subject;
import vn.temlang.api.page.Pages;
import vn.temlang.api.page.text.Formats;
import vn.temlang.api.page.view.ErrorView;
import vn.temlang.traceability.MalformedValue;
import vn.temlang.traceability.Registration;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.party.Producers;
import vn.temlang.traceability.rights.HandleRequest;
import vn.temlang.traceability.rights.OpenedRequest;
import vn.temlang.traceability.rights.OpenedRequest.Progress;
import vn.temlang.traceability.rights.PersonRequest;
import vn.temlang.traceability.rights.RequestKind;

/** The queue of requests, what is due first on top. */
@Controller("/portal")
@Hidden
@Secured(SecurityRule.IS_AUTHENTICATED)
@Needs(Action.ASK_PEOPLE)
@ExecuteOn(TaskExecutors.BLOCKING)
class RequestPageController {
  private static final int LIMIT = 200;
  private static final URI QUEUE = URI.create("/portal/requests");

  private final HandleRequest requests;
  private final Producers producers;
  private final Pages pages;
  private final Clock clock;

  RequestPageController(HandleRequest requests, Producers producers, Pages pages, Clock clock) {
    this.requests = requests;
    this.producers = producers;
    this.pages = pages;
    this.clock = clock;
  }

  @Get(uri = "/requests", produces = MediaType.TEXT_HTML)
  HttpResponse<byte[]> queue(HttpRequest<?> request) {
    return pages.answer(
        request, new RequestsView(requests.queue(LIMIT).stream().map(this::line).toList()));
  }

  /** {@code id}, {@code kind}, {@code words}, and {@code withProcessor} where it was ticked. */
  @Post(uri = "/producers/{id}/requests", produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> receive(HttpRequest<?> request, UUID id, @Body Map<String, String> form) {
    return queued(
        request,
        requests.receive(
            new PersonRequest(
                fresh(form),
                new ProducerId(id),
                kind(form),
                Optional.empty(),
                form.containsKey("withProcessor"),
                Optional.ofNullable(form.get("words")).filter(words -> !words.isBlank()))));
  }

  private static UUID fresh(Map<String, String> form) {
    try {
      return UUID.fromString(form.getOrDefault("id", ""));
    } catch (IllegalArgumentException e) {
      throw new MalformedValue("id", "the form carries an id for the request");
    }
  }

  private static RequestKind kind(Map<String, String> form) {
    String wanted = form.getOrDefault("kind", "");
    return Stream.of(RequestKind.values())
        .filter(kind -> kind.name().equals(wanted))
        .findFirst()
        .orElseThrow(
            () -> new MalformedValue("kind", "a request is of one of the kinds in the list"));
  }

  @Needs(Action.HANDLE_REQUESTS)
  @Post(uri = "/requests/{id}/answer", produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> answer(HttpRequest<?> request, UUID id) {
    return queued(request, requests.answer(id));
  }

  @Needs(Action.HANDLE_REQUESTS)
  @Post(uri = "/requests/{id}/finish", produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> finish(HttpRequest<?> request, Authentication who, UUID id) {
    return queued(request, requests.finish(id, "account:" + Subject.get(who).account().value()));
  }

  @Needs(Action.HANDLE_REQUESTS)
  @Post(uri = "/requests/{id}/refuse", produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> refuse(HttpRequest<?> request, UUID id, @Body Map<String, String> form) {
    String reason = form.getOrDefault("reason", "").strip();
    if (reason.isEmpty()) {
      throw new MalformedValue("reason", "a refusal says why");
    }
    return queued(request, requests.refuse(id, reason));
  }

  /** Back to the queue, or 404 for what is not there or not within reach. */
  private HttpResponse<?> queued(HttpRequest<?> request, Registration<OpenedRequest> outcome) {
    return outcome instanceof Registration.Refused<OpenedRequest>
        ? pages.answer(
            request,
            HttpStatus.NOT_FOUND,
            new ErrorView(ErrorView.Trouble.NOT_FOUND, Optional.empty()))
        : HttpResponse.seeOther(QUEUE);
  }

  private RequestsView.Line line(OpenedRequest opened) {
    PersonRequest request = opened.request();
    LocalDate today = LocalDate.ofInstant(clock.instant(), Formats.VIET_NAM);
    return new RequestsView.Line(
        request.id(),
        request.producer().value(),
        producers.find(request.producer()).map(found -> found.name().value()).orElse(""),
        kind(request.kind()),
        state(opened.progress()),
        opened.due(),
        opened.due().map(today::isAfter).orElse(false),
        opened.progress() instanceof Progress.Answered,
        request.words());
  }

  private static String kind(RequestKind kind) {
    return switch (kind) {
      case SEE -> "requests.see";
      case CORRECT -> "requests.correct";
      case WITHDRAW -> "requests.withdraw";
      case ERASE -> "requests.erase";
      case OBJECT -> "requests.object";
    };
  }

  private static String state(Progress progress) {
    return switch (progress) {
      case Progress.Received() -> "requests.received";
      case Progress.Answered(Instant at) -> "requests.answered";
      case Progress.Done(Instant at) -> "requests.done";
      case Progress.Refused(Instant at, Optional<String> reason) -> "requests.refused";
    };
  }
}
