package vn.temlang.storefrontsync.channel;

/** Whether anything is done with a shop. */
public enum AccountStatus {
  ACTIVE,
  /** Nothing is sent and no order fetched, until it is active again. */
  PAUSED,
  CLOSED
}
