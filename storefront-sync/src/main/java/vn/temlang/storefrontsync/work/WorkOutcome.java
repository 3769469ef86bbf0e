package vn.temlang.storefrontsync.work;

import java.time.Duration;
import java.util.Optional;

/** How doing a work item ended. */
public sealed interface WorkOutcome {
  /** Nothing is left to do. */
  record Done() implements WorkOutcome {}

  /** All is well so far; look again after this time (a moderator has to decide, say). */
  record LookAgain(Duration after) implements WorkOutcome {}

  /** It did not work and may work later. The shop may have said when. */
  record Failed(Trouble trouble, Optional<Duration> after) implements WorkOutcome {}

  /** It will never work as it is; a person has to read why. */
  record Hopeless(Trouble trouble) implements WorkOutcome {}

  /** A reason by name, and the sentence for people in both languages. */
  record Trouble(String reason, String vietnamese, String english) {}
}
