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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.temlang.api.access.Action;
import vn.temlang.api.access.Needs;
import vn.temlang.api.access.Subject;
import vn.temlang.api.audit.http.ShowsPersonalData;
import vn.temlang.api.page.Pages;
import vn.temlang.api.page.text.Formats;
import vn.temlang.api.page.text.Language;
import vn.temlang.api.page.text.Words;
import vn.temlang.api.page.view.ConfirmView;
import vn.temlang.api.page.view.Done;
import vn.temlang.api.page.view.Faults;
import vn.temlang.traceability.MalformedValue;
import vn.temlang.traceability.Registration;
import vn.temlang.traceability.consent.Purpose;
import vn.temlang.traceability.party.Producer;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.party.Producers;
import vn.temlang.traceability.rights.HandleRequest;
import vn.temlang.traceability.rights.LegalClock;
import vn.temlang.traceability.rights.OpenedRequest;
import vn.temlang.traceability.rights.OpenedRequest.Progress;
import vn.temlang.traceability.rights.PersonRequest;
import vn.temlang.traceability.rights.RequestKind;
import vn.temlang.traceability.rights.WorkingDays;

/** The queue of requests, what is due first on top. */
@Controller("/portal")
@Hidden
@Secured(SecurityRule.IS_AUTHENTICATED)
@Needs(Action.ASK_PEOPLE)
@ExecuteOn(TaskExecutors.BLOCKING)
class RequestPageController {
  private static final int LIMIT = 200;
  private static final int LONGEST = 2000;
  private static final String QUEUE = "/portal/requests";

  private final HandleRequest requests;
  private final Producers producers;
  private final ConsentScreen screen;
  private final Pages pages;
  private final WorkingDays workingDays;
  private final Clock clock;

  RequestPageController(
      HandleRequest requests,
      Producers producers,
      ConsentScreen screen,
      Pages pages,
      WorkingDays workingDays,
      Clock clock) {
    this.requests = requests;
    this.producers = producers;
    this.screen = screen;
    this.pages = pages;
    this.workingDays = workingDays;
    this.clock = clock;
  }

  @ShowsPersonalData
  @Get(uri = "/requests", produces = MediaType.TEXT_HTML)
  HttpResponse<byte[]> queue(HttpRequest<?> request) {
    return pages.answer(request, view(request, Map.of(), Faults.none()));
  }

  private RequestsView view(HttpRequest<?> request, Map<String, String> typed, Faults faults) {
    List<OpenedRequest> queue = requests.queue(LIMIT);
    Language language = pages.visit(request).language();
    return new RequestsView(
        queue.stream().map(opened -> line(language, opened)).toList(),
        unannounced(queue),
        typed,
        faults);
  }

  private String unannounced(List<OpenedRequest> queue) {
    return queue.stream()
        .flatMap(opened -> opened.due().stream())
        .map(LocalDate::getYear)
        .distinct()
        .sorted()
        .filter(year -> !workingDays.announced(year))
        .map(year -> Integer.toString(year))
        .collect(Collectors.joining(", "));
  }

