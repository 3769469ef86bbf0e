package vn.temlang.storefrontsync.order;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.temlang.storefrontsync.AccountId;
import vn.temlang.storefrontsync.channel.ChannelAccount;
import vn.temlang.storefrontsync.channel.ChannelAccounts;
import vn.temlang.storefrontsync.channel.MessageSignature;
import vn.temlang.storefrontsync.work.WorkKey;
import vn.temlang.storefrontsync.work.WorkKind;
import vn.temlang.storefrontsync.work.WorkQueue;

/** A shop says that something happened: reason enough to look, and to believe nothing of it. */
@Singleton
public class ReceiveHint {
  private static final Duration WINDOW = Duration.ofMinutes(5);
  private final ChannelAccounts accounts;
  private final WorkQueue queue;
  private final Clock clock;

  public ReceiveHint(ChannelAccounts accounts, WorkQueue queue, Clock clock) {
    this.accounts = accounts;
    this.queue = queue;
    this.clock = clock;
  }

  /**
   * Signature and time are checked before anything is written.
   *
   * @param timestamp header X-Timestamp, seconds since 1970
   * @param signature header X-Signature, see {@link MessageSignature} with subject {@code HINT}
   */
  public Hint receive(AccountId id, String timestamp, String signature, byte[] body) {
    Optional<ChannelAccount> account = accounts.find(id).filter(ChannelAccount::active);
    if (account.isEmpty()) {
      return new Hint.Refused(Refusal.UNKNOWN_ACCOUNT);
    }
    MessageSignature message = MessageSignature.over("HINT", timestamp, body);
    if (!message.matches(account.get().credentials().secret(), signature)) {
      return new Hint.Refused(Refusal.BAD_SIGNATURE);
    }
    Instant now = clock.instant();
    if (!timestamp.matches("\\d{1,12}") || outside(Long.parseLong(timestamp), now)) {
      return new Hint.Refused(Refusal.OUTSIDE_TIME_WINDOW);
    }
    queue.wish(new WorkKey(id, WorkKind.POLL_ORDERS, id.value()), now);
    return new Hint.Heeded();
  }

  private static boolean outside(long seconds, Instant now) {
    Duration age = Duration.between(Instant.ofEpochSecond(seconds), now).abs();
    return age.compareTo(WINDOW) > 0;
  }

  /** What became of it. */
  public sealed interface Hint {
    record Heeded() implements Hint {}

    record Refused(Refusal reason) implements Hint {}
  }

  /** Why not; the names are public contract. */
  public enum Refusal {
    UNKNOWN_ACCOUNT,
    BAD_SIGNATURE,
    OUTSIDE_TIME_WINDOW
  }
}
