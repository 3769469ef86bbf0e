package vn.temlang.api.page;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.page.text.Formats;
import vn.temlang.api.page.view.ScanView;
import vn.temlang.api.page.view.UnknownCodeView;
import vn.temlang.traceability.batch.BatchId;
import vn.temlang.traceability.passport.Passport;
import vn.temlang.traceability.passport.Passports;
import vn.temlang.traceability.scan.ScanStamp;
import vn.temlang.traceability.scan.ScanWay;
import vn.temlang.traceability.scan.Verdict;

/** The page behind a stamp. */
@Controller
@Hidden
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class ScanPageController {
  private final ScanStamp scanStamp;
  private final Passports passports;
  private final LedgerStates ledger;
  private final Pages pages;
  private final Clock clock;

  ScanPageController(
      ScanStamp scanStamp, Passports passports, LedgerStates ledger, Pages pages, Clock clock) {
    this.scanStamp = scanStamp;
    this.passports = passports;
    this.ledger = ledger;
    this.pages = pages;
    this.clock = clock;
  }

  /**
   * Answers a code in whatever case and grouping; 404 where we never made it. A robot's request and
   * one that only asks for another language do not count as a scan.
   */
  @Get(uri = "/{code}", produces = MediaType.TEXT_HTML)
  HttpResponse<byte[]> scan(HttpRequest<?> request, String code) {
    return answer(request, code)
        .map(answer -> pages.answer(request, view(request, answer)))
        .orElseGet(() -> pages.answer(request, HttpStatus.NOT_FOUND, UnknownCodeView.of(code)));
  }

  private Optional<ScanStamp.Answer> answer(HttpRequest<?> request, String code) {
    boolean typed = request.getParameters().contains(LookupController.TYPED);
    boolean otherLanguage = !typed && request.getParameters().contains(Pages.LANGUAGE);
    return otherLanguage || Previews.isOne(request)
        ? scanStamp.preview(code)
        : scanStamp.scan(code, typed ? ScanWay.TYPED : ScanWay.QR);
  }

  private ScanView view(HttpRequest<?> request, ScanStamp.Answer answer) {
    Instant now = clock.instant();
    Optional<Passport> passport = passports.find(answer.stamp().run().product(), answer.batch());
    PassportFacts facts =
        new PassportFacts(pages.words(request), LocalDate.ofInstant(now, Formats.VIET_NAM));
    UUID subject = answer.batch().map(BatchId::value).orElse(answer.stamp().run().id().value());
    Optional<String> serial = Optional.of(Long.toString(answer.stamp().serial()));
    return new ScanView(
        answer.stamp().code().grouped(),
        "/proof/" + answer.stamp().code().text(),
        now,
        verdict(answer.verdict(), now),
        passport.map(known -> facts.of(known, serial)),
        passport.map(facts::stages).orElseGet(List::of),
        ledger.of(subject),
        answer.stamp().run().sample() || passport.map(Passport::isSample).orElse(false));
  }

  private static vn.temlang.api.page.view.Verdict verdict(Verdict verdict, Instant now) {
    return switch (verdict) {
      case Verdict.Recalled(Instant since) ->
          vn.temlang.api.page.view.Verdict.recalled(since, Optional.empty());
      case Verdict.NotActivated() -> vn.temlang.api.page.view.Verdict.notActivated();
      case Verdict.FirstLook() -> vn.temlang.api.page.view.Verdict.firstSeen(now);
      case Verdict.SeenBefore(long times, Instant first) ->
          vn.temlang.api.page.view.Verdict.seenBefore(times, first);
    };
  }
}
