package vn.temlang.traceability.log;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import vn.temlang.traceability.IdSource;

/** Draws a salt for each record. */
@Singleton
class SaltedDisclosures implements Disclosures {
  private final DisclosureStore store;
  private final SaltSource salts;
  private final IdSource ids;
  private final Clock clock;

  SaltedDisclosures(DisclosureStore store, SaltSource salts, IdSource ids, Clock clock) {
    this.store = store;
    this.salts = salts;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public void record(LeafKind kind, UUID subject, CanonicalJson content) {
    store.put(
        Disclosure.of(
            ids.next(),
            kind,
            subject,
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            salts.next(),
            content));
  }
}
