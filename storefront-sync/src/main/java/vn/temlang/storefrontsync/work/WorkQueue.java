package vn.temlang.storefrontsync.work;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Wishes until they are done. Kept in the transaction of whoever wishes. */
public interface WorkQueue {
  /**
   * Adds a wish, or raises the generation of the one that is there: it is due by now and its
   * attempts are counted anew, at once or, while it is being done, as soon as that has ended.
   * Brings a dead one to life.
   */
  void wish(WorkKey key, Instant due);

  /** Adds a wish unless it is there; leaves the waits of one that is being tried alone. */
  void wishRoutinely(WorkKey key, Instant due);

  /** Takes the first due item for the time of the lease; no other taker gets it meanwhile. */
  Optional<WorkItem> take(Instant now, Duration lease);

  /** Removes the item, unless it was wished again while it was being done. */
  void done(WorkItem item, Instant now);

  /** Puts it back for later, its attempts counted anew. */
  void lookAgain(WorkItem item, Instant due);

  /** Puts it back for another attempt. */
  void failed(WorkItem item, Instant due, WorkOutcome.Trouble trouble);

  /** Lays it aside until somebody wishes it again. */
  void bury(WorkItem item, Instant now, WorkOutcome.Trouble trouble);

  /** All open items, dead ones first. */
  List<OpenWork> open(int limit);

  /** An item as people see it. */
  record OpenWork(WorkItem item, Instant due, Optional<Instant> deadAt, WorkOutcome.Trouble last) {}
}
