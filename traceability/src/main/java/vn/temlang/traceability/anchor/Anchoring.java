package vn.temlang.traceability.anchor;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Tells pages how far the records about a thing got. */
@Singleton
public class Anchoring {
  /** What a transaction needs from being built to being final, on top of the interval. */
  private static final Duration ON_THE_WAY = Duration.ofMinutes(5);

  private final Submissions submissions;
  private final AnchorSettings settings;
  private final Clock clock;

  Anchoring(Submissions submissions, AnchorSettings settings, Clock clock) {
    this.submissions = submissions;
    this.settings = settings;
    this.clock = clock;
  }

  /** How far it got. */
  public sealed interface State {
    /** In the log or on its way there; not on the chain yet. */
    record Pending(Instant expectedBy) implements State {}

    /** Every record about the subject is under a root that is final on the chain. */
    record Anchored(AnchorName name, long treeSize, long block, Instant blockTime)
        implements State {}

    /** The operator anchors nowhere. */
    record NotConfigured() implements State {}

    /** Nothing about the subject was ever recorded for the log. */
    record NotRecorded() implements State {}
  }

  /** The state of the batch, event, run, activation or certificate with this id. */
  public State ofSubject(UUID subject) {
    Submissions.Coverage coverage = submissions.coverage(subject);
    if (!coverage.recorded()) {
      return new State.NotRecorded();
    }
    if (coverage.anchor().isPresent()) {
      return anchored(coverage.anchor().get());
    }
    return settings.enabled()
        ? new State.Pending(clock.instant().plus(settings.interval()).plus(ON_THE_WAY))
        : new State.NotConfigured();
  }

  private State anchored(AnchorEntry entry) {
    Submission.Receipt receipt =
        entry.receipt().orElseThrow(() -> new IllegalStateException("final without a receipt"));
    return new State.Anchored(
        new AnchorName(entry.chainId(), entry.contract(), settings.development()),
        entry.size(),
        receipt.block(),
        receipt.blockTime());
  }
}
