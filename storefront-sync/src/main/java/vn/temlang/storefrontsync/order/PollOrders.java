package vn.temlang.storefrontsync.order;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import vn.temlang.storefrontsync.AccountId;
import vn.temlang.storefrontsync.channel.ChannelAccount;
import vn.temlang.storefrontsync.channel.ChannelAccounts;
import vn.temlang.storefrontsync.channel.ChannelGateway;
import vn.temlang.storefrontsync.channel.ChannelReply;
import vn.temlang.storefrontsync.channel.OrderPage;
import vn.temlang.storefrontsync.listing.OrderCatchUp;
import vn.temlang.storefrontsync.work.WorkHandler;
import vn.temlang.storefrontsync.work.WorkItem;
import vn.temlang.storefrontsync.work.WorkKind;
import vn.temlang.storefrontsync.work.WorkOutcome;

/**
 * Fetches the orders that changed. Each window begins ten minutes before the end of the last, and
 * the end moves only when every order of the window is in the books.
 */
@Singleton
public class PollOrders implements WorkHandler, OrderCatchUp {
  private static final Duration OVERLAP = Duration.ofMinutes(10);
  private static final int MOST_PAGES = 10_000;
  private final ChannelAccounts accounts;
  private final ChannelGateway gateway;
  private final Messages messages;
  private final IntakeOrder intake;
  private final Watermarks watermarks;
  private final Clock clock;

  PollOrders(
      ChannelAccounts accounts,
      ChannelGateway gateway,
      Messages messages,
      IntakeOrder intake,
      Watermarks watermarks,
      Clock clock) {
    this.accounts = accounts;
    this.gateway = gateway;
    this.messages = messages;
    this.intake = intake;
    this.watermarks = watermarks;
    this.clock = clock;
  }

  @Override
  public WorkKind kind() {
    return WorkKind.POLL_ORDERS;
  }

  @Override
  public WorkOutcome handle(WorkItem item) {
    return switch (poll(item.key().account())) {
      case ChannelReply.Accepted<Integer>(Integer _) -> new WorkOutcome.Done();
      case ChannelReply.Rejected<Integer>(String reason, String detail) ->
          new WorkOutcome.Hopeless(
              new WorkOutcome.Trouble(
                  reason,
                  "Sàn từ chối cho đọc đơn hàng. Hãy kiểm tra khóa kết nối. " + detail,
                  "The shop refuses to show its orders. Check the credentials. " + detail));
      case ChannelReply.Unavailable<Integer>(String _) -> later(Optional.empty());
      case ChannelReply.RateLimited<Integer>(Optional<Duration> after) -> later(after);
    };
  }

  private static WorkOutcome later(Optional<Duration> after) {
    return new WorkOutcome.Failed(
        new WorkOutcome.Trouble(
            "SHOP_UNAVAILABLE",
            "Chưa đọc được đơn hàng từ sàn. Hệ thống sẽ thử lại.",
            "The orders could not be read. It will be tried again."),
        after);
  }

  @Override
  public boolean catchUp(AccountId account) {
    return poll(account) instanceof ChannelReply.Accepted<Integer>;
  }

  /** Takes in all that changed since the last time; answers how many orders changed the books. */
  public ChannelReply<Integer> poll(AccountId id) {
    Optional<ChannelAccount> account = accounts.find(id).filter(ChannelAccount::active);
    if (account.isEmpty()) {
      return new ChannelReply.Accepted<>(0);
    }
    Instant before = watermarks.find(id).orElse(Instant.EPOCH);
    Instant since = before.equals(Instant.EPOCH) ? before : before.minus(OVERLAP);
    Window window = new Window(account.get(), since);
    ChannelReply<Integer> taken = window.take();
    if (taken instanceof ChannelReply.Accepted<Integer>) {
      watermarks.move(id, window.seenUntil, clock.instant());
    }
    return taken;
  }

  /** One walk over the pages of a window. */
  private final class Window {
    private final ChannelAccount account;
    private final Instant since;
    private Instant seenUntil = Instant.EPOCH;

    Window(ChannelAccount account, Instant since) {
      this.account = account;
      this.since = since;
    }

    ChannelReply<Integer> take() {
      int changed = 0;
      Optional<String> cursor = Optional.empty();
      for (int page = 0; page < MOST_PAGES; page++) {
        ChannelReply<OrderPage> reply = gateway.ordersChangedSince(account, since, cursor);
        if (!(reply instanceof ChannelReply.Accepted<OrderPage>(OrderPage orders))) {
          return reply.then(_ -> new ChannelReply.Accepted<>(0));
        }
        for (OrderPage.Incoming incoming : orders.orders()) {
          changed += take(incoming) ? 1 : 0;
        }
        cursor = orders.next();
        if (cursor.isEmpty()) {
          return new ChannelReply.Accepted<>(changed);
        }
      }
      return new ChannelReply.Unavailable<>("the pages of orders do not end");
    }

    private boolean take(OrderPage.Incoming incoming) {
      String key = "sha256:" + hash(incoming.raw());
      return switch (incoming) {
        case OrderPage.Garbled(String raw, String problem) -> {
          messages.keep(account.id(), new Messages.Message(key, raw, problem), clock.instant());
          yield false;
        }
        case OrderPage.Understood(String raw, var order) -> {
          messages.keep(account.id(), new Messages.Message(key, raw, ""), clock.instant());
          Instant updated = order.times().updated();
          seenUntil = updated.isAfter(seenUntil) ? updated : seenUntil;
          yield intake.take(new Orders.Version(account.id(), order, key));
        }
      };
    }
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
