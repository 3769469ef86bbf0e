package vn.temlang.traceability.breach;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.traceability.MalformedValue;
import vn.temlang.traceability.RefusalReason;
import vn.temlang.traceability.Registration;

/** Enters breaches and their reports to the authority. */
@Singleton
public class RegisterBreach {
  private final Breaches breaches;
  private final Clock clock;

  RegisterBreach(Breaches breaches, Clock clock) {
    this.breaches = breaches;
    this.clock = clock;
  }

  @Transactional
  public Registration<RegisteredBreach> register(Breach breach) {
    if (breach.noticedAt().isAfter(clock.instant())) {
      throw new MalformedValue("noticedAt", "a breach is noticed before it is entered");
    }
    boolean added = breaches.add(breach, clock.instant());
    RegisteredBreach stored = breaches.find(breach.id()).orElseThrow();
    if (!added && !stored.breach().equals(breach)) {
      return Registration.refused(RefusalReason.CONFLICTING_REPEAT);
    }
    return added ? new Registration.New<>(stored) : new Registration.Same<>(stored);
  }

  /** Notes that the authority was told now; the first report stays. */
  @Transactional
  public Registration<RegisteredBreach> report(UUID id, String reference) {
    String kept = reference.strip();
    if (kept.isEmpty() || kept.length() > 200) {
      throw new MalformedValue("reference", "1 to 200 characters");
    }
    if (breaches.find(id).isEmpty()) {
      return Registration.refused(RefusalReason.UNKNOWN_BREACH);
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    breaches.report(id, new RegisteredBreach.Report(now, kept));
    Optional<RegisteredBreach> stored = breaches.find(id);
    return new Registration.Same<>(stored.orElseThrow());
  }
}
