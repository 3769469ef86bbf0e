package vn.temlang.api.page.personal;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.access.Action;
import vn.temlang.api.access.Needs;
import vn.temlang.api.page.Pages;
import vn.temlang.api.page.text.Language;
import vn.temlang.api.page.view.ErrorView;
import vn.temlang.traceability.IdSource;
import vn.temlang.traceability.Registration;
import vn.temlang.traceability.consent.ConsentEntry;
import vn.temlang.traceability.consent.ConsentText;
import vn.temlang.traceability.consent.ConsentTexts;
import vn.temlang.traceability.consent.Consents;
import vn.temlang.traceability.consent.Purpose;
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
  private final Consents consents;
  private final ConsentTexts texts;
  private final RecordConsent record;
  private final vn.temlang.traceability.consent.Controller controller;
  private final Pages pages;
  private final IdSource ids;

  ConsentPageController(
      Producers producers,
      Consents consents,
      ConsentTexts texts,
      RecordConsent record,
      vn.temlang.traceability.consent.Controller controller,
      Pages pages,
      IdSource ids) {
    this.producers = producers;
    this.consents = consents;
    this.texts = texts;
    this.record = record;
    this.controller = controller;
    this.pages = pages;
    this.ids = ids;
  }

  @Get(produces = MediaType.TEXT_HTML)
  HttpResponse<byte[]> ask(HttpRequest<?> request, UUID id) {
    return producers
        .find(new ProducerId(id))
        .<HttpResponse<byte[]>>map(
            producer -> pages.answer(request, view(request, producer, Optional.empty())))
        .orElseGet(() -> notFound(request));
  }

  @Post(produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> take(HttpRequest<?> request, UUID id, @Body Map<String, String> form) {
    Optional<Producer> producer = producers.find(new ProducerId(id));
    if (producer.isEmpty()) {
      return notFound(request);
    }
    ConsentForm answers = new ConsentForm(producer.get().id(), form);
    Optional<ConsentsView.Fault> fault = answers.fault().or(() -> record(answers));
    return fault.isPresent()
        ? pages.answer(
            request, HttpStatus.UNPROCESSABLE_ENTITY, view(request, producer.get(), fault))
        : HttpResponse.seeOther(URI.create("/portal/producers/" + id + "/consents"));
  }

  private Optional<ConsentsView.Fault> record(ConsentForm answers) {
    boolean refused =
        answers.consents().stream()
            .map(consent -> record.record(consent, answers.detail()))
            .anyMatch(Registration.Refused.class::isInstance);
    return refused ? Optional.of(ConsentsView.Fault.CHANGED_MEANWHILE) : Optional.empty();
  }

  private HttpResponse<byte[]> notFound(HttpRequest<?> request) {
    return pages.answer(
        request,
        HttpStatus.NOT_FOUND,
        new ErrorView(ErrorView.Trouble.NOT_FOUND, Optional.empty()));
  }

  private ConsentsView view(
      HttpRequest<?> request, Producer producer, Optional<ConsentsView.Fault> fault) {
    Language language = pages.visit(request).language();
    List<ConsentEntry> ledger =
        consents.of(producer.id()).stream().map(Consents.Stored::entry).toList();
    return new ConsentsView(
        producer.id().value(),
        producer.name().value(),
        controller.name(),
        texts.current().stream().map(text -> question(text, language, ledger)).toList(),
        ids.next(),
        fault);
  }

  private ConsentsView.Question question(
      ConsentText text, Language language, List<ConsentEntry> ledger) {
    ConsentText.Wording words =
        language == Language.VIETNAMESE ? text.vietnamese() : text.english();
    return new ConsentsView.Question(
        text.purpose().name(),
        ids.next(),
        text.version(),
        words.title(),
        words.body(),
        text.hash().hex(),
        lastWord(ledger, text.purpose())
            .filter(
                entry -> entry.consent().act() == vn.temlang.traceability.consent.Consent.Act.GIVEN)
            .map(ConsentEntry::at));
  }

  private static Optional<ConsentEntry> lastWord(List<ConsentEntry> ledger, Purpose purpose) {
    return ledger.reversed().stream()
        .filter(entry -> entry.consent().purpose() == purpose)
        .findFirst();
  }
}
