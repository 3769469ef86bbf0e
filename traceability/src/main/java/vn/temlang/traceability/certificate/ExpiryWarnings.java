package vn.temlang.traceability.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Keeps what was told of the ends of certificates, so that each thing is told once. */
public interface ExpiryWarnings {
  /**
   * What a day calls for and was not told yet, to people who agreed to be told: of certificates
   * that nobody revoked or renewed, and of those that ended at most 30 days ago and were not
   * entered after their end. The first to end first.
   *
   * @param sinceText version of the text of {@code MESSAGES} that first named such warnings
   */
  List<ExpiryWarning> due(LocalDate today, int sinceText, int limit);

  /** Takes it for telling; false where it was taken before. In the caller's transaction. */
  boolean take(ExpiryWarning warning, Instant at);

  /**
   * Has the shops look again at the products of what ended before a day, once for each end; answers
   * how many ended.
   */
  int tellShopsOfEnds(LocalDate today, Instant at);
}
