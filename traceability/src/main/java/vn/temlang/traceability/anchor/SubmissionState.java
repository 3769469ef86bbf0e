package vn.temlang.traceability.anchor;

/** How far a transaction got; names are public contract. */
public enum SubmissionState {
  /** Wished, nothing signed yet. */
  BUILT,
  /** Signed and stored, perhaps sent. */
  SIGNED,
  /** A node took it. */
  SENT,
  /** In a block that may still be replaced. */
  MINED,
  /** In a block that the finality rule calls final. */
  FINAL,
  /** Its block vanished. */
  ORPHANED,
  /** The contract refused it. */
  REVERTED,
  /** Will never be mined, or is no more: its nonce, its contract or its chain is gone. */
  ABANDONED
}
