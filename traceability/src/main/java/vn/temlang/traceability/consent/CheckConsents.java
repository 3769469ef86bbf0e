package vn.temlang.traceability.consent;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import vn.temlang.traceability.log.Hash;
import vn.temlang.traceability.party.ProducerId;

/** Computes anew what a producer's part of the ledger claims. */
@Singleton
public class CheckConsents {
  private final Consents consents;
  private final ConsentTexts texts;

  CheckConsents(Consents consents, ConsentTexts texts) {
    this.consents = consents;
    this.texts = texts;
  }

  /**
   * Follows the chain, and compares each text and each detail that was not erased.
   *
   * @return the number of the first entry that does not hold; empty where all do
   */
  @Transactional
  public Optional<Integer> check(ProducerId producer) {
    List<Consents.Stored> ledger = consents.of(producer);
    Hash previous = ConsentEntry.START;
    for (int at = 0; at < ledger.size(); at++) {
      Consents.Stored stored = ledger.get(at);
      ConsentEntry entry = stored.entry();
      if (entry.number() != at + 1
          || !entry.previous().equals(previous)
          || !entry.hash().equals(stored.hash())
          || !holds(entry)) {
        return Optional.of(at + 1);
      }
      previous = stored.hash();
    }
    return Optional.empty();
  }

  private boolean holds(ConsentEntry entry) {
    Consent consent = entry.consent();
    return texts
            .find(consent.purpose(), consent.version())
            .map(text -> text.hash().equals(entry.text()))
            .orElse(false)
        && consents
            .detail(consent.id())
            .map(kept -> kept.commitment().equals(entry.commitment()))
            .orElse(true);
  }
}
