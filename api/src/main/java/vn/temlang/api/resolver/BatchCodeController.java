package vn.temlang.api.resolver;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import vn.temlang.api.page.Pages;
import vn.temlang.api.page.PassportFacts;
import vn.temlang.api.page.text.Formats;
import vn.temlang.api.page.view.BatchCodeView;
import vn.temlang.api.page.view.UnknownCodeView;
import vn.temlang.qrlabels.gs1.BatchNumber;
import vn.temlang.qrlabels.gs1.MalformedGs1Exception;
import vn.temlang.traceability.batch.Batch;
import vn.temlang.traceability.batch.Batches;
import vn.temlang.traceability.passport.Passport;
import vn.temlang.traceability.passport.Passports;
import vn.temlang.traceability.product.ProductCode;
import vn.temlang.traceability.product.Products;

/**
 * The trace code of a batch, as its events name it: a GS1 Digital Link (URI Syntax, section 4.8)
 * where the product has a GTIN, and the same form with our own trace code where it has none.
 */
@Controller
@Hidden
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class BatchCodeController {
  private final Products products;
  private final Batches batches;
  private final Passports passports;
  private final Pages pages;
  private final Clock clock;

  BatchCodeController(
      Products products, Batches batches, Passports passports, Pages pages, Clock clock) {
    this.products = products;
    this.batches = batches;
    this.passports = passports;
    this.pages = pages;
    this.clock = clock;
  }

  /** The passport of a batch; nothing is scanned and nothing counted. 404 for an unknown code. */
  @Get(uri = "/01/{product}/10/{number}", produces = MediaType.TEXT_HTML)
  HttpResponse<byte[]> batch(HttpRequest<?> request, String product, String number) {
    return ProductCode.find(product)
        .flatMap(products::findCoded)
        .flatMap(known -> number(number).flatMap(n -> batches.findNumbered(known.id(), n)))
        .flatMap(batch -> view(request, batch))
        .map(view -> pages.answer(request, view))
        .orElseGet(
            () ->
                pages.answer(
                    request, HttpStatus.NOT_FOUND, UnknownCodeView.of(product + " · " + number)));
  }

  private static Optional<BatchNumber> number(String text) {
    try {
      return Optional.of(new BatchNumber(text));
    } catch (MalformedGs1Exception e) {
      return Optional.empty();
    }
  }

  private Optional<BatchCodeView> view(HttpRequest<?> request, Batch batch) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Formats.VIET_NAM);
    PassportFacts facts = new PassportFacts(pages.words(request), today);
    return passports
        .find(batch.product(), Optional.of(batch.id()))
        .map(passport -> view(batch, passport, facts));
  }

  private static BatchCodeView view(Batch batch, Passport passport, PassportFacts facts) {
    return new BatchCodeView(
        batch.number().value(),
        batch.recalledAt(),
        facts.of(passport, Optional.empty()),
        facts.stages(passport),
        passport.isSample());
  }
}
