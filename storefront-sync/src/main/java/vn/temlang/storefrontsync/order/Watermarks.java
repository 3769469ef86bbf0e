package vn.temlang.storefrontsync.order;

import java.time.Instant;
import java.util.Optional;
import vn.temlang.storefrontsync.AccountId;

/** Until when, by a shop's own clock, its orders are in our books. */
public interface Watermarks {
  Optional<Instant> find(AccountId account);

  /** Moves forward only. */
  void move(AccountId account, Instant seenUntil, Instant now);
}
