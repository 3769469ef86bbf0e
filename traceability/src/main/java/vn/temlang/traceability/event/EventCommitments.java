package vn.temlang.traceability.event;

/**
 * Commits the transparency log to an event, in the caller's transaction. What is committed becomes
 * public with the proof of a stamp: an event carries no personal value.
 */
public interface EventCommitments {
  /**
   * @param event with its {@code eventID} and {@code recordTime}
   */
  void commit(EpcisEvent event);
}
