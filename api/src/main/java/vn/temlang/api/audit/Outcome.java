package vn.temlang.api.audit;

/** What came of an act. */
public sealed interface Outcome {
  /** It was about to be done; what came of it stands in another row of the same request. */
  record Begun() implements Outcome {}

  /**
   * It was answered.
   *
   * @param status of HTTP
   * @param reason of a refusal, as {@code Problem.reason} names it; empty where there is none
   * @param times how many refusals of unknown askers this row stands for
   */
  record Done(int status, String reason, int times) implements Outcome {}
}
