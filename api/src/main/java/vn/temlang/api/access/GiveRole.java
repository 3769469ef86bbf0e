package vn.temlang.api.access;

import jakarta.inject.Singleton;
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

  /** Takes a role that the asker could have given; it counts no more from the next request on. */
  public Outcome take(Subject by, UUID id) {
    Optional<Grants.Given> given = grants.find(id);
    if (given.isEmpty() || !giving.may(by, given.get().grant())) {
      return new Outcome.Refused(Reason.NO_SUCH_GRANT);
    }
    return grants.revoke(id, by.account(), clock.instant())
        ? new Outcome.Done(false)
        : new Outcome.Refused(Reason.LAST_OPERATOR);
  }
}
