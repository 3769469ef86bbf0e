package vn.temlang.api.page.certificate;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.access.Action;
import vn.temlang.api.access.Needs;
import vn.temlang.api.access.Subject;
import vn.temlang.api.audit.http.ShowsPersonalData;
import vn.temlang.api.page.Pages;
import vn.temlang.api.page.view.Done;
import vn.temlang.api.page.view.Faults;
import vn.temlang.traceability.Edit;
import vn.temlang.traceability.MalformedValue;
import vn.temlang.traceability.certificate.Certificate;
import vn.temlang.traceability.certificate.Certificates;
import vn.temlang.traceability.certificate.EditCertificate;
import vn.temlang.traceability.certificate.RegisteredCertificate;
import vn.temlang.traceability.certificate.Registrar;

/** Certificates that somebody has to look at, and the page of one, with its correction. */
@Controller("/portal/certificates")
@Hidden
@Secured(SecurityRule.IS_AUTHENTICATED)
@Needs(Action.READ_REGISTER)
@ExecuteOn(TaskExecutors.BLOCKING)
class CertificatePageController {
  private static final int LIMIT = 200;
  private static final int DAYS = 90;

  private final Certificates certificates;
  private final EditCertificate edit;
  private final CertificateLines lines;
  private final CertificateScreen screen;
  private final Pages pages;

  CertificatePageController(
      Certificates certificates,
      EditCertificate edit,
      CertificateLines lines,
      CertificateScreen screen,
      Pages pages) {
    this.certificates = certificates;
    this.edit = edit;
    this.lines = lines;
    this.screen = screen;
    this.pages = pages;
  }

  /** What ends or ended within 90 days; with {@code which=unchecked} what waits for an officer. */
  @ShowsPersonalData
  @Get(produces = MediaType.TEXT_HTML)
  HttpResponse<byte[]> all(HttpRequest<?> request, @QueryValue(defaultValue = "") String which) {
    boolean unchecked = which.equals("unchecked");
    LocalDate today = lines.today();
    List<RegisteredCertificate> found =
        unchecked
            ? certificates.unchecked(LIMIT + 1)
            : certificates.ending(today.minusDays(DAYS), today.plusDays(DAYS), LIMIT + 1);
    return pages.answer(
        request,
        new CertificatesView(
            unchecked ? CertificatesView.Which.UNCHECKED : CertificatesView.Which.ENDING,
            lines.of(found.subList(0, Math.min(found.size(), LIMIT))),
            found.size() > LIMIT));
  }

  @ShowsPersonalData
  @Get(uri = "/{id}", produces = MediaType.TEXT_HTML)
  HttpResponse<byte[]> one(HttpRequest<?> request, UUID id) {
    return screen.one(request, certificates.findRegistered(id), Map.of(), Faults.none());
  }

  @ShowsPersonalData
  @Get(uri = "/{id}/correct", produces = MediaType.TEXT_HTML)
  @Needs(Action.WRITE_REGISTER)
  HttpResponse<byte[]> form(HttpRequest<?> request, UUID id) {
    return certificates
        .findRegistered(id)
        .map(
            stored ->
                form(
                    request,
                    stored,
                    List.of(),
                    CertificateForm.of(stored.certificate()).typed(),
                    Faults.none()))
        .orElseGet(() -> screen.notFound(request));
  }

  @Post(uri = "/{id}/correct", produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Action.WRITE_REGISTER)
  HttpResponse<?> correct(
      HttpRequest<?> request, UUID id, @Body Map<String, String> typed, Authentication who) {
    Optional<RegisteredCertificate> stored = certificates.findRegistered(id);
    if (stored.isEmpty()) {
      return screen.notFound(request);
    }
    try {
      Certificate wanted =
          new CertificateForm(typed).certificate(id, stored.get().certificate().producer());
      Registrar by = new Registrar(Subject.get(who).account().value());
      return switch (edit.edit(wanted, revision(typed), by)) {
        case Edit.Done<RegisteredCertificate> done -> corrected(id);
        case Edit.Same<RegisteredCertificate> same -> corrected(id);
        case Edit.Conflict<RegisteredCertificate>(var now) ->
            conflict(request, now.value(), new CertificateForm(typed));
        case Edit.Refused<RegisteredCertificate>(var refusal) ->
            form(request, stored.get(), List.of(), typed, screen.refused(request, refusal));
      };
    } catch (MalformedValue e) {
      return form(request, stored.get(), List.of(), typed, screen.malformed(request, e));
    }
  }

  /** The form again as the other left it, with what the reader wanted beside it. */
  private HttpResponse<byte[]> conflict(
      HttpRequest<?> request, RegisteredCertificate now, CertificateForm wanted) {
    CertificateForm stands = CertificateForm.of(now.certificate());
    return form(
        request, now, stands.differences(wanted), stands.typed(), screen.changedMeanwhile(request));
  }

  private static HttpResponse<?> corrected(UUID id) {
    return HttpResponse.seeOther(
        URI.create("/portal/certificates/" + id + Done.query(Done.Deed.CERTIFICATE_CORRECTED)));
  }

  /** That of the form; one that no form of ours sends is no revision at all. */
  static int revision(Map<String, String> form) {
    String typed = form.getOrDefault("revision", "");
    if (!typed.matches("[0-9]{1,9}")) {
      throw new MalformedValue("revision", "the form carries the revision that it was made of");
    }
    return Integer.parseInt(typed);
  }

  private HttpResponse<byte[]> form(
      HttpRequest<?> request,
      RegisteredCertificate stored,
      List<CorrectCertificateView.Difference> differences,
      Map<String, String> typed,
      Faults faults) {
    Certificate certificate = stored.certificate();
    // what was typed was typed of the revision that its form carries
    String revision = typed.getOrDefault("revision", Integer.toString(stored.revision()));
    return screen.answer(
        request,
        faults,
        new CorrectCertificateView(
            certificate.id(),
            stored.check().isPresent(),
            differences,
            screen.form(
                certificate.producer(),
                "/portal/certificates/" + certificate.id() + "/correct",
                Map.of("revision", revision),
                typed,
                faults)));
  }
}
