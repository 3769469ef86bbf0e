package vn.temlang.storefrontsync.order;

import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import vn.temlang.storefrontsync.channel.ChannelAccount;
import vn.temlang.storefrontsync.channel.ChannelAccounts;
import vn.temlang.storefrontsync.channel.ChannelGateway;
import vn.temlang.storefrontsync.channel.ChannelReply;
import vn.temlang.storefrontsync.work.WorkHandler;
import vn.temlang.storefrontsync.work.WorkItem;
import vn.temlang.storefrontsync.work.WorkKind;
import vn.temlang.storefrontsync.work.WorkOutcome;

/**
 * Tells a shop where to send its hints. Without hints nothing is lost: orders are polled anyway.
 */
@Singleton
public class RegisterHints implements WorkHandler {
  private final ChannelAccounts accounts;
  private final ChannelGateway gateway;

  RegisterHints(ChannelAccounts accounts, ChannelGateway gateway) {
    this.accounts = accounts;
    this.gateway = gateway;
  }

  @Override
  public WorkKind kind() {
    return WorkKind.REGISTER_HINTS;
  }

  @Override
  public WorkOutcome handle(WorkItem item) {
    Optional<ChannelAccount> account =
        accounts.find(item.key().account()).filter(ChannelAccount::active);
    Optional<URI> hints = account.flatMap(found -> found.way().hints());
    return hints.isEmpty()
        ? new WorkOutcome.Done()
        : outcome(gateway.sendHintsTo(account.orElseThrow(), hints.get()));
  }

  private static WorkOutcome outcome(ChannelReply<URI> reply) {
    return switch (reply) {
      case ChannelReply.Accepted<URI>(URI _) -> new WorkOutcome.Done();
      case ChannelReply.Rejected<URI>(String _, String detail) ->
          new WorkOutcome.Hopeless(trouble(detail));
      case ChannelReply.Unavailable<URI>(String detail) ->
          new WorkOutcome.Failed(trouble(detail), Optional.empty());
      case ChannelReply.RateLimited<URI>(Optional<Duration> after) ->
          new WorkOutcome.Failed(trouble("429"), after);
    };
  }

  private static WorkOutcome.Trouble trouble(String detail) {
    return new WorkOutcome.Trouble(
        "HINTS_NOT_REGISTERED",
        "Chưa đăng ký được báo đơn mới với sàn; đơn hàng vẫn được đọc định kỳ. " + detail,
        "The shop does not send hints yet; orders are still fetched regularly. " + detail);
  }
}
