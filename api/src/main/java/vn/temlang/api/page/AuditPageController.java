package vn.temlang.api.page;

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
  private final Policy policy;
  private final Pages pages;

  AuditPageController(
      AuditLedger ledger, ExportAudit export, CheckAudit check, Policy policy, Pages pages) {
    this.ledger = ledger;
    this.export = export;
    this.check = check;
    this.policy = policy;
    this.pages = pages;
  }

  /** At most 100 rows, from {@code before} back. */
  @ShowsPersonalData
  @Get(produces = MediaType.TEXT_HTML)
  HttpResponse<byte[]> audit(
      HttpRequest<?> request,
      Authentication who,
      @QueryValue(defaultValue = "") String day,
      @QueryValue(defaultValue = "") String account,
      @QueryValue(defaultValue = "") String thing,
      @QueryValue(defaultValue = "") String before) {
    return page(request, who, query(day, account, thing, before), Optional.empty());
  }

  /** Walks the whole chain; for those who see all of it. */
  @Needs(Action.CHECK_AUDIT)
  @Post("/check")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<byte[]> check(HttpRequest<?> request, Authentication who) {
    return page(request, who, query("", "", "", ""), Optional.of(check.check()));
  }

  private HttpResponse<byte[]> page(
      HttpRequest<?> request, Authentication who, AuditQuery query, Optional<AuditCheck> checked) {
    List<AuditLine> found = ledger.find(query, LIMIT + 1);
    boolean mayCheck =
        policy.decide(Subject.get(who), Action.CHECK_AUDIT) instanceof Policy.Decision.Allowed;
    return pages.answer(request, AuditViews.view(query, found, LIMIT, mayCheck, checked));
  }

  @ShowsPersonalData
  @Get("/audit.csv")
  HttpResponse<?> csv(
      @QueryValue(defaultValue = "") String day,
      @QueryValue(defaultValue = "") String account,
      @QueryValue(defaultValue = "") String thing,
      @QueryValue(defaultValue = "") String before) {
    return file(
        "text/csv; charset=utf-8",
        "nhat-ky.csv",
        query(day, account, thing, before),
        ExportAudit.Form.CSV);
  }

  @ShowsPersonalData
  @Get("/audit.jsonl")
  HttpResponse<?> jsonLines(
      @QueryValue(defaultValue = "") String day,
      @QueryValue(defaultValue = "") String account,
      @QueryValue(defaultValue = "") String thing,
      @QueryValue(defaultValue = "") String before) {
    return file(
        "application/jsonl; charset=utf-8",
        "nhat-ky.jsonl",
        query(day, account, thing, before),
        ExportAudit.Form.JSON_LINES);
  }

  /** It is read while it is sent, and still within the reach of who asked. */
  private HttpResponse<?> file(String type, String name, AuditQuery query, ExportAudit.Form form) {
    PropagatedContext asked = PropagatedContext.getOrEmpty();
    ExportAudit.Pages rows = (from, limit) -> asked.propagate(() -> ledger.find(from, limit));
    return HttpResponse.ok(new StreamedFile(export.export(query, form, rows), MediaType.of(type)))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  private static AuditQuery query(String day, String account, String thing, String before) {
    return new AuditQuery(
        parsed("day", day, LocalDate::parse),
        parsed("account", account, UUID::fromString),
        parsed("thing", thing, UUID::fromString),
        parsed("before", before, Long::valueOf));
  }

  private static <T> Optional<T> parsed(String field, String typed, Function<String, T> parser) {
    try {
      return Optional.of(typed.strip()).filter(text -> !text.isEmpty()).map(parser);
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw new MalformedValue(field, "a day is 2026-11-22, an account or a thing is a UUID");
    }
  }
}
