package vn.temlang.storefrontsync.channel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.temlang.storefrontsync.AccountId;

/** The shops that we have. */
public interface ChannelAccounts {
  /** Adds the account or replaces all of it but its marketplace; returns whether it is new. */
  boolean put(ChannelAccount account, Instant now);

  Optional<ChannelAccount> find(AccountId id);

  List<ChannelAccount> active();
}
