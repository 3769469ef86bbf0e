package vn.temlang.api.intake.page;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.temlang.api.access.Action;
import vn.temlang.api.access.FormToken;
import vn.temlang.api.access.FormWithFile;
import vn.temlang.api.access.Needs;
import vn.temlang.api.access.Subject;
import vn.temlang.api.audit.http.ShowsPersonalData;
import vn.temlang.api.intake.ImportSheets;
import vn.temlang.api.intake.KeepSheet;
import vn.temlang.api.intake.SheetReport;
import vn.temlang.api.intake.WriteSheets;
import vn.temlang.api.intake.row.RowProblem;
import vn.temlang.api.intake.row.SheetKind;
import vn.temlang.api.page.Pages;
import vn.temlang.api.page.portal.SheetView;
import vn.temlang.api.page.portal.SheetsView;
import vn.temlang.api.page.text.Language;
import vn.temlang.api.page.text.Words;
import vn.temlang.api.page.view.ErrorView;
import vn.temlang.api.page.view.Faults;
import vn.temlang.api.problem.Sentences;
import vn.temlang.api.sheet.Book;
import vn.temlang.traceability.IdSource;

/** Spreadsheets in the portal: take a template, send a file, look at what it would do, say yes. */
@Controller("/portal/sheets")
@Hidden
@Secured(SecurityRule.IS_AUTHENTICATED)
@Needs(Action.WRITE_REGISTER)
@ExecuteOn(TaskExecutors.BLOCKING)
class SheetPageController {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  // more than that nobody mends in one go, and the page stays light
  private static final int MOST_SHOWN = 100;

  private final KeepSheet keepSheet;
  private final WriteSheets writeSheets;
  private final Sentences sentences;
  private final Pages pages;
  private final IdSource ids;

  SheetPageController(
      KeepSheet keepSheet,
      WriteSheets writeSheets,
      Sentences sentences,
      Pages pages,
      IdSource ids) {
    this.keepSheet = keepSheet;
    this.writeSheets = writeSheets;
    this.sentences = sentences;
    this.pages = pages;
    this.ids = ids;
  }

  @Get(produces = MediaType.TEXT_HTML)
  HttpResponse<byte[]> sheets(HttpRequest<?> request) {
    return pages.answer(request, view(Faults.none()));
  }

  private static SheetsView view(Faults faults) {
    return new SheetsView(
        Arrays.stream(SheetKind.values())
            .map(
                kind ->
                    new SheetsView.Template("/portal/sheets/template/" + kind.name(), word(kind)))
            .toList(),
        faults);
  }

  private static String word(SheetKind kind) {
    return switch (kind) {
      case PRODUCERS -> "nav.producers";
      case PRODUCTS -> "nav.products";
      case BATCHES -> "nav.batches";
    };
  }

  /** Keeps the file and shows what it would do; nothing is stored yet. */
  @FormWithFile
  @Post(produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  HttpResponse<?> send(
      HttpRequest<?> request,
      Authentication who,
      @Part(FormToken.FIELD) @Nullable String token,
      @Part("file") CompletedFileUpload file) {
    if (!FormToken.accepts(request, Optional.ofNullable(token))) {
      throw new HttpStatusException(HttpStatus.FORBIDDEN, HttpStatus.FORBIDDEN.getReason());
    }
    byte[] bytes = bytes(file);
    if (bytes.length == 0) {
      return pages.answer(
          request,
          HttpStatus.UNPROCESSABLE_ENTITY,
          view(Faults.at("file", pages.words(request).text("sheets.no-file"))));
    }
    UUID id = ids.next();
    return switch (keepSheet.keep(id, bytes, Subject.get(who))) {
      case KeepSheet.Kept.New(SheetReport report) -> see(id);
      case KeepSheet.Kept.Same(SheetReport report) -> see(id);
      case KeepSheet.Kept.Other() -> throw new IllegalStateException("a fresh id was taken");
    };
  }

  private static byte[] bytes(CompletedFileUpload file) {
    try {
      return file.getBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("a file that was sent cannot be read", e);
    }
  }

  private static HttpResponse<?> see(UUID id) {
    return HttpResponse.seeOther(URI.create("/portal/sheets/" + id));
  }

  @ShowsPersonalData
  @Get(uri = "/{sheet}", produces = MediaType.TEXT_HTML)
  HttpResponse<byte[]> sheet(HttpRequest<?> request, Authentication who, UUID sheet) {
    return keepSheet
        .find(sheet, Subject.get(who))
        .<HttpResponse<byte[]>>map(report -> pages.answer(request, view(request, sheet, report)))
        .orElseGet(() -> notFound(request));
  }

  @Post(uri = "/{sheet}/import", produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> takeIn(
      HttpRequest<?> request, Authentication who, UUID sheet, @Body Map<String, String> form) {
    ImportSheets.Mode mode =
        form.getOrDefault("rows", "").equals("GOOD_ROWS")
            ? ImportSheets.Mode.GOOD_ROWS
            : ImportSheets.Mode.ALL_OR_NOTHING;
    return keepSheet.takeIn(sheet, mode, Subject.get(who)).isPresent()
        ? see(sheet)
        : notFound(request);
  }

  private HttpResponse<byte[]> notFound(HttpRequest<?> request) {
    return pages.answer(
        request,
        HttpStatus.NOT_FOUND,
        new ErrorView(ErrorView.Trouble.NOT_FOUND, Optional.empty()));
  }

  private SheetView view(HttpRequest<?> request, UUID id, SheetReport report) {
    Words words = pages.words(request);
    return new SheetView(
        id,
        report.stored(),
        report.counts().stream()
            .map(
                count ->
                    new SheetView.Count(
                        word(count.kind()),
                        count.added(),
                        count.changed(),
                        count.same(),
                        count.bad()))
            .toList(),
        report.effective(),
        report.problems().stream().limit(MOST_SHOWN).map(problem -> view(words, problem)).toList(),
        report.problemCount());
  }

  private SheetView.Problem view(Words words, RowProblem problem) {
    String where =
        problem.cell().isEmpty() && problem.row() > 0
            ? words.text("sheet.row", problem.row())
            : problem.cell();
    String sentence =
        words.language() == Language.ENGLISH
            ? sentences.english(problem.reason(), problem.facts())
            : sentences.vietnamese(problem.reason(), problem.facts());
    return new SheetView.Problem(
        (problem.sheet() + " " + where).strip(), problem.column(), problem.value(), sentence);
  }

  @Get("/template/{kind}")
  HttpResponse<byte[]> template(SheetKind kind) {
    return download(writeSheets.template(kind), "mau-" + kind.fileName());
  }

  @ShowsPersonalData
  @Get("/export")
  @Needs(Action.READ_REGISTER)
  HttpResponse<byte[]> export(HttpRequest<?> request) {
    return writeSheets
        .export()
        .<HttpResponse<byte[]>>map(file -> download(file, "tem-lang"))
        .orElseGet(
            () ->
                pages.answer(
                    request,
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    view(
                        Faults.whole(
                            pages.words(request).text("sheets.too-many", Book.MOST_ROWS)))));
  }

  private static HttpResponse<byte[]> download(byte[] file, String name) {
    return HttpResponse.ok(file)
        .contentType(XLSX)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".xlsx\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
