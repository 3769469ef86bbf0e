package vn.temlang.api.rest.personal;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.access.Action;
import vn.temlang.api.access.Needs;
import vn.temlang.api.audit.http.ShowsPersonalData;
import vn.temlang.api.rest.Answers;
import vn.temlang.traceability.breach.Breach;
import vn.temlang.traceability.breach.Breaches;
import vn.temlang.traceability.breach.RegisterBreach;
import vn.temlang.traceability.breach.RegisteredBreach;

/** The register of breaches of personal data. */
@Controller("/api/breaches")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Needs(Action.KEEP_BREACHES)
@ExecuteOn(TaskExecutors.BLOCKING)
class BreachController {
  private final RegisterBreach register;
  private final Breaches breaches;
  private final Answers answers;
  private final Clock clock;

  BreachController(RegisterBreach register, Breaches breaches, Answers answers, Clock clock) {
    this.register = register;
    this.breaches = breaches;
    this.answers = answers;
    this.clock = clock;
  }

  /** {@code people} 0 where not yet known; no text names a person. */
  record BreachBody(Instant noticedAt, String what, int people, String measures) {}

  /** {@code reference} under which the authority took the report. */
  record ReportBody(String reference) {}

  /**
   * @param due 72 hours after it was noticed
   * @param late whether they ran out before the report
   */
  record BreachView(
      UUID id,
      Instant noticedAt,
      String what,
      int people,
      String measures,
      Instant due,
      Optional<Instant> reportedAt,
      Optional<String> reference,
      boolean late) {}

  @Put("/{id}")
  HttpResponse<?> put(UUID id, @Body BreachBody body) {
    Breach breach = new Breach(id, body.noticedAt(), body.what(), body.people(), body.measures());
    return answers.of(register.register(breach), this::view);
  }

  /** Notes that the authority was told just now. */
  @Post("/{id}/report")
  HttpResponse<?> report(UUID id, @Body ReportBody body) {
    return answers.of(register.report(id, body.reference()), this::view);
  }

  @ShowsPersonalData
  @Get
  List<BreachView> all() {
    return breaches.all().stream().map(this::view).toList();
  }

  private BreachView view(RegisteredBreach registered) {
    Breach breach = registered.breach();
    return new BreachView(
        breach.id(),
        breach.noticedAt(),
        breach.what(),
        breach.people(),
        breach.measures(),
        registered.due(),
        registered.report().map(RegisteredBreach.Report::at),
        registered.report().map(RegisteredBreach.Report::reference),
        registered.late(clock.instant()));
  }
}
