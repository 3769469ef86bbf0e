package vn.temlang.api.page.view;

import java.time.Instant;
import java.util.Optional;

/**
 * What a scan found out about a stamp.
 *
 * @param finding the case
 * @param scans how often the stamp was scanned, this time included; 0 where it does not matter
 * @param first when it was first scanned, or since when it is void or recalled
 * @param reason why it is void or recalled, in the words of who did it
 */
public record Verdict(
    Finding finding, long scans, Optional<Instant> first, Optional<String> reason) {

  /** The stamp is ours and active, and nobody scanned it before. */
  public static Verdict firstSeen(Instant now) {
    return new Verdict(Finding.FIRST_SEEN, 1, Optional.of(now), Optional.empty());
  }

  /** The stamp is ours and active, and was scanned before: {@code scans} times with this one. */
  public static Verdict seenBefore(long scans, Instant first) {
    return new Verdict(Finding.SEEN_BEFORE, scans, Optional.of(first), Optional.empty());
  }

  /** The stamp is ours, but no batch was put under it. */
  public static Verdict notActivated() {
    return new Verdict(Finding.NOT_ACTIVATED, 0, Optional.empty(), Optional.empty());
  }

  /** The batch under the stamp was recalled. */
  public static Verdict recalled(Instant since, Optional<String> reason) {
    return new Verdict(Finding.RECALLED, 0, Optional.of(since), reason);
  }
}
