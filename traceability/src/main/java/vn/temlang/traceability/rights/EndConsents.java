package vn.temlang.traceability.rights;

import jakarta.inject.Singleton;
import java.util.List;
import vn.temlang.traceability.IdSource;
import vn.temlang.traceability.consent.Consent;
import vn.temlang.traceability.consent.ConsentDetail;
import vn.temlang.traceability.consent.ConsentEntry;
import vn.temlang.traceability.consent.Consents;
import vn.temlang.traceability.consent.Purpose;
import vn.temlang.traceability.consent.RecordConsent;
import vn.temlang.traceability.party.ProducerId;

/** Withdraws what a request is about. */
@Singleton
class EndConsents {
  private final Consents consents;
  private final RecordConsent record;
  private final IdSource ids;

  EndConsents(Consents consents, RecordConsent record, IdSource ids) {
    this.consents = consents;
    this.record = record;
    this.ids = ids;
  }

  void lock(ProducerId producer) {
    consents.lock(producer);
  }

  void end(PersonRequest request, String recordedBy) {
    List<ConsentEntry> ledger =
        consents.of(request.producer()).stream().map(Consents.Stored::entry).toList();
    for (Purpose purpose :
        request.purpose().map(List::of).orElseGet(() -> List.of(Purpose.values()))) {
      if (consents.given(request.producer(), purpose)) {
        record.record(
            new Consent(
                ids.next(),
                request.producer(),
                Consent.Act.WITHDRAWN,
                purpose,
                version(ledger, purpose),
                new Consent.Circumstances(
                    Consent.Way.REQUEST, "request/" + request.id(), recordedBy)),
            ConsentDetail.NONE);
      }
    }
  }

  private static int version(List<ConsentEntry> ledger, Purpose purpose) {
    return ledger.reversed().stream()
        .map(ConsentEntry::consent)
        .filter(consent -> consent.purpose() == purpose)
        .findFirst()
        .orElseThrow()
        .version();
  }
}
