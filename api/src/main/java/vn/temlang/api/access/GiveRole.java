package vn.temlang.api.access;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Gives a role to an account, or takes it. */
@Singleton
public class GiveRole {
  private final Grants grants;
  private final Giving giving;
  private final Clock clock;

  GiveRole(Grants grants, Giving giving, Clock clock) {
    this.grants = grants;
    this.giving = giving;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Outcome {
    record Done(boolean created) implements Outcome {}

    record Refused(Reason reason) implements Outcome {}
  }

  public enum Reason {
    ROLE_BEYOND_OWN,
    ROLE_NOT_IN_SUCH_SCOPE,
    ROLE_ENDS_BEFORE_IT_BEGINS,
    NO_SUCH_ACCOUNT,
    CONFLICTING_REPEAT,
    /** Unknown, or not the asker's to take: the answer does not say which. */
    NO_SUCH_GRANT,
    LAST_OPERATOR
  }

  /** Why somebody may not give this now; nothing where they may. */
  public Optional<Reason> refusal(Subject by, Grant grant) {
    Instant now = clock.instant();
    if (!Giving.countsIn(grant)) {
      return Optional.of(Reason.ROLE_NOT_IN_SUCH_SCOPE);
    }
    if (grant.until().map(end -> !end.isAfter(now)).orElse(false)) {
      return Optional.of(Reason.ROLE_ENDS_BEFORE_IT_BEGINS);
    }
    return giving.may(by, grant) ? Optional.empty() : Optional.of(Reason.ROLE_BEYOND_OWN);
  }

  /** Whether somebody could give this, and so may take it; it may have ended meanwhile. */
  public boolean reaches(Subject by, Grant grant) {
    return giving.may(by, grant);
  }

  /** The roles that somebody may give somewhere. */
  public Set<Role> rolesGivenBy(Subject by) {
    return Giving.rolesGivenBy(by);
  }

  /** The roles that can give this one, each within its own scope. */
  public static Set<Role> rolesThatGive(Role role) {
    return Giving.rolesThatGive(role);
  }

  /** Gives; the same again is the same. */
  public Outcome give(Subject by, Grants.Given given) {
    Instant now = clock.instant();
    Optional<Reason> refusal = refusal(by, given.grant());
    if (refusal.isPresent()) {
      return new Outcome.Refused(refusal.get());
    }
    return switch (grants.add(given, by.account(), now)) {
      case NEW -> new Outcome.Done(true);
      case SAME -> new Outcome.Done(false);
      case ID_TAKEN -> new Outcome.Refused(Reason.CONFLICTING_REPEAT);
      case NO_SUCH_ACCOUNT -> new Outcome.Refused(Reason.NO_SUCH_ACCOUNT);
    };
  }

  /**
   * Takes a role that the asker could have given; it counts no more from the next request on. Taken
   * twice by one person it is taken once.
   */
  public Outcome take(Subject by, UUID id) {
    Optional<Grants.Given> given = grants.find(id);
    if (given.isEmpty() && takenBy(by, id).isPresent()) {
      return new Outcome.Done(false);
    }
    if (given.isEmpty() || !giving.may(by, given.get().grant())) {
      return new Outcome.Refused(Reason.NO_SUCH_GRANT);
    }
    return grants.revoke(id, by.account(), clock.instant())
        ? new Outcome.Done(false)
        : new Outcome.Refused(Reason.LAST_OPERATOR);
  }

  /**
   * Gives back, to the same account in the same scope for the same time, what the asker took. What
   * was taken stays written, so it is a role of its own; asked twice it is given once.
   *
   * @return with the account that has it again
   */
  public Restored restore(Subject by, UUID id) {
    Optional<Grants.Taken> taken = takenBy(by, id);
    if (taken.isEmpty()) {
      return new Restored(new Outcome.Refused(Reason.NO_SUCH_GRANT), Optional.empty());
    }
    Grants.Given before = taken.get().given();
    UUID again = UUID.nameUUIDFromBytes(("restore " + id).getBytes(StandardCharsets.US_ASCII));
    Outcome outcome = give(by, new Grants.Given(again, before.to(), before.grant()));
    return new Restored(outcome, Optional.of(before.to()));
  }

  /** What came of giving back, and to whom. */
  public record Restored(Outcome outcome, Optional<AccountId> to) {}

  private Optional<Grants.Taken> takenBy(Subject by, UUID id) {
    return grants.findTaken(id).filter(taken -> taken.by().equals(by.account()));
  }
}
