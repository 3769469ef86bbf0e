package vn.temlang.api.page.certificate;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
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
import vn.temlang.api.page.Pages;
import vn.temlang.api.page.text.Formats;
import vn.temlang.api.page.text.Words;
import vn.temlang.api.page.view.ConfirmView;
import vn.temlang.api.page.view.Done;
import vn.temlang.api.page.view.Faults;
import vn.temlang.traceability.Edit;
import vn.temlang.traceability.MalformedValue;
import vn.temlang.traceability.Registration;
import vn.temlang.traceability.certificate.Certificates;
import vn.temlang.traceability.certificate.CheckCertificate;
import vn.temlang.traceability.certificate.RegisteredCertificate;
import vn.temlang.traceability.certificate.Registrar;
import vn.temlang.traceability.certificate.Revocation;
import vn.temlang.traceability.certificate.RevokeCertificate;

/** What an officer says of a certificate: the paper was seen, or its body revoked it. */
@Controller("/portal/certificates/{id}")
@Hidden
@Secured(SecurityRule.IS_AUTHENTICATED)
@Needs(Action.JUDGE_CERTIFICATES)
@ExecuteOn(TaskExecutors.BLOCKING)
class JudgeCertificateController {
  private final Certificates certificates;
  private final CheckCertificate check;
  private final RevokeCertificate revoke;
  private final CertificateScreen screen;
  private final Pages pages;

  JudgeCertificateController(
      Certificates certificates,
      CheckCertificate check,
      RevokeCertificate revoke,
      CertificateScreen screen,
      Pages pages) {
    this.certificates = certificates;
    this.check = check;
    this.revoke = revoke;
    this.screen = screen;
    this.pages = pages;
  }

  @Post(uri = "/check", produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> check(
      HttpRequest<?> request, UUID id, @Body Map<String, String> form, Authentication who) {
    if (!form.containsKey("seen")) {
      Faults unseen = Faults.at("seen", pages.words(request).text("certificates.fault.seen"));
      return again(request, id, form, unseen);
    }
    return switch (check.check(id, CertificatePageController.revision(form), registrar(who))) {
      case Edit.Done<RegisteredCertificate> done -> back(id, Done.Deed.CERTIFICATE_CHECKED);
      case Edit.Same<RegisteredCertificate> same -> back(id, Done.Deed.CERTIFICATE_CHECKED);
      case Edit.Conflict<RegisteredCertificate> conflict ->
          again(request, id, Map.of(), screen.changedMeanwhile(request));
      case Edit.Refused<RegisteredCertificate>(var refusal) ->
          again(request, id, Map.of(), screen.refused(request, refusal));
    };
  }

  /** Without {@code sure} it asks once more; the same sent twice is done once. */
  @Post(uri = "/revoke", produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> revoke(
      HttpRequest<?> request, UUID id, @Body Map<String, String> form, Authentication who) {
    Optional<RegisteredCertificate> stored = certificates.findRegistered(id);
    if (stored.isEmpty()) {
      return screen.notFound(request);
    }
    try {
      Revocation revocation = revocation(form);
      if (!form.containsKey("sure")) {
        return pages.answer(request, question(pages.words(request), id, revocation));
      }
      return switch (revoke.revoke(id, revocation, registrar(who))) {
        case Registration.New<RegisteredCertificate> done ->
            back(id, Done.Deed.CERTIFICATE_REVOKED);
        case Registration.Same<RegisteredCertificate> same ->
            back(id, Done.Deed.CERTIFICATE_REVOKED);
        case Registration.Refused<RegisteredCertificate>(var refusal) ->
            again(request, id, form, screen.refused(request, refusal));
      };
    } catch (MalformedValue e) {
      return again(request, id, form, screen.malformed(request, e));
    }
  }

  private static Revocation revocation(Map<String, String> form) {
    LocalDate from =
        CertificateForm.day(form, "revokedOn")
            .orElseThrow(() -> new MalformedValue("revokedOn", "a day"));
    return new Revocation(from, form.getOrDefault("reason", ""));
  }

  private static ConfirmView question(Words words, UUID id, Revocation revocation) {
    String page = "/portal/certificates/" + id;
    return new ConfirmView(
        words.text("certificates.revoke.question"),
        List.of(
            words.text(
                "certificates.revoke.first",
                Formats.date(words.language(), revocation.from()),
                revocation.reason()),
            words.text("certificates.revoke.second"),
            words.text("certificates.revoke.third")),
        page + "/revoke",
        Map.of(
            "revokedOn", revocation.from().toString(),
            "reason", revocation.reason(),
            "sure", "yes"),
        words.text("certificates.revoke"),
        page);
  }

  private HttpResponse<byte[]> again(
      HttpRequest<?> request, UUID id, Map<String, String> typed, Faults faults) {
    return screen.one(request, certificates.findRegistered(id), typed, faults);
  }

  private static HttpResponse<?> back(UUID id, Done.Deed deed) {
    return HttpResponse.seeOther(URI.create("/portal/certificates/" + id + Done.query(deed)));
  }

  private static Registrar registrar(Authentication who) {
    return new Registrar(Subject.get(who).account().value());
  }
}
