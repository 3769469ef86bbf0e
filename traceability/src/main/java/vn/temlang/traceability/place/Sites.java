package vn.temlang.traceability.place;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.temlang.traceability.Revised;
import vn.temlang.traceability.party.ProducerId;

/** Keeps sites and the work of getting address codes for them. */
public interface Sites {
  /** What the database said to a new site. */
  enum Added {
    STORED,
    ID_TAKEN,
    GLN_TAKEN
  }

  /** Stores the site and, unless people told its code, a work row for that. */
  Added add(Site site, Instant at);

  /** The site with its revision. */
  Optional<Revised<Site>> findRevised(SiteId id);

  /**
   * Replaces all but id and producer, and sees to it that a code is asked for where there is none;
   * false where another revision stands than {@code seen}, or another place has the GLN.
   */
  boolean edit(Site site, int seen, Instant at);

  /** As {@link #add} for many, by one statement; answers which were stored. */
  Set<SiteId> addAll(List<Site> sites, Instant at);

  Optional<Site> find(SiteId id);

  List<Site> of(ProducerId producer);

  /** Takes sites whose code is due, at most {@code limit}, and hides them for {@code lease}. */
  List<Site> takeWithoutCode(Instant now, Duration lease, int limit);

  /** Stores the code and ends the work. */
  void codeFound(SiteId id, VPostcode code);

  /** Keeps the work for a later try. */
  void codeMissed(SiteId id, String reason, Instant nextTry);
}
