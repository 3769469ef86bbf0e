package vn.temlang.api.page.personal;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import vn.temlang.api.access.Action;
import vn.temlang.api.access.Needs;
import vn.temlang.api.page.Pages;
import vn.temlang.api.page.text.Formats;
import vn.temlang.traceability.IdSource;
import vn.temlang.traceability.MalformedValue;
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
  private static final URI REGISTER = URI.create("/portal/breaches");

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

  @Get(produces = MediaType.TEXT_HTML)
  HttpResponse<byte[]> all(HttpRequest<?> request) {
    LocalDateTime now =
        LocalDateTime.ofInstant(clock.instant(), Formats.VIET_NAM).truncatedTo(ChronoUnit.MINUTES);
    return pages.answer(
        request,
        new BreachesView(
            ids.next(), now.toString(), breaches.all().stream().map(this::line).toList()));
  }

  @Post(produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> enter(@Body Map<String, String> form) {
    register.register(breach(form));
    return HttpResponse.seeOther(REGISTER);
  }

  @Post(uri = "/{id}/report", produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> report(UUID id, @Body Map<String, String> form) {
    register.report(id, form.getOrDefault("reference", ""));
    return HttpResponse.seeOther(REGISTER);
  }

  private static Breach breach(Map<String, String> form) {
    try {
      return new Breach(
          UUID.fromString(form.getOrDefault("id", "")),
          LocalDateTime.parse(form.getOrDefault("noticedAt", ""))
              .atZone(Formats.VIET_NAM)
              .toInstant(),
          form.getOrDefault("what", ""),
          Integer.parseInt(form.getOrDefault("people", "0")),
          form.getOrDefault("measures", ""));
    } catch (DateTimeException e) {
      throw new MalformedValue("noticedAt", "a day and a time");
    } catch (MalformedValue e) {
      throw e;
    } catch (NumberFormatException e) {
      throw new MalformedValue("people", "a number");
    } catch (IllegalArgumentException e) {
      throw new MalformedValue("id", "the form carries an id for the breach");
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
