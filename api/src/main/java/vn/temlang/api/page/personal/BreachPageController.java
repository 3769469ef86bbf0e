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
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.access.Action;
import vn.temlang.api.access.Needs;
import vn.temlang.api.audit.http.ShowsPersonalData;
import vn.temlang.api.page.Pages;
import vn.temlang.api.page.text.Formats;
import vn.temlang.api.page.view.Done;
import vn.temlang.api.page.view.ErrorView;
import vn.temlang.api.page.view.Faults;
import vn.temlang.traceability.IdSource;
import vn.temlang.traceability.MalformedValue;
import vn.temlang.traceability.Registration;
import vn.temlang.traceability.breach.Breach;
import vn.temlang.traceability.breach.Breaches;
import vn.temlang.traceability.breach.RegisterBreach;
import vn.temlang.traceability.breach.RegisteredBreach;

/** The register of breaches with their clocks. */
@Controller("/portal/breaches")
@Hidden
@Secured(SecurityRule.IS_AUTHENTICATED)
@Needs(Action.KEEP_BREACHES)
@ExecuteOn(TaskExecutors.BLOCKING)
class BreachPageController {
  private static final String REGISTER = "/portal/breaches";

  private final RegisterBreach register;
  private final Breaches breaches;
  private final Pages pages;
  private final IdSource ids;
  private final Clock clock;

  BreachPageController(
      RegisterBreach register, Breaches breaches, Pages pages, IdSource ids, Clock clock) {
    this.register = register;
    this.breaches = breaches;
    this.pages = pages;
    this.ids = ids;
    this.clock = clock;
  }

  @ShowsPersonalData
  @Get(produces = MediaType.TEXT_HTML)
  HttpResponse<byte[]> all(HttpRequest<?> request) {
    return pages.answer(request, view(Map.of(), Faults.none()));
  }

  private BreachesView view(Map<String, String> typed, Faults faults) {
    LocalDateTime now =
        LocalDateTime.ofInstant(clock.instant(), Formats.VIET_NAM).truncatedTo(ChronoUnit.MINUTES);
    return new BreachesView(
        ids.next(),
        now.toString(),
        breaches.all().stream().map(this::line).toList(),
        typed,
        faults);
  }

  @Post(produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> enter(HttpRequest<?> request, @Body Map<String, String> form) {
    try {
      return register.register(breach(form)) instanceof Registration.Refused<RegisteredBreach>
          ? kept(request)
          : HttpResponse.seeOther(URI.create(REGISTER + Done.query(Done.Deed.BREACH_ENTERED)));
    } catch (MalformedValue e) {
      return refused(request, form, e.field(), e);
    }
  }

  @Post(uri = "/{id}/report", produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> report(HttpRequest<?> request, UUID id, @Body Map<String, String> form) {
    String reference = form.getOrDefault("reference", "");
    try {
      return register.report(id, reference) instanceof Registration.Refused<RegisteredBreach>
          ? pages.answer(
              request,
              HttpStatus.NOT_FOUND,
              new ErrorView(ErrorView.Trouble.NOT_FOUND, Optional.empty()))
          : HttpResponse.seeOther(URI.create(REGISTER + Done.query(Done.Deed.BREACH_REPORTED)));
    } catch (MalformedValue e) {
      return refused(request, Map.of("reference-" + id, reference), e.field() + "-" + id, e);
    }
  }

  /** The register keeps what was entered first; a correction is an entry of its own. */
  private HttpResponse<byte[]> kept(HttpRequest<?> request) {
    return pages.answer(
        request,
        HttpStatus.CONFLICT,
        view(Map.of(), Faults.whole(pages.words(request).text("breaches.fault.kept"))));
  }

  /** The page again with the sentence at its field; what no person typed stays a bad request. */
  private HttpResponse<byte[]> refused(
      HttpRequest<?> request, Map<String, String> typed, String at, MalformedValue why) {
    String sentence =
        switch (why.field()) {
          case "noticedAt" -> "breaches.fault.noticed";
          case "what" -> "breaches.fault.what";
          case "people" -> "breaches.fault.people";
          case "measures" -> "breaches.fault.measures";
          case "reference" -> "breaches.fault.reference";
          default -> throw why;
        };
    return pages.answer(
        request,
        HttpStatus.UNPROCESSABLE_ENTITY,
        view(typed, Faults.at(at, pages.words(request).text(sentence))));
  }

  private static Breach breach(Map<String, String> form) {
    return new Breach(
        id(form),
        noticedAt(form.getOrDefault("noticedAt", "")),
        form.getOrDefault("what", ""),
        people(form.getOrDefault("people", "0")),
        form.getOrDefault("measures", ""));
  }

  private static UUID id(Map<String, String> form) {
    try {
      return UUID.fromString(form.getOrDefault("id", ""));
    } catch (IllegalArgumentException e) {
      throw new MalformedValue("id", "the form carries an id for the breach");
    }
  }

  private static Instant noticedAt(String typed) {
    try {
      return LocalDateTime.parse(typed).atZone(Formats.VIET_NAM).toInstant();
    } catch (DateTimeException e) {
      throw new MalformedValue("noticedAt", "a day and a time");
    }
  }

  private static int people(String typed) {
    try {
      return Integer.parseInt(typed.strip());
    } catch (NumberFormatException e) {
      throw new MalformedValue("people", "a number");
    }
  }

  private BreachesView.Line line(RegisteredBreach registered) {
    Breach breach = registered.breach();
    return new BreachesView.Line(
        breach.id(),
        breach.what(),
        breach.people(),
        breach.measures(),
        breach.noticedAt(),
        registered.due(),
        registered.report().map(RegisteredBreach.Report::at),
        registered.late(clock.instant()));
  }
}
