package vn.temlang.traceability.rights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A request in the queue.
 *
 * @param answerDue last day to tell the person what will be done
 * @param finishDue last day to do it
 */
public record OpenedRequest(
    PersonRequest request,
    Instant receivedAt,
    LocalDate answerDue,
    LocalDate finishDue,
    Progress progress) {

  /** How far it has come. */
  public sealed interface Progress {
    record Received() implements Progress {}

    record Answered(Instant at) implements Progress {}

    record Done(Instant at) implements Progress {}

    record Refused(Instant at, Optional<String> reason) implements Progress {}
  }

  /** What is due next; empty when it is over. */
  public Optional<LocalDate> due() {
    return switch (progress) {
      case Progress.Received() -> Optional.of(answerDue);
      case Progress.Answered(Instant at) -> Optional.of(finishDue);
      case Progress.Done(Instant at) -> Optional.empty();
      case Progress.Refused(Instant at, Optional<String> reason) -> Optional.empty();
    };
  }
}
