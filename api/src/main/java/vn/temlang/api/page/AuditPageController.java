package vn.temlang.api.page;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.temlang.api.access.Action;
import vn.temlang.api.access.Needs;
import vn.temlang.api.access.Policy;
import vn.temlang.api.access.Subject;
import vn.temlang.api.audit.AuditCheck;
import vn.temlang.api.audit.AuditLedger;
import vn.temlang.api.audit.AuditLine;
import vn.temlang.api.audit.AuditQuery;
import vn.temlang.api.audit.AuditSight;
import vn.temlang.api.audit.CheckAudit;
import vn.temlang.api.audit.ExportAudit;
import vn.temlang.api.audit.http.ShowsPersonalData;
import vn.temlang.traceability.MalformedValue;

/** Who did what on which thing; an officer or a manager sees what concerns the own scope. */
@Controller("/portal/audit")
@Hidden
@Secured(SecurityRule.IS_AUTHENTICATED)
@Needs(Action.READ_AUDIT)
@ExecuteOn(TaskExecutors.BLOCKING)
class AuditPageController {
  private static final int LIMIT = 100;

  private final AuditLedger ledger;
  private final ExportAudit export;
  private final CheckAudit check;
  private final AuditSight sight;
  private final Policy policy;
  private final Pages pages;

  AuditPageController(
      AuditLedger ledger,
      ExportAudit export,
      CheckAudit check,
      AuditSight sight,
      Policy policy,
      Pages pages) {
    this.ledger = ledger;
    this.export = export;
    this.check = check;
    this.sight = sight;
    this.policy = policy;
    this.pages = pages;
  }

  /** At most 100 rows, from {@code before} back. */
  @ShowsPersonalData
  @Get(produces = MediaType.TEXT_HTML)
  HttpResponse<byte[]> audit(HttpRequest<?> request, Authentication who, @RequestBean Asked asked) {
    return page(request, who, asked.query(), Optional.empty());
  }

  /** Walks the whole chain: what comes of it tells nothing of rows beyond the reader's reach. */
  @Needs(Action.CHECK_AUDIT)
  @Post("/check")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<byte[]> check(HttpRequest<?> request, Authentication who) {
    AuditQuery everything = new Asked("", "", "", "").query();
    return page(request, who, everything, Optional.of(check.check()));
  }

  private HttpResponse<byte[]> page(
      HttpRequest<?> request, Authentication who, AuditQuery query, Optional<AuditCheck> checked) {
    List<AuditLine> found = ledger.find(query, LIMIT + 1);
    Subject reader = Subject.get(who);
    boolean mayCheck = policy.decide(reader, Action.CHECK_AUDIT) instanceof Policy.Decision.Allowed;
    AuditViews views = new AuditViews(pages.words(request), sight.of(reader));
    return pages.answer(request, views.view(query, found, LIMIT, mayCheck, checked));
  }

  /** It is read while it is sent, and still within the reach of who asked. */
  @ShowsPersonalData
  @Get(uris = {"/audit.csv", "/audit.jsonl"})
  HttpResponse<?> file(HttpRequest<?> request, Authentication who, @RequestBean Asked asked) {
    String name = request.getPath().substring(request.getPath().lastIndexOf('/') + 1);
    ExportAudit.Form form =
        name.endsWith(".csv") ? ExportAudit.Form.CSV : ExportAudit.Form.JSON_LINES;
    PropagatedContext context = PropagatedContext.getOrEmpty();
    ExportAudit.Pages rows = (from, limit) -> context.propagate(() -> ledger.findAll(from, limit));
    return HttpResponse.ok(
            new StreamedFile(
                export.export(asked.query(), form, rows, sight.of(Subject.get(who))),
                MediaType.of(form.type())))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + name.replace("audit", "nhat-ky") + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  /** What was typed to narrow it. */
  @Introspected
  record Asked(
      @QueryValue(defaultValue = "") String day,
      @QueryValue(defaultValue = "") String account,
      @QueryValue(defaultValue = "") String thing,
      @QueryValue(defaultValue = "") String before) {
    AuditQuery query() {
      return new AuditQuery(
          parsed("day", day, LocalDate::parse),
          parsed("account", account, UUID::fromString),
          parsed("thing", thing, UUID::fromString),
          parsed("before", before, Long::valueOf));
    }
  }

  private static <T> Optional<T> parsed(String field, String typed, Function<String, T> parser) {
    try {
      return Optional.of(typed.strip()).filter(text -> !text.isEmpty()).map(parser);
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw new MalformedValue(field, "a day is 2026-11-22, an account or a thing is a UUID");
    }
  }
}
