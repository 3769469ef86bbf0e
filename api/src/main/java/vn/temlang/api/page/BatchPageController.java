package vn.temlang.api.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.access.Action;
import vn.temlang.api.access.Needs;
import vn.temlang.api.page.portal.BatchLine;
import vn.temlang.api.page.portal.BatchView;
import vn.temlang.api.page.text.Formats;
import vn.temlang.api.page.text.Words;
import vn.temlang.api.page.view.Passport.BatchFacts;
import vn.temlang.traceability.batch.Batch;
import vn.temlang.traceability.batch.BatchId;
import vn.temlang.traceability.batch.Batches;
import vn.temlang.traceability.passport.Passport;
import vn.temlang.traceability.passport.Passports;

/** One batch in the portal: its diary and its stamps. */
@Controller("/portal/batches")
@Hidden
@Secured(SecurityRule.IS_AUTHENTICATED)
@Needs(Action.READ_REGISTER)
@ExecuteOn(TaskExecutors.BLOCKING)
class BatchPageController {
  private final Batches batches;
  private final Passports passports;
  private final PortalLists lists;
  private final Pages pages;
  private final Clock clock;

  BatchPageController(
      Batches batches, Passports passports, PortalLists lists, Pages pages, Clock clock) {
    this.batches = batches;
    this.passports = passports;
    this.lists = lists;
    this.pages = pages;
    this.clock = clock;
  }

  @Get(uri = "/{id}", produces = MediaType.TEXT_HTML)
  HttpResponse<byte[]> batch(HttpRequest<?> request, UUID id) {
    Words words = pages.words(request);
    return PortalController.found(
        pages,
        request,
        batches
            .find(new BatchId(id))
            .flatMap(
                batch ->
                    passports
                        .find(batch.product(), Optional.of(batch.id()))
                        .map(passport -> view(words, batch, passport))));
  }

  private BatchView view(Words words, Batch batch, Passport passport) {
    PassportFacts facts =
        new PassportFacts(words, LocalDate.ofInstant(clock.instant(), Formats.VIET_NAM));
    vn.temlang.api.page.view.Passport shown = facts.of(passport, Optional.empty());
    BatchLine line =
        new BatchLine(
            batch.number().value(),
            "/portal/batches/" + batch.id().value(),
            passport.goods().name(),
            words.quantity(batch.quantity().value(), batch.quantity().unit().code()),
            batch.producedOn(),
            batch.expiresOn(),
            batch.sample());
    return new BatchView(
        line,
        "/portal/products/" + batch.product().value(),
        shown.producer().address(),
        shown.batch().map(BatchFacts::traceCode).orElse(passport.goods().code()),
        facts.stages(passport),
        "/api/batches/" + batch.id().value() + "/events",
        lists.stampsOn(batch.id()));
  }
}
