package vn.temlang.traceability.consent;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import vn.temlang.traceability.RefusalReason;
import vn.temlang.traceability.Registration;
import vn.temlang.traceability.log.Hash;
import vn.temlang.traceability.log.SaltSource;

/** Takes down a yes or its withdrawal. */
@Singleton
public class RecordConsent {
  private final Consents consents;
  private final ConsentTexts texts;
  private final List<ConsentEffect> effects;
  private final SaltSource salts;
  private final Controller controller;
  private final Clock clock;

  RecordConsent(
      Consents consents,
      ConsentTexts texts,
      List<ConsentEffect> effects,
      SaltSource salts,
      Controller controller,
      Clock clock) {
    this.consents = consents;
    this.texts = texts;
    this.effects = List.copyOf(effects);
    this.salts = salts;
    this.controller = controller;
    this.clock = clock;
  }

  /**
   * Refuses a text that there is not, a yes to a text that was replaced since it was shown or is no
   * longer asked, and the withdrawal of what is not given.
   */
  @Transactional
  public Registration<ConsentEntry> record(Consent consent, ConsentDetail detail) {
    detail.suits(consent.how().way());
    if (!consents.lock(consent.producer())) {
      return Registration.refused(RefusalReason.UNKNOWN_PRODUCER);
    }
    Optional<ConsentEntry> before = consents.find(consent.id());
    if (before.isPresent()) {
      return repeated(before.get(), consent, detail);
    }
    Optional<ConsentText> text = texts.find(consent.purpose(), consent.version());
    if (text.isEmpty()) {
      return Registration.refused(RefusalReason.UNKNOWN_CONSENT_TEXT);
    }
    return refusal(consent)
        .<Registration<ConsentEntry>>map(Registration::refused)
        .orElseGet(() -> add(consent, text.get(), detail));
  }

  private Registration<ConsentEntry> repeated(
      ConsentEntry before, Consent consent, ConsentDetail detail) {
    // an erased detail cannot be compared; the act is the same one
    boolean same =
        before.consent().equals(consent)
            && consents
                .detail(consent.id())
                .map(kept -> kept.record().equals(detail.record(consent.id())))
                .orElse(true);
    return same
        ? new Registration.Same<>(before)
        : Registration.refused(RefusalReason.CONFLICTING_REPEAT);
  }

  private Optional<RefusalReason> refusal(Consent consent) {
    return switch (consent.act()) {
      case GIVEN ->
          texts.current().stream()
                  .anyMatch(
                      text ->
                          text.asked()
                              && text.purpose() == consent.purpose()
                              && text.version() == consent.version())
              ? Optional.empty()
              : Optional.of(RefusalReason.CONSENT_TEXT_REPLACED);
      case WITHDRAWN ->
          consents.given(consent.producer(), consent.purpose())
              ? Optional.empty()
              : Optional.of(RefusalReason.NOTHING_TO_WITHDRAW);
    };
  }

  private Registration<ConsentEntry> add(Consent consent, ConsentText text, ConsentDetail detail) {
    List<Consents.Stored> ledger = consents.of(consent.producer());
    KeptDetail kept = new KeptDetail(salts.next(), detail.record(consent.id()));
    Hash previous = ledger.isEmpty() ? ConsentEntry.START : ledger.getLast().hash();
    ConsentEntry entry =
        new ConsentEntry(
            consent,
            ledger.size() + 1,
            text.hash(),
            controller.name(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            kept.commitment(),
            previous);
    consents.add(entry, entry.hash(), kept);
    effects.forEach(effect -> effect.recorded(consent));
    return new Registration.New<>(entry);
  }
}
