package vn.temlang.api.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps the chain; what is in it stays, its personal values may go. */
public interface AuditLedger {
  /** Puts an entry at the end of the chain, with one statement; others wait. */
  void append(AuditEntry entry);

  /** Rows after a place, in order. */
  List<AuditRow> after(long seq, int limit);

  /** The personal values that are still kept of entries, by the entry's id. */
  Map<UUID, List<PersonalValue>> values(List<UUID> entries);

  /**
   * The results of what is asked for and lies within the reach of the request, the newest first; a
   * beginning stands for itself where no result was written.
   */
  List<AuditLine> find(AuditQuery query, int limit);

  /** The same with every row, beginnings too. */
  List<AuditLine> findAll(AuditQuery query, int limit);

  /**
   * Gives a row to each request that changed something and whose answer was never written.
   *
   * @param before requests that changed nothing more since then
   * @return how many
   */
  long closeUnanswered(Instant before, Instant now);

  /**
   * Keeps the newest row as the head of a day.
   *
   * @return empty where that day has one, or nothing was written since the last
   */
  Optional<AuditHead> seal(LocalDate day, Instant at);

  /** All heads by their place. */
  List<AuditHead> heads();

  /** Deletes personal values from before a moment, and says how many. */
  int forgetValues(Instant before);
}
