package vn.temlang.traceability.breach;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The register of breaches. */
public interface Breaches {
  /** Stores it unless its id is taken; answers whether it was stored now. */
  boolean add(Breach breach, Instant at);

  Optional<RegisteredBreach> find(UUID id);

  /** What is not reported first, by when it is due; then the latest. */
  List<RegisteredBreach> all();

  /** Notes the report, unless one is noted. */
  void report(UUID id, RegisteredBreach.Report report);
}
