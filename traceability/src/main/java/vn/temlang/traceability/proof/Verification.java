package vn.temlang.traceability.proof;

import java.util.List;

/** The outcome of every step, in order. */
public record Verification(List<Outcome> outcomes) {
  public Verification {
    outcomes = List.copyOf(outcomes);
  }

  /** Whether every step was taken and held; a skipped step is no success. */
  public boolean verified() {
    return outcomes.stream().allMatch(outcome -> outcome.result() instanceof Result.Passed);
  }

  /** Whether a step failed. */
  public boolean failed() {
    return outcomes.stream().anyMatch(outcome -> outcome.result() instanceof Result.Failed);
  }

  /** A step and what came of it. */
  public record Outcome(VerificationStep step, Result result) {}

  /** What came of a step. */
  public sealed interface Result {
    /** It holds; the detail names what it was checked against. */
    record Passed(String detail) implements Result {}

    /** It does not hold; the step says what that means. */
    record Failed(String detail) implements Result {}

    /** It was not checked. */
    record Skipped(String detail) implements Result {}
  }
}
