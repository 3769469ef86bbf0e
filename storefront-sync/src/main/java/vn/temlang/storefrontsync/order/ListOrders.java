package vn.temlang.storefrontsync.order;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.storefrontsync.AccountId;
import vn.temlang.storefrontsync.channel.RemoteOrder;
import vn.temlang.storefrontsync.stock.OfferId;

/** Shows the orders of all shops, without a buyer's name. */
@Singleton
public class ListOrders {
  private static final int MOST = 200;
  private final Orders orders;

  public ListOrders(Orders orders) {
    this.orders = orders;
  }

  /** The newest 200, of one account or of all. */
  public List<View> list(Optional<AccountId> account) {
    return orders.list(account, MOST).stream().map(this::view).toList();
  }

  /** One order, however old. */
  public Optional<View> find(UUID id) {
    return orders.find(new OrderId(id)).map(this::view);
  }

  private View view(Orders.Summary summary) {
    Map<String, OrderLine> lines = orders.lines(summary.id());
    return new View(
        new Identity(summary.id().value(), summary.account().value(), summary.externalId()),
        summary.status(),
        summary.times(),
        summary.totalVnd(),
        lines.values().stream().map(Line::of).toList(),
        orders.conditions(summary.id()).stream().map(Serving::of).toList());
  }

  /** An order as the API shows it. */
  public record View(
      Identity identity,
      RemoteOrder.Status status,
      RemoteOrder.Times times,
      long totalVnd,
      List<Line> lines,
      List<Serving> conditions) {}

  /** Its names, here and there. */
  public record Identity(UUID id, UUID accountId, String externalId) {}

  /** A line and how the stock followed it. */
  public record Line(
      String sku,
      long quantity,
      long unitPriceVnd,
      Optional<UUID> offerId,
      OrderLine.Standing standing) {
    static Line of(OrderLine line) {
      return new Line(
          line.line().sku(),
          line.line().quantity(),
          line.line().unitPriceVnd(),
          line.offer().map(OfferId::value),
          line.standing());
    }
  }

  /** Whether it can be served, with the sentences for people. */
  public record Serving(
      String status, String reason, String messageVi, String messageEn, Instant since) {
    static Serving of(OrderCondition condition) {
      return new Serving(
          condition.status().name(),
          condition.reason().name(),
          condition.reason().message().vietnamese(),
          condition.reason().message().english(),
          condition.since());
    }
  }
}
