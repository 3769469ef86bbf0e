package vn.temlang.traceability.rights;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import vn.temlang.traceability.consent.Consents;
import vn.temlang.traceability.contact.Contacts;
import vn.temlang.traceability.party.Producer;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.party.Producers;

/**
 * Deletes for good what is personal about a producer: contact, details and salts of consents, words
 * in diary and requests and, of a household, the exact places. What ledgers hold stays and still
 * verifies: it is no more than commitments that nothing opens.
 */
@Singleton
public class ErasePerson {
  private final Producers producers;
  private final Contacts contacts;
  private final Consents consents;
  private final PersonRequests requests;
  private final Clock clock;

  ErasePerson(
      Producers producers,
      Contacts contacts,
      Consents consents,
      PersonRequests requests,
      Clock clock) {
    this.producers = producers;
    this.contacts = contacts;
    this.consents = consents;
    this.requests = requests;
    this.clock = clock;
  }

  /** When the last personal value was erased: the same however often nothing more is left. */
  @Transactional
  public Instant erase(ProducerId id) {
    Producer producer = producers.find(id).orElseThrow();
    consents.lock(id);
    int erased = contacts.erase(id) ? 1 : 0;
    erased += consents.eraseDetails(id);
    erased += requests.eraseWords(id);
    erased += producer.kind().isOrganisation() ? 0 : requests.blurPlaces(id);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (erased > 0 || requests.erasedAt(id).isEmpty()) {
      requests.markErased(id, now);
    }
    return requests.erasedAt(id).orElse(now);
  }
}
