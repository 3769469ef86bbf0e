package vn.temlang.api.page.personal;

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
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.access.Action;
import vn.temlang.api.access.Needs;
import vn.temlang.api.audit.http.ShowsPersonalData;
import vn.temlang.api.page.view.Done;
import vn.temlang.traceability.Registration;
import vn.temlang.traceability.consent.Consent;
import vn.temlang.traceability.consent.RecordConsent;
import vn.temlang.traceability.party.Producer;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.party.Producers;

/** Asks a producer and takes down the answers. */
@Controller("/portal/producers/{id}/consents")
@Hidden
@Secured(SecurityRule.IS_AUTHENTICATED)
@Needs(Action.ASK_PEOPLE)
@ExecuteOn(TaskExecutors.BLOCKING)
class ConsentPageController {
  private final Producers producers;
  private final RecordConsent record;
  private final ConsentScreen screen;

  ConsentPageController(Producers producers, RecordConsent record, ConsentScreen screen) {
    this.producers = producers;
    this.record = record;
    this.screen = screen;
  }

  @ShowsPersonalData
  @Get(produces = MediaType.TEXT_HTML)
  HttpResponse<byte[]> ask(HttpRequest<?> request, UUID id) {
    return producers
        .find(new ProducerId(id))
        .map(producer -> screen.blank(request, producer))
        .orElseGet(() -> screen.notFound(request));
  }

  /** A withdrawal is asked about once more before it is recorded. */
  @Post(produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> take(HttpRequest<?> request, UUID id, @Body Map<String, String> form) {
    Optional<Producer> producer = producers.find(new ProducerId(id));
    if (producer.isEmpty()) {
      return screen.notFound(request);
    }
    ConsentForm answers = new ConsentForm(producer.get().id(), form);
    Optional<ConsentsView.Fault> fault = answers.fault();
    if (fault.isEmpty() && !answers.withdrawn().isEmpty() && !answers.confirmed()) {
      return screen.askAgain(request, producer.get(), answers);
    }
    fault = fault.or(() -> record(answers));
    return fault.isPresent()
        ? screen.refused(request, producer.get(), form, fault.get())
        : HttpResponse.seeOther(
            URI.create(
                "/portal/producers/" + id + "/consents" + Done.query(Done.Deed.CONSENT_RECORDED)));
  }

  private Optional<ConsentsView.Fault> record(ConsentForm answers) {
    // whatever else became outdated meanwhile, what is withdrawn ends now
    long refused =
        answers.consents().stream()
            .sorted(Comparator.comparing(consent -> consent.act() != Consent.Act.WITHDRAWN))
            .map(consent -> record.record(consent, answers.detail()))
            .filter(Registration.Refused.class::isInstance)
            .count();
    return refused > 0 ? Optional.of(ConsentsView.Fault.CHANGED_MEANWHILE) : Optional.empty();
  }
}
