package vn.temlang.api.rest;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.access.Action;
import vn.temlang.api.access.Needs;
import vn.temlang.api.access.Subject;
import vn.temlang.api.audit.http.ShowsPersonalData;
import vn.temlang.api.intake.ImportSheets;
import vn.temlang.api.intake.KeepSheet;
import vn.temlang.api.intake.SheetReport;
import vn.temlang.api.intake.WriteSheets;
import vn.temlang.api.intake.row.SheetKind;
import vn.temlang.api.problem.Problems;
import vn.temlang.api.problem.Sentences;
import vn.temlang.api.sheet.Book;
import vn.temlang.traceability.RefusalReason;

/** Spreadsheets of producers, products and batches, in and out. */
@Controller("/api")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Needs(Action.WRITE_REGISTER)
@ExecuteOn(TaskExecutors.BLOCKING)
class SheetController {
  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final KeepSheet keepSheet;
  private final WriteSheets writeSheets;
  private final Problems problems;
  private final Sentences sentences;

  SheetController(
      KeepSheet keepSheet, WriteSheets writeSheets, Problems problems, Sentences sentences) {
    this.keepSheet = keepSheet;
    this.writeSheets = writeSheets;
    this.problems = problems;
    this.sentences = sentences;
  }

  /** What is to be done with a kept file. */
  enum Rows {
    ALL_OR_NOTHING,
    GOOD_ROWS
  }

  /**
   * What a file would do or did.
   *
   * @param stored whether it was done
   * @param problems the first thousand of {@code problemCount}
   */
  record ReportView(
      boolean stored,
      List<SheetReport.Count> counts,
      long problemCount,
      List<RowProblemView> problems) {}

  private ReportView view(SheetReport report) {
    return new ReportView(
        report.stored(),
        report.counts(),
        report.problemCount(),
        report.problems().stream().map(problem -> RowProblemView.of(problem, sentences)).toList());
  }

  /**
   * Keeps a workbook (xlsx) or a CSV (UTF-8) of at most 8 MB for two hours and says what it would
   * do: every problem by row and column. Nothing is stored yet.
   */
  @Put("/sheets/{sheet}")
  @Consumes({XLSX, "text/csv", "application/octet-stream"})
  @ShowsPersonalData
  HttpResponse<?> put(Authentication who, UUID sheet, @Body byte[] file) {
    return switch (keepSheet.keep(sheet, file, Subject.get(who))) {
      case KeepSheet.Kept.New(SheetReport report) -> HttpResponse.created(view(report));
      case KeepSheet.Kept.Same(SheetReport report) -> HttpResponse.ok(view(report));
      case KeepSheet.Kept.Other() ->
          problems.answer(
              HttpStatus.CONFLICT, RefusalReason.CONFLICTING_REPEAT.name(), List.of(), null);
    };
  }

  /** What a kept file would do or did; whose it is sees it. */
  @Get("/sheets/{sheet}")
  @ShowsPersonalData
  Optional<ReportView> get(Authentication who, UUID sheet) {
    return keepSheet.find(sheet, Subject.get(who)).map(this::view);
  }

  /**
   * Takes a kept file in: as a whole, or its good rows. Sent twice it has one effect and the same
   * answer. 422 where it has problems and nothing was stored.
   */
  @Post("/sheets/{sheet}/import")
  @Consumes(MediaType.ALL)
  @ShowsPersonalData
  HttpResponse<?> takeIn(
      Authentication who, UUID sheet, @QueryValue(defaultValue = "ALL_OR_NOTHING") Rows rows) {
    ImportSheets.Mode mode =
        switch (rows) {
          case ALL_OR_NOTHING -> ImportSheets.Mode.ALL_OR_NOTHING;
          case GOOD_ROWS -> ImportSheets.Mode.GOOD_ROWS;
        };
    Optional<SheetReport> done = keepSheet.takeIn(sheet, mode, Subject.get(who));
    if (done.isEmpty()) {
      return HttpResponse.notFound();
    }
    return done.get().stored()
        ? HttpResponse.ok(view(done.get()))
        : HttpResponse.unprocessableEntity().body(view(done.get()));
  }

  /** All that the asker sees, as a workbook that can be changed and sent back. */
  @Get("/sheets/export")
  @Produces(XLSX)
  @Needs(Action.READ_REGISTER)
  @ShowsPersonalData
  HttpResponse<?> export() {
    Optional<byte[]> file = writeSheets.export();
    return file.isPresent()
        ? download(file.get(), "tem-lang")
        : problems.answer(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "SHEET_TOO_MANY_ROWS",
            List.of(String.valueOf(Book.MOST_ROWS)),
            null);
  }

  /** An empty workbook for a kind, with what its columns mean. */
  @Get("/sheet-templates/{kind}")
  @Produces(XLSX)
  HttpResponse<byte[]> template(SheetKind kind) {
    return download(writeSheets.template(kind), kind.fileName());
  }

  private static HttpResponse<byte[]> download(byte[] file, String name) {
    return HttpResponse.ok(file)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".xlsx\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