  /**
   * {@code id}, {@code kind}, {@code purpose}, {@code words}, and {@code withProcessor} where it
   * was ticked.
   */
  @Post(uri = "/producers/{id}/requests", produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> receive(HttpRequest<?> request, UUID id, @Body Map<String, String> form) {
    Optional<Producer> producer = producers.find(new ProducerId(id));
    if (producer.isEmpty()) {
      return screen.notFound(request);
    }
    Optional<RequestKind> kind = kind(form);
    String words = form.getOrDefault("words", "");
    if (kind.isEmpty() || words.length() > LONGEST) {
      return screen.refused(
          request,
          producer.get(),
          form,
          kind.isEmpty() ? ConsentsView.Fault.KIND_MISSING : ConsentsView.Fault.WORDS_TOO_LONG);
    }
    return queued(
        request,
        Done.Deed.REQUEST_RECEIVED,
        requests.receive(
            new PersonRequest(
                fresh(form),
                producer.get().id(),
                kind.get(),
                purpose(kind.get(), form),
                form.containsKey("withProcessor"),
                Optional.of(words).filter(said -> !said.isBlank()))));
  }

  private static UUID fresh(Map<String, String> form) {
    try {
      return UUID.fromString(form.getOrDefault("id", ""));
    } catch (IllegalArgumentException e) {
      throw new MalformedValue("id", "the form carries an id for the request");
    }
  }

  private static Optional<RequestKind> kind(Map<String, String> form) {
    String wanted = form.getOrDefault("kind", "");
    return Stream.of(RequestKind.values()).filter(kind -> kind.name().equals(wanted)).findFirst();
  }

  // of a list beside the kind: it says something where a consent is to end, and nothing elsewhere
  private static Optional<Purpose> purpose(RequestKind kind, Map<String, String> form) {
    return kind == RequestKind.WITHDRAW || kind == RequestKind.OBJECT
        ? Stream.of(Purpose.values())
            .filter(purpose -> purpose.name().equals(form.get("purpose")))
            .findFirst()
        : Optional.empty();
  }

  @Needs(Action.HANDLE_REQUESTS)
  @Post(uri = "/requests/{id}/answer", produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> answer(HttpRequest<?> request, UUID id) {
    return queued(request, Done.Deed.REQUEST_ANSWERED, requests.answer(id));
  }

  /** Asks before a request is carried out: an erasure cannot be taken back. */
  @Needs(Action.HANDLE_REQUESTS)
  @ShowsPersonalData
  @Get(uri = "/requests/{id}/finish", produces = MediaType.TEXT_HTML)
  HttpResponse<byte[]> ask(HttpRequest<?> request, UUID id) {
    Words words = pages.words(request);
    return requests
        .find(id)
        .filter(opened -> opened.due().isPresent())
        .flatMap(
            opened ->
                producers
                    .find(opened.request().producer())
                    .map(whose -> question(opened, whose, words)))
        .<HttpResponse<byte[]>>map(view -> pages.answer(request, view))
        .orElseGet(() -> screen.notFound(request));
  }

  private ConfirmView question(OpenedRequest opened, Producer producer, Words words) {
    RequestsView.Kind kind = RequestsView.Kind.valueOf(opened.request().kind().name());
    return new ConfirmView(
        words.text("confirm.request", words.text(kind.word()), producer.name().value()),
        consequences(opened.request(), producer, words),
        QUEUE + "/" + opened.request().id() + "/finish",
        Map.of(),
        words.text(kind.finish()),
        QUEUE);
  }

  private List<String> consequences(PersonRequest request, Producer producer, Words words) {
    return switch (request.kind()) {
      case SEE, CORRECT ->
          List.of(words.text("confirm.request.told"), words.text("confirm.request.over"));
      case WITHDRAW, OBJECT ->
          List.of(
              request
                  .purpose()
                  .flatMap(purpose -> screen.title(purpose, words.language()))
                  .map(title -> words.text("confirm.request.stops.one", title))
                  .orElseGet(() -> words.text("confirm.request.stops")),
              words.text("confirm.request.over"));
      case ERASE ->
          List.of(
              words.text("confirm.request.erases"),
              words.text(
                  producer.kind().isOrganisation()
                      ? "confirm.request.organisation"
                      : "confirm.request.household"),
              words.text("confirm.request.ledger"),
              words.text("confirm.request.for-good"));
    };
  }

  @Needs(Action.HANDLE_REQUESTS)
  @Post(uri = "/requests/{id}/finish", produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> finish(HttpRequest<?> request, Authentication who, UUID id) {
    return queued(
        request,
        Done.Deed.REQUEST_FINISHED,
        requests.finish(id, "account:" + Subject.get(who).account().value()));
  }

  @Needs(Action.HANDLE_REQUESTS)
  @Post(uri = "/requests/{id}/refuse", produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> refuse(HttpRequest<?> request, UUID id, @Body Map<String, String> form) {
    String reason = form.getOrDefault("reason", "").strip();
    if (reason.isEmpty() || reason.length() > LONGEST) {
      return pages.answer(
          request,
          HttpStatus.UNPROCESSABLE_ENTITY,
          view(
              request,
              Map.of("reason-" + id, reason),
              Faults.at("reason-" + id, pages.words(request).text("requests.fault.reason"))));
    }
    return queued(request, Done.Deed.REQUEST_REFUSED, requests.refuse(id, reason));
  }

  /** Back to the queue, or 404 for what is not there or not within reach. */
  private HttpResponse<?> queued(
      HttpRequest<?> request, Done.Deed deed, Registration<OpenedRequest> outcome) {
    return switch (outcome) {
      case Registration.Refused<OpenedRequest> unknown -> screen.notFound(request);
      case Registration.New<OpenedRequest>(OpenedRequest done) ->
          HttpResponse.seeOther(URI.create(QUEUE + Done.query(deed)));
      case Registration.Same<OpenedRequest>(OpenedRequest before) ->
          isWhatWasWished(deed, before.progress())
              ? HttpResponse.seeOther(URI.create(QUEUE + Done.query(deed)))
              : pages.answer(
                  request,
                  HttpStatus.CONFLICT,
                  view(
                      request,
                      Map.of(),
                      Faults.whole(pages.words(request).text("requests.fault.ended"))));
    };
  }

  /** Somebody else may have ended the request meanwhile, in another way. */
  private static boolean isWhatWasWished(Done.Deed deed, Progress progress) {
    return switch (progress) {
      case Progress.Done done -> deed != Done.Deed.REQUEST_REFUSED;
      case Progress.Refused refused -> deed == Done.Deed.REQUEST_REFUSED;
      case Progress.Received received -> deed == Done.Deed.REQUEST_RECEIVED;
      case Progress.Answered answered ->
          deed == Done.Deed.REQUEST_RECEIVED || deed == Done.Deed.REQUEST_ANSWERED;
    };
  }

  private RequestsView.Line line(Language language, OpenedRequest opened) {
    PersonRequest request = opened.request();
    LocalDate today = LocalDate.ofInstant(clock.instant(), Formats.VIET_NAM);
    return new RequestsView.Line(
        request.id(),
        request.producer().value(),
        producers.find(request.producer()).map(found -> found.name().value()).orElse(""),
        RequestsView.Kind.valueOf(request.kind().name()),
        state(opened.progress()),
        opened.due(),
        opened.due().map(today::isAfter).orElse(false),
        opened.progress() instanceof Progress.Answered,
        request.words(),
        request.purpose().flatMap(purpose -> screen.title(purpose, language)),
        opened.due().map(due -> new LegalClock(workingDays).sure(today, due)).orElse(true));
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
