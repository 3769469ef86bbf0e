package vn.temlang.api.rest.personal;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.UUID;
import vn.temlang.api.access.Action;
import vn.temlang.api.access.Needs;
import vn.temlang.api.audit.http.ShowsPersonalData;
import vn.temlang.traceability.party.ProducerId;

/** Everything about one person, to hand over. */
@Controller("/api/producers/{id}/export")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Needs(Action.ASK_PEOPLE)
@ExecuteOn(TaskExecutors.BLOCKING)
class ExportController {
  private final ExportPerson export;

  ExportController(ExportPerson export) {
    this.export = export;
  }

  /** A ZIP with {@code data.json} and {@code doc-duoc.txt}, the same in words. */
  @ShowsPersonalData
  @Get(produces = "application/zip")
  HttpResponse<?> export(UUID id) {
    return export
        .find(new ProducerId(id))
        .<HttpResponse<?>>map(
            zip ->
                HttpResponse.ok(zip)
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"du-lieu-ca-nhan.zip\""))
        .orElseGet(HttpResponse::notFound);
  }
}
