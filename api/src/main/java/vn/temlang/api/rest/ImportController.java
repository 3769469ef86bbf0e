package vn.temlang.api.rest;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import vn.temlang.api.access.Action;
import vn.temlang.api.access.Needs;
import vn.temlang.api.intake.ImportOcopList;
import vn.temlang.api.problem.Sentences;

/** Import of published lists. */
@Controller("/api/imports")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Needs(Action.IMPORT)
@ExecuteOn(TaskExecutors.BLOCKING)
class ImportController {
  private final ImportOcopList importOcopList;
  private final Sentences sentences;

  ImportController(ImportOcopList importOcopList, Sentences sentences) {
    this.importOcopList = importOcopList;
    this.sentences = sentences;
  }

  /** {@code rows} counts the data rows of the file; {@code products} are those now stored. */
  record ReportView(
      long rows,
      int stored,
      List<ImportOcopList.StoredRow> products,
      List<RowProblemView> problems) {}

  /**
   * A list in CSV (UTF-8) or a workbook (xlsx) with the columns producer_ref, product, producer,
   * old_commune, old_district, old_province, stars. All or nothing unless {@code mode=GOOD_ROWS}.
   */
  @Post("/ocop")
  @Consumes({"text/csv", SheetController.XLSX, "application/octet-stream"})
  HttpResponse<ReportView> ocop(
      @Body byte[] file,
      @QueryValue(defaultValue = "ALL_OR_NOTHING") ImportOcopList.Mode mode,
      @QueryValue(defaultValue = "false") boolean dryRun) {
    ImportOcopList.Report report = importOcopList.importList(file, mode, dryRun);
    return HttpResponse.ok(
        new ReportView(
            report.rows(),
            report.stored().size(),
            report.stored(),
            report.problems().stream()
                .map(problem -> RowProblemView.of(problem, sentences))
                .toList()));
  }
}
