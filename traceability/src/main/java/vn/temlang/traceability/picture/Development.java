package vn.temlang.traceability.picture;

import vn.temlang.traceability.RefusalReason;

/** What came of a file in the darkroom. */
public sealed interface Development<T> {
  record Done<T>(T prints) implements Development<T> {}

  /** The file is no picture that we can show, or too much of one. */
  record Refused<T>(RefusalReason reason) implements Development<T> {}
}
