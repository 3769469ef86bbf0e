package vn.temlang.storefrontsync.order;

import java.time.Instant;
import vn.temlang.storefrontsync.AccountId;

/** What came from shops, as it came, kept before anything is done about it. */
public interface Messages {
  /** Keeps the message in a transaction of its own; the same again is kept once. */
  void keep(AccountId account, Message message, Instant at);

  /**
   * @param key the shop's own event id, or a hash of the body
   * @param problem why it could not be read; otherwise empty
   */
  record Message(String key, String body, String problem) {}
}
