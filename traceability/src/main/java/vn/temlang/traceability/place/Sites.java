package vn.temlang.traceability.place;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.temlang.traceability.party.ProducerId;

/** Keeps sites and the work of getting address codes for them. */
public interface Sites {
  /** Stores the site and a work row for its code, unless its id is taken. */
  boolean add(Site site, Instant at);

  Optional<Site> find(SiteId id);

  List<Site> of(ProducerId producer);

  /** Takes sites whose code is due, at most {@code limit}, and hides them for {@code lease}. */
  List<Site> takeWithoutCode(Instant now, Duration lease, int limit);

  /** Stores the code and ends the work. */
  void codeFound(SiteId id, VPostcode code);

  /** Keeps the work for a later try. */
  void codeMissed(SiteId id, String reason, Instant nextTry);
}
