package vn.temlang.api.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.temlang.api.access.Action;
import vn.temlang.api.access.Needs;
import vn.temlang.api.access.Offered;
import vn.temlang.api.audit.http.ShowsPersonalData;
import vn.temlang.api.page.portal.BatchesView;
import vn.temlang.api.page.portal.PortalHomeView;
import vn.temlang.api.page.portal.ProducersView;
import vn.temlang.api.page.portal.ProductLine;
import vn.temlang.api.page.portal.ProductsView;
import vn.temlang.api.page.portal.RunsView;
import vn.temlang.api.page.text.Formats;
import vn.temlang.api.page.view.ErrorView;
import vn.temlang.api.page.view.View;

/** The lists behind the login. */
@Controller("/portal")
@Hidden
@Secured(SecurityRule.IS_AUTHENTICATED)
@Needs(Action.READ_REGISTER)
@ExecuteOn(TaskExecutors.BLOCKING)
class PortalController {
  private static final int LIMIT = 200;

  private final PortalLists lists;
  private final Pages pages;
  private final Clock clock;

  PortalController(PortalLists lists, Pages pages, Clock clock) {
    this.lists = lists;
    this.pages = pages;
    this.clock = clock;
  }

  /** For everybody who signed in: who has no role yet sees that there is nothing. */
  @Get(produces = MediaType.TEXT_HTML)
  @Needs(Action.OWN_ACCOUNT)
  HttpResponse<byte[]> home(HttpRequest<?> request) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Formats.VIET_NAM);
    Offered offered = Offered.by(request);
    return pages.answer(
        request,
        new PortalHomeView(
            lists.counts(),
            lists.tasks(today).stream()
                .filter(task -> offered.actions().contains(task.kind().action()))
                .toList()));
  }

  @ShowsPersonalData
  @Get(uri = "/producers", produces = MediaType.TEXT_HTML)
  HttpResponse<byte[]> producers(HttpRequest<?> request) {
    return pages.answer(request, new ProducersView(lists.producers(LIMIT)));
  }

  /** Products whose name contains {@code q}, at most 200. */
  @ShowsPersonalData
  @Get(uri = "/products", produces = MediaType.TEXT_HTML)
  HttpResponse<byte[]> products(HttpRequest<?> request, @QueryValue(defaultValue = "") String q) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Formats.VIET_NAM);
    List<ProductLine> found = lists.products(q.strip(), today, LIMIT + 1);
    List<ProductLine> shown = found.subList(0, Math.min(found.size(), LIMIT));
    return pages.answer(request, new ProductsView(q.strip(), shown, found.size() > LIMIT));
  }

  @Get(uri = "/batches", produces = MediaType.TEXT_HTML)
  HttpResponse<byte[]> batches(HttpRequest<?> request) {
    return pages.answer(
        request, new BatchesView(lists.batches(Optional.empty(), pages.words(request), LIMIT)));
  }

  @Get(uri = "/runs", produces = MediaType.TEXT_HTML)
  HttpResponse<byte[]> runs(HttpRequest<?> request) {
    return pages.answer(request, new RunsView(lists.runs(Optional.empty(), LIMIT)));
  }

  /** The page of a thing, or 404 where there is none. */
  static HttpResponse<byte[]> found(
      Pages pages, HttpRequest<?> request, Optional<? extends View> view) {
    return view.isPresent()
        ? pages.answer(request, view.get())
        : pages.answer(
            request,
            HttpStatus.NOT_FOUND,
            new ErrorView(ErrorView.Trouble.NOT_FOUND, Optional.empty()));
  }
}
