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
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.LongStream;
import vn.temlang.api.access.Action;
import vn.temlang.api.access.Needs;
import vn.temlang.api.page.portal.RunLine;
import vn.temlang.api.page.portal.RunView;
import vn.temlang.api.page.text.Formats;
import vn.temlang.api.page.text.Language;
import vn.temlang.qrlabels.sheet.LabelTemplate;
import vn.temlang.qrlabels.sheet.LabelTemplates;
import vn.temlang.qrlabels.stampcode.StampCode;
import vn.temlang.traceability.stamp.RunId;
import vn.temlang.traceability.stamp.StampCodes;
import vn.temlang.traceability.stamp.StampRun;
import vn.temlang.traceability.stamp.StampRuns;

/** One stamp run in the portal, with the form for its label sheets. */
@Controller("/portal/runs")
@Hidden
@Secured(SecurityRule.IS_AUTHENTICATED)
@Needs(Action.READ_REGISTER)
@ExecuteOn(TaskExecutors.BLOCKING)
class RunPageController {
  private static final long FIRST_STAMPS = 5;

  private final StampRuns runs;
  private final StampCodes codes;
  private final PortalLists lists;
  private final Pages pages;

  RunPageController(StampRuns runs, StampCodes codes, PortalLists lists, Pages pages) {
    this.runs = runs;
    this.codes = codes;
    this.lists = lists;
    this.pages = pages;
  }

  @Get(uri = "/{id}", produces = MediaType.TEXT_HTML)
  HttpResponse<byte[]> run(HttpRequest<?> request, UUID id) {
    RunId runId = new RunId(id);
    Language language = pages.visit(request).language();
    return PortalController.found(
        pages,
        request,
        runs.find(runId).flatMap(run -> lists.run(runId).map(line -> view(language, run, line))));
  }

  private RunView view(Language language, StampRun run, RunLine line) {
    return new RunView(
        line,
        "/api/stamp-runs/" + run.id().value() + "/labels.pdf",
        LabelTemplates.all().stream().map(sheet -> template(language, sheet)).toList(),
        stamps(run),
        lists.ranges(run.id()));
  }

  private List<RunView.Stamp> stamps(StampRun run) {
    return LongStream.rangeClosed(1, Math.min(FIRST_STAMPS, run.size()))
        .mapToObj(
            serial -> {
              StampCode code = codes.code(run, serial);
              return new RunView.Stamp(serial, code.grouped(), "/" + code.text());
            })
        .toList();
  }

  private static RunView.Template template(Language language, LabelTemplate sheet) {
    String size =
        Formats.number(language, BigDecimal.valueOf(sheet.label().width()))
            + " × "
            + Formats.number(language, BigDecimal.valueOf(sheet.label().height()))
            + " mm";
    return new RunView.Template(sheet.id(), sheet.id().toUpperCase(Locale.ROOT) + ", " + size);
  }
}
