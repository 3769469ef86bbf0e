package vn.temlang.api.page.certificate;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.access.Action;
import vn.temlang.api.access.Needs;
import vn.temlang.api.access.Subject;
import vn.temlang.api.audit.http.ShowsPersonalData;
import vn.temlang.api.page.view.Done;
import vn.temlang.api.page.view.Faults;
import vn.temlang.traceability.IdSource;
import vn.temlang.traceability.MalformedValue;
import vn.temlang.traceability.Registration;
import vn.temlang.traceability.certificate.Certificate;
import vn.temlang.traceability.certificate.Certificates;
import vn.temlang.traceability.certificate.RegisterCertificate;
import vn.temlang.traceability.certificate.Registrar;
import vn.temlang.traceability.party.Producer;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.party.Producers;

/** The certificates of one producer, and another one entered. */
@Controller("/portal/producers/{id}/certificates")
@Hidden
@Secured(SecurityRule.IS_AUTHENTICATED)
@Needs(Action.READ_REGISTER)
@ExecuteOn(TaskExecutors.BLOCKING)
class ProducerCertificatesController {
  private final Register register;
  private final CertificateLines lines;
  private final CertificateScreen screen;
  private final IdSource ids;

  ProducerCertificatesController(
      Register register, CertificateLines lines, CertificateScreen screen, IdSource ids) {
    this.register = register;
    this.lines = lines;
    this.screen = screen;
    this.ids = ids;
  }

  /** What is read and written here. */
  @Singleton
  record Register(
      Producers producers, Certificates certificates, RegisterCertificate registerCertificate) {}

  @ShowsPersonalData
  @Get(produces = MediaType.TEXT_HTML)
  HttpResponse<byte[]> all(HttpRequest<?> request, UUID id) {
    return page(request, id, Map.of(), Faults.none());
  }

  @Post(produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Action.WRITE_REGISTER)
  HttpResponse<?> enter(
      HttpRequest<?> request, UUID id, @Body Map<String, String> form, Authentication who) {
    ProducerId producer = new ProducerId(id);
    if (register.producers().find(producer).isEmpty()) {
      return screen.notFound(request);
    }
    try {
      Certificate typed = new CertificateForm(form).certificate(freshId(form), producer);
      Registrar by = new Registrar(Subject.get(who).account().value());
      return switch (register.registerCertificate().register(typed, by)) {
        case Registration.New<Certificate> entered -> entered(id);
        case Registration.Same<Certificate> entered -> entered(id);
        case Registration.Refused<Certificate>(var refusal) ->
            page(request, id, form, screen.refused(request, refusal));
      };
    } catch (MalformedValue e) {
      return page(request, id, form, screen.malformed(request, e));
    }
  }

  private static HttpResponse<?> entered(UUID producer) {
    return HttpResponse.seeOther(
        URI.create(path(producer) + Done.query(Done.Deed.CERTIFICATE_ENTERED)));
  }

  private static String path(UUID producer) {
    return "/portal/producers/" + producer + "/certificates";
  }

  private static UUID freshId(Map<String, String> form) {
    try {
      return UUID.fromString(form.getOrDefault("id", ""));
    } catch (IllegalArgumentException e) {
      throw new MalformedValue("id", "the form carries an id for the certificate");
    }
  }

  private HttpResponse<byte[]> page(
      HttpRequest<?> request, UUID id, Map<String, String> typed, Faults faults) {
    Optional<Producer> producer = register.producers().find(new ProducerId(id));
    if (producer.isEmpty()) {
      return screen.notFound(request);
    }
    ProducerId owner = producer.get().id();
    return screen.answer(
        request,
        faults,
        new ProducerCertificatesView(
            id,
            producer.get().name().value(),
            lines.of(register.certificates().of(owner)),
            screen.form(owner, path(id), Map.of("id", ids.next().toString()), typed, faults)));
  }
}
