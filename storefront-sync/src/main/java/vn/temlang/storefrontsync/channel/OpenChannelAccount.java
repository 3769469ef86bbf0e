package vn.temlang.storefrontsync.channel;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import vn.temlang.storefrontsync.work.WorkKey;
import vn.temlang.storefrontsync.work.WorkKind;
import vn.temlang.storefrontsync.work.WorkQueue;

/** Opens a shop, or changes its address, credentials or status. */
@Singleton
public class OpenChannelAccount {
  private final ChannelAccounts accounts;
  private final WorkQueue queue;
  private final Clock clock;

  public OpenChannelAccount(ChannelAccounts accounts, WorkQueue queue, Clock clock) {
    this.accounts = accounts;
    this.queue = queue;
    this.clock = clock;
  }

  /** The marketplace of an account never changes; all else may. */
  @Transactional
  public Opening open(ChannelAccount account) {
    Optional<ChannelAccount> held = accounts.find(account.id());
    if (held.filter(a -> a.way().marketplace() != account.way().marketplace()).isPresent()) {
      return new Opening.Refused(Refusal.OTHER_MARKETPLACE);
    }
    if (held.filter(account::equals).isPresent()) {
      return new Opening.Opened(false);
    }
    Instant now = clock.instant();
    boolean created = accounts.put(account, now);
    if (account.active()) {
      wish(account, WorkKind.POLL_ORDERS, now);
      account.way().hints().ifPresent(hints -> wish(account, WorkKind.REGISTER_HINTS, now));
    }
    return new Opening.Opened(created);
  }

  private void wish(ChannelAccount account, WorkKind kind, Instant now) {
    queue.wish(new WorkKey(account.id(), kind, account.id().value()), now);
  }

  /** How it ended. */
  public sealed interface Opening {
    record Opened(boolean created) implements Opening {}

    record Refused(Refusal reason) implements Opening {}
  }

  /** Why not; the names are public contract. */
  public enum Refusal {
    OTHER_MARKETPLACE
  }
}
