package vn.temlang.storefrontsync.order;

import jakarta.inject.Singleton;
import java.time.Clock;
import vn.temlang.storefrontsync.channel.ChannelAccounts;
import vn.temlang.storefrontsync.work.WishRoutine;
import vn.temlang.storefrontsync.work.WorkKey;
import vn.temlang.storefrontsync.work.WorkKind;
import vn.temlang.storefrontsync.work.WorkQueue;

/** Wishes that each active shop be asked for its orders. */
@Singleton
class PollRoutine implements WishRoutine.Routine {
  private final ChannelAccounts accounts;
  private final WorkQueue queue;
  private final Clock clock;

  PollRoutine(ChannelAccounts accounts, WorkQueue queue, Clock clock) {
    this.accounts = accounts;
    this.queue = queue;
    this.clock = clock;
  }

  @Override
  public void wish() {
    accounts
        .active()
        .forEach(
            account ->
                queue.wishRoutinely(
                    new WorkKey(account.id(), WorkKind.POLL_ORDERS, account.id().value()),
                    clock.instant()));
  }
}
