package vn.temlang.traceability.log;

import java.util.Set;

/** What a leaf of the log speaks of; the names are public contract and stand in the records. */
public enum LeafKind {
  BATCH,
  EVENT,
  STAMP_RUN,
  ACTIVATION,
  CERTIFICATE,
  /** A day's head of the chain of who did what. */
  AUDIT;

  /**
   * The members that a content of this kind needs so that a proof can tie records together.
   *
   * <ul>
   *   <li>EVENT: {@code batches}, the list of the ids of the batches that it is about
   *   <li>STAMP_RUN: {@code size}, the number of stamps; {@code root}, Base64 of the root of the
   *       run's own tree
   *   <li>ACTIVATION: {@code run}, {@code batch}: ids; {@code from}, {@code to}: serials of the
   *       run, 1-based, both inclusive
   *   <li>AUDIT: {@code day} in Viet Nam; {@code rows}, how many the chain had; {@code head},
   *       Base64 of the hash of the last
   * </ul>
   */
  public Set<String> required() {
    return switch (this) {
      case BATCH, CERTIFICATE -> Set.of();
      case EVENT -> Set.of("batches");
      case STAMP_RUN -> Set.of("size", "root");
      case ACTIVATION -> Set.of("run", "from", "to", "batch");
      case AUDIT -> Set.of("day", "rows", "head");
    };
  }
}
