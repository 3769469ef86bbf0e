package vn.temlang.traceability.anchor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.traceability.anchor.Submission.Receipt;
import vn.temlang.traceability.anchor.Submission.SignedTransaction;
import vn.temlang.traceability.anchor.Submission.Wish;

/**
 * The stored states of what was sent to a chain. Each method is a transaction of its own. A move
 * states where it moves from and is refused (false) when another server was quicker.
 */
public interface Submissions {
  /** The one that is neither final nor given up. */
  Optional<Submission> findInFlight(long chainId);

  /** Adds a wish; false when another one is in flight on the chain. */
  boolean build(UUID id, long chainId, Wish wish, Instant at);

  boolean sign(UUID id, SignedTransaction transaction, Instant at);

  boolean move(UUID id, SubmissionState from, SubmissionState to, Instant at);

  boolean mine(UUID id, SubmissionState from, Receipt receipt, Instant at);

  /** The anchor of the largest final size in a contract. */
  Optional<Submission> findNewestFinal(long chainId, String contract);

  /** Takes back what was final on a contract that is lost or was set back; returns how many. */
  int giveUpFinal(long chainId, String contract, long aboveSize, Instant at);

  /** The registry in use on a chain. */
  Optional<String> findContract(long chainId);

  void adoptContract(long chainId, String address, Optional<String> transactionHash, Instant at);

  void loseContract(long chainId, String address, Instant at);

  void report(long chainId, AnchorCondition condition, String detail, Instant at);

  Optional<Report> findReport(long chainId);

  /** The newest anchors of all chains, newest first. */
  List<AnchorEntry> newest(int limit);

  /** The final anchor of the smallest tree that holds every leaf of the subject. */
  Coverage coverage(UUID subject);

  /** The final anchor of the largest tree. */
  Optional<AnchorEntry> findNewestFinal();

  /** What the worker found last. */
  record Report(AnchorCondition condition, String detail, Instant checkedAt) {}

  /** How far a subject's records got. */
  record Coverage(boolean recorded, Optional<AnchorEntry> anchor) {}
}
