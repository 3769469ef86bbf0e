package vn.temlang.api.audit;

import java.time.Instant;

/** What came of walking the chain. */
public sealed interface AuditCheck {
  Instant at();

  /**
   * Every row fits to the one before, to the personal values still kept, and to the heads.
   *
   * @param kept personal values that were compared with their commitments
   * @param erased commitments whose value and salt are gone: erased for a person, or by age
   */
  record Intact(long rows, long kept, long erased, AuditSeal seal, Instant at)
      implements AuditCheck {}

  /** The first place where something does not fit. */
  record Broken(long seq, Fault fault, Instant at) implements AuditCheck {}

  /** What does not fit. */
  enum Fault {
    /** There is no row at this place. */
    MISSING,
    /** The row does not follow from the one before. */
    CUT,
    /** The row does not give its own hash. */
    CHANGED,
    /** A personal value is not the one that was committed. */
    VALUE_CHANGED,
    /** The row is not the one that was kept as a day's head. */
    HEAD_DIFFERS,
    /** A day's head is not the one in the transparency log, or none while a later day's is. */
    LOG_DIFFERS,
    /** The record of a day's head does not lead to the log's root. */
    LEAF_DIFFERS,
    /** The tree head is not signed by the log's key. */
    CHECKPOINT_UNSIGNED,
    /** The chain outside does not hold the tree head that it was given. */
    ANCHOR_DIFFERS
  }
}
