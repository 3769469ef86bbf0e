package vn.temlang.api.page.personal;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import vn.temlang.api.page.Pages;
import vn.temlang.api.page.text.Language;
import vn.temlang.api.page.text.Words;
import vn.temlang.api.page.view.ConfirmView;
import vn.temlang.api.page.view.ErrorView;
import vn.temlang.api.page.view.Faults;
import vn.temlang.api.page.view.Passport;
import vn.temlang.api.problem.Sentences;
import vn.temlang.traceability.IdSource;
import vn.temlang.traceability.Refusal;
import vn.temlang.traceability.consent.Consent;
import vn.temlang.traceability.consent.ConsentEntry;
import vn.temlang.traceability.consent.ConsentText;
import vn.temlang.traceability.consent.ConsentTexts;
import vn.temlang.traceability.consent.Consents;
import vn.temlang.traceability.consent.Controller;
import vn.temlang.traceability.consent.Purpose;
import vn.temlang.traceability.party.Producer;
import vn.temlang.traceability.picture.Picture;
import vn.temlang.traceability.portrait.Portraits;
import vn.temlang.traceability.rights.PersonRequests;

/**
 * The screen on which a producer is asked, with what was answered and what came of it, and on which
 * its requests are taken down.
 */
@Singleton
class ConsentScreen {
  private final Answered answered;
  private final ConsentTexts texts;
  private final Controller controller;
  private final Pages pages;
  private final Sentences sentences;
  private final IdSource ids;

  ConsentScreen(
      Answered answered,
      ConsentTexts texts,
      Controller controller,
      Pages pages,
      Sentences sentences,
      IdSource ids) {
    this.answered = answered;
    this.texts = texts;
    this.controller = controller;
    this.pages = pages;
    this.sentences = sentences;
    this.ids = ids;
  }

  /** What stands about a producer. */
  @Singleton
  record Answered(Consents consents, Portraits portraits, PersonRequests requests) {}

  HttpResponse<byte[]> blank(HttpRequest<?> request, Producer producer) {
    return pages.answer(request, view(request, producer, Map.of(), Faults.none()));
  }

  /** The screen again with what was typed, where nothing was recorded. */
  HttpResponse<byte[]> refused(
      HttpRequest<?> request,
      Producer producer,
      Map<String, String> typed,
      ConsentsView.Fault fault) {
    String sentence = pages.words(request).text(fault.sentence());
    return refused(request, producer, typed, Faults.at(fault.field(), sentence));
  }

  private HttpResponse<byte[]> refused(
      HttpRequest<?> request, Producer producer, Map<String, String> typed, Faults faults) {
    return pages.answer(
        request, HttpStatus.UNPROCESSABLE_ENTITY, view(request, producer, typed, faults));
  }

  /** The screen again where the file for a picture of the maker is none that can be shown. */
  HttpResponse<byte[]> refused(HttpRequest<?> request, Producer producer, Refusal refusal) {
    String reason = refusal.reason().name();
    String sentence =
        pages.words(request).language() == Language.VIETNAMESE
            ? sentences.vietnamese(reason, refusal.facts())
            : sentences.english(reason, refusal.facts());
    return refused(request, producer, Map.of(), Faults.at("picture", sentence));
  }

  /** What follows from the withdrawals in a form, before they are recorded. */
  HttpResponse<byte[]> askAgain(HttpRequest<?> request, Producer producer, ConsentForm answers) {
    Words words = pages.words(request);
    String page = "/portal/producers/" + producer.id().value() + "/consents";
    List<String> consequences = new ArrayList<>();
    for (Purpose purpose : answers.withdrawn()) {
      title(purpose, words.language())
          .ifPresent(title -> consequences.add(words.text("confirm.consent.first", title)));
    }
    consequences.add(words.text("confirm.consent.second"));
    consequences.add(words.text("confirm.consent.third"));
    return pages.answer(
        request,
        new ConfirmView(
            words.text("confirm.consent", producer.name().value()),
            consequences,
            page,
            answers.toConfirm(),
            words.text("consents.withdraw"),
            page));
  }

  HttpResponse<byte[]> notFound(HttpRequest<?> request) {
    return pages.answer(
        request,
        HttpStatus.NOT_FOUND,
        new ErrorView(ErrorView.Trouble.NOT_FOUND, Optional.empty()));
  }

  /** What a purpose is called in the text that is asked now. */
  Optional<String> title(Purpose purpose, Language language) {
    return texts.current().stream()
        .filter(text -> text.purpose() == purpose)
        .map(text -> wording(text, language).title())
        .findFirst();
  }

  private ConsentsView view(
      HttpRequest<?> request, Producer producer, Map<String, String> typed, Faults faults) {
    Language language = pages.visit(request).language();
    List<ConsentEntry> ledger =
        answered.consents().of(producer.id()).stream().map(Consents.Stored::entry).toList();
    return new ConsentsView(
        producer.id().value(),
        producer.name().value(),
        controller.name(),
        texts.current().stream()
            .map(text -> question(text, language, ledger))
            .filter(Predicate.not(ConsentsView.Question::idle))
            .toList(),
        face(producer),
        ids.next(),
        answered.requests().erasedAt(producer.id()),
        typed,
        faults);
  }

  private Optional<ConsentsView.Face> face(Producer producer) {
    return answered.consents().given(producer.id(), Purpose.PICTURE_OF_PERSON, Portraits.SINCE_TEXT)
        ? Optional.of(
            new ConsentsView.Face(answered.portraits().of(producer.id()).map(ConsentScreen::image)))
        : Optional.empty();
  }

  private static Passport.Image image(Picture picture) {
    return new Passport.Image(
        "/picture/" + picture.hash().hex() + ".jpg", picture.width(), picture.height(), false);
  }

  private ConsentsView.Question question(
      ConsentText text, Language language, List<ConsentEntry> ledger) {
    ConsentText.Wording words = wording(text, language);
    Optional<ConsentEntry> given =
        lastWord(ledger, text.purpose())
            .filter(entry -> entry.consent().act() == Consent.Act.GIVEN);
    return new ConsentsView.Question(
        text.purpose().name(),
        ids.next(),
        text.version(),
        words.title(),
        words.body(),
        text.hash().hex(),
        given.map(ConsentEntry::at),
        standing(text, given));
  }

  private static ConsentsView.Standing standing(ConsentText text, Optional<ConsentEntry> given) {
    if (!text.asked()) {
      return ConsentsView.Standing.NOT_ASKED;
    }
    boolean older = given.map(entry -> entry.consent().version() < text.version()).orElse(false);
    return older ? ConsentsView.Standing.CHANGED : ConsentsView.Standing.ASKED;
  }

  private static Optional<ConsentEntry> lastWord(List<ConsentEntry> ledger, Purpose purpose) {
    return ledger.reversed().stream()
        .filter(entry -> entry.consent().purpose() == purpose)
        .findFirst();
  }

  private static ConsentText.Wording wording(ConsentText text, Language language) {
    return language == Language.VIETNAMESE ? text.vietnamese() : text.english();
  }
}
