package vn.temlang.traceability.event;

/**
 * Commits the transparency log to an event, in the caller's transaction. What is committed becomes
 * public with the proof of a stamp: an event carries no personal value.
 */
public interface EventCommitments {
  /**
   * @param entry whose event has its {@code eventID} and {@code recordTime}
   */
  void commit(EventEntry entry);
}
