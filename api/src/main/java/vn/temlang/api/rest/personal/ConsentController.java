package vn.temlang.api.rest.personal;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.temlang.api.access.Action;
import vn.temlang.api.access.Needs;
import vn.temlang.api.audit.http.ShowsPersonalData;
import vn.temlang.api.rest.Answers;
import vn.temlang.traceability.Name;
import vn.temlang.traceability.consent.CheckConsents;
import vn.temlang.traceability.consent.Consent;
import vn.temlang.traceability.consent.ConsentDetail;
import vn.temlang.traceability.consent.ConsentText;
import vn.temlang.traceability.consent.ConsentTexts;
import vn.temlang.traceability.consent.Consents;
import vn.temlang.traceability.consent.Purpose;
import vn.temlang.traceability.consent.RecordConsent;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.party.Producers;

/** What people are asked, what they agreed to, and the proof of it. */
@Controller("/api")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Needs(Action.ASK_PEOPLE)
@ExecuteOn(TaskExecutors.BLOCKING)
class ConsentController {
  private final RecordConsent record;
  private final CheckConsents check;
  private final Producers producers;
  private final Consents consents;
  private final ConsentTexts texts;
  private final Answers answers;

  ConsentController(
      RecordConsent record,
      CheckConsents check,
      Producers producers,
      Consents consents,
      ConsentTexts texts,
      Answers answers) {
    this.record = record;
    this.check = check;
    this.producers = producers;
    this.consents = consents;
    this.texts = texts;
    this.answers = answers;
  }

  /**
   * {@code version} is that of the text which was shown; {@code recordedBy} a role or an account's
   * id; {@code person}, {@code witness} and {@code paper} are kept apart from the ledger.
   */
  record ConsentBody(
      UUID producerId,
      Consent.Act act,
      Purpose purpose,
      int version,
      Consent.Way way,
      String screen,
      String recordedBy,
      @Nullable String person,
      @Nullable String witness,
      @Nullable String paper) {
    Consent consent(UUID id) {
      return new Consent(
          id,
          new ProducerId(producerId),
          act,
          purpose,
          version,
          new Consent.Circumstances(way, screen, recordedBy));
    }

    ConsentDetail detail() {
      return new ConsentDetail(name(person), name(witness), name(paper));
    }

    private static Optional<Name> name(@Nullable String text) {
      return Optional.ofNullable(text).map(Name::new);
    }
  }

  record TextView(
      Purpose purpose,
      int version,
      String titleVi,
      String bodyVi,
      String titleEn,
      String bodyEn,
      String hash) {
    static TextView of(ConsentText text) {
      return new TextView(
          text.purpose(),
          text.version(),
          text.vietnamese().title(),
          text.vietnamese().body(),
          text.english().title(),
          text.english().body(),
          text.hash().hex());
    }
  }

  /**
   * @param given the purposes that the last word allows
   * @param brokenAt number of the first entry that does not hold, computed now; absent where all do
   */
  record LedgerView(
      UUID producerId,
      List<Purpose> given,
      List<ConsentProof> entries,
      Optional<Integer> brokenAt) {}

  /** The newest text of each purpose that is asked. */
  @Get("/consent-texts")
  List<TextView> texts() {
    return texts.current().stream().filter(ConsentText::asked).map(TextView::of).toList();
  }

  @Put("/consents/{id}")
  HttpResponse<?> put(UUID id, @Body ConsentBody body) {
    return answers.of(record.record(body.consent(id), body.detail()), this::proof);
  }

  /** The consent with its text, its place in the chain and, where not erased, its detail. */
  @ShowsPersonalData
  @Get("/consents/{id}/proof")
  Optional<ConsentProof> proof(UUID id) {
    return consents.find(id).map(this::proof);
  }

  @ShowsPersonalData
  @Get("/producers/{id}/consents")
  Optional<LedgerView> of(UUID id) {
    return producers.find(new ProducerId(id)).map(producer -> ledger(producer.id()));
  }

  private LedgerView ledger(ProducerId producer) {
    return new LedgerView(
        producer.value(),
        List.of(Purpose.values()).stream()
            .filter(purpose -> consents.given(producer, purpose))
            .toList(),
        consents.of(producer).stream().map(stored -> proof(stored.entry())).toList(),
        check.check(producer));
  }

  private ConsentProof proof(vn.temlang.traceability.consent.ConsentEntry entry) {
    Consent consent = entry.consent();
    return ConsentProof.of(
        entry,
        texts.find(consent.purpose(), consent.version()).orElseThrow(),
        consents.detail(consent.id()));
  }
}
