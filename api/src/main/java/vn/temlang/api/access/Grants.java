package vn.temlang.api.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.place.CommuneCode;

/** Keeps the roles that were given; none is taken out, what was revoked says so. */
public interface Grants {
  /** A role as it is given to an account. */
  record Given(UUID id, AccountId to, Grant grant) {}

  /** What became of a wish to give a role. */
  enum Addition {
    NEW,
    /** The same was given under this id. */
    SAME,
    ID_TAKEN,
    NO_SUCH_ACCOUNT
  }

  Addition add(Given given, AccountId by, Instant at);

  /** A role that was given and not revoked; it may have ended by itself. */
  Optional<Given> find(UUID id);

  /** False where it is the last that may do everything for good; the database judges. */
  boolean revoke(UUID id, AccountId by, Instant at);

  /**
   * A role that was revoked.
   *
   * @param by who took it
   */
  record Taken(Given given, AccountId by) {}

  /** A role that was given once and revoked. */
  Optional<Taken> findTaken(UUID id);

  /**
   * Where a producer stands.
   *
   * @param sites where they lie: each commune and hamlet once
   * @param enteredBy whoever entered it for others
   */
  record Place(Set<Spot> sites, Optional<AccountId> enteredBy) {}

  /** A commune, and the hamlet in it where that is known. */
  record Spot(CommuneCode commune, Optional<Scope.OfHamlet> hamlet) {}

  /** Where a producer stands that the request may see. */
  Optional<Place> placeOf(ProducerId producer);
}
