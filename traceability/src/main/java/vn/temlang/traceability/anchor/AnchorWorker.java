package vn.temlang.traceability.anchor;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import vn.temlang.traceability.IdSource;
import vn.temlang.traceability.anchor.Submission.Wish;
import vn.temlang.traceability.log.Checkpoint;
import vn.temlang.traceability.log.LogStore;
import vn.temlang.traceability.log.SignedCheckpoint;

/**
 * Brings the newest checkpoint to the chain, one stored step at a time; it may be killed between
 * any two. Several servers may run it: the database lets one transaction be in flight.
 */
@Singleton
public class AnchorWorker {
  private final AnchorSettings settings;
  private final AnchorChain chain;
  private final Submissions submissions;
  private final TransactionCourse course;
  private final LogStore log;
  private final IdSource ids;
  private final Clock clock;

  AnchorWorker(
      AnchorSettings settings,
      AnchorChain chain,
      Submissions submissions,
      LogStore log,
      IdSource ids,
      Clock clock) {
    this.settings = settings;
    this.chain = chain;
    this.submissions = submissions;
    this.course = new TransactionCourse(settings.chainId(), chain, submissions, clock);
    this.log = log;
    this.ids = ids;
    this.clock = clock;
  }

  /** What a step came to. */
  public sealed interface Step {
    /** Something moved: the next step may follow at once. */
    record Moved() implements Step {}

    /** Nothing to do until a block is mined or the log grows. */
    record Waiting() implements Step {}

    /** Not possible now; nothing is lost, try again later. */
    record Blocked(AnchorCondition condition, String detail) implements Step {}
  }

  /** Takes one step and reports what it found. */
  public Step advance() {
    Step step = step();
    switch (step) {
      case Step.Blocked blocked -> report(blocked.condition(), blocked.detail());
      case Step.Moved moved -> report(AnchorCondition.WORKING, "");
      case Step.Waiting waiting -> report(AnchorCondition.WORKING, "");
    }
    return step;
  }

  private void report(AnchorCondition condition, String detail) {
    submissions.report(settings.chainId(), condition, detail, clock.instant());
  }

  private Step step() {
    try {
      long stated = chain.chainId();
      if (stated != settings.chainId()) {
        return new Step.Blocked(
            AnchorCondition.WRONG_CHAIN,
            "the endpoint is chain " + stated + ", configured is " + settings.chainId());
      }
      Optional<String> contract = contract();
      if (contract.isPresent() && !chain.hasContract(contract.get())) {
        return lost(contract.get());
      }
      Optional<Submission> inFlight = submissions.findInFlight(settings.chainId());
      return inFlight.isPresent() ? course.advance(inFlight.get()) : begin(contract);
    } catch (ChainUnreachable e) {
      return new Step.Blocked(AnchorCondition.CHAIN_UNREACHABLE, String.valueOf(e.getMessage()));
    }
  }

  private Optional<String> contract() {
    return settings.contract().or(() -> submissions.findContract(settings.chainId()));
  }

  /** The chain forgot the contract: what was final there is not, and all has to be done again. */
  private Step lost(String contract) {
    Instant now = clock.instant();
    submissions.giveUpFinal(settings.chainId(), contract, 0, now);
    submissions
        .findInFlight(settings.chainId())
        .ifPresent(one -> submissions.move(one.id(), one.state(), SubmissionState.ABANDONED, now));
    if (settings.contract().isPresent() || !settings.deploy()) {
      return new Step.Blocked(
          AnchorCondition.CONTRACT_LOST, "no contract at " + contract + " any more");
    }
    submissions.loseContract(settings.chainId(), contract, now);
    return new Step.Moved();
  }

  private Step begin(Optional<String> contract) {
    if (contract.isPresent()) {
      return anchorNewest(contract.get());
    }
    if (!settings.deploy()) {
      return new Step.Blocked(
          AnchorCondition.NO_CONTRACT,
          "set temlang.anchor.evm.contract, or temlang.anchor.evm.deploy to true");
    }
    return build(new Wish.Deploy());
  }

  private Step anchorNewest(String contract) {
    Optional<SignedCheckpoint> newest = log.newestCheckpoint();
    if (newest.isEmpty()) {
      return new Step.Waiting();
    }
    Checkpoint head = newest.get().checkpoint();
    long onChain = chain.latestSize(contract);
    Optional<Submission> last = submissions.findNewestFinal(settings.chainId(), contract);
    long known = last.map(AnchorWorker::size).orElse(0L);
    if (known > onChain) {
      submissions.giveUpFinal(settings.chainId(), contract, onChain, clock.instant());
      return new Step.Moved();
    }
    if (onChain > 0 && !ours(contract, onChain)) {
      return new Step.Blocked(
          AnchorCondition.LOG_BEHIND_CHAIN,
          "the contract holds size %d with a root that this log never signed; restore a newer backup"
              .formatted(onChain));
    }
    if (head.size() <= onChain || tooEarly(last)) {
      return new Step.Waiting();
    }
    return build(new Wish.PutRoot(contract, head.size(), head.root()));
  }

  /** Whether this log signed what the contract states for a size. */
  private boolean ours(String contract, long size) {
    return log.findCheckpoint(size)
        .map(note -> Optional.of(note.checkpoint().root()).equals(chain.findRoot(contract, size)))
        .orElse(false);
  }

  private boolean tooEarly(Optional<Submission> last) {
    return last.map(one -> one.builtAt().plus(settings.interval()).isAfter(clock.instant()))
        .orElse(false);
  }

  private Step build(Wish wish) {
    return submissions.build(ids.next(), settings.chainId(), wish, clock.instant())
        ? new Step.Moved()
        : new Step.Waiting();
  }

  private static long size(Submission submission) {
    return switch (submission.wish()) {
      case Wish.PutRoot root -> root.size();
      case Wish.Deploy deploy -> 0;
    };
  }
}
