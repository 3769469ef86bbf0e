package vn.temlang.storefrontsync.order;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.temlang.storefrontsync.IdSource;
import vn.temlang.storefrontsync.channel.RemoteOrder;
import vn.temlang.storefrontsync.listing.Condition;
import vn.temlang.storefrontsync.order.OrderLine.Standing;
import vn.temlang.storefrontsync.stock.OfferId;

/**
 * Takes an order into the books and lets the stock follow, in one transaction. The row of the order
 * decides who is first and which version is newest, so twice, at once and out of order all end the
 * same.
 */
@Singleton
public class IntakeOrder {
  private final Orders orders;
  private final StockOfOrder stock;
  private final List<OrderNews> news;
  private final IdSource ids;
  private final Clock clock;

  IntakeOrder(Orders orders, StockOfOrder stock, List<OrderNews> news, IdSource ids, Clock clock) {
    this.orders = orders;
    this.stock = stock;
    this.news = List.copyOf(news);
    this.ids = ids;
    this.clock = clock;
  }

  /** Returns whether the books changed. */
  @Transactional
  public boolean take(Orders.Version version) {
    OrderId fresh = new OrderId(ids.next());
    Optional<OrderId> newest = orders.upsert(version, fresh, clock.instant());
    newest.ifPresent(id -> follow(id, version));
    if (newest.equals(Optional.of(fresh)) && wantsPacking(version.order().status())) {
      tell(fresh);
    }
    return newest.isPresent();
  }

  private static boolean wantsPacking(RemoteOrder.Status status) {
    return switch (status) {
      case PLACED, CONFIRMED -> true;
      case SHIPPED, COMPLETED, CANCELLED, RETURNED -> false;
    };
  }

  private void tell(OrderId id) {
    Set<OfferId> offers = new LinkedHashSet<>();
    orders.lines(id).values().forEach(line -> line.offer().ifPresent(offers::add));
    news.forEach(one -> one.arrived(id, offers));
  }

  private void follow(OrderId id, Orders.Version version) {
    version.order().buyer().ifPresent(buyer -> orders.saveBuyer(id, buyer));
    // in the order of the SKU, so that two orders never wait for each other's stock
    Map<String, OrderLine> lines = new TreeMap<>(orders.lines(id));
    Map<String, RemoteOrder.Line> wanted = new TreeMap<>();
    version.order().lines().forEach(line -> wanted.merge(line.sku(), line, IntakeOrder::sum));
    wanted.forEach(
        (sku, line) ->
            lines.merge(
                sku,
                new OrderLine(line, Optional.empty(), Standing.WAITING),
                (held, fresh) -> held));
    lines.replaceAll((sku, held) -> follow(id, version, held, wanted.get(sku)));
    lines.values().forEach(line -> orders.save(id, line));
    orders.set(id, condition(lines.values()));
  }

  private OrderLine follow(
      OrderId id, Orders.Version version, OrderLine held, RemoteOrder.@Nullable Line wanted) {
    if (wanted != null && wanted.equals(held.line())) {
      return stock.follow(new StockOfOrder.Step(id, version, held));
    }
    OrderLine given = stock.giveBack(new StockOfOrder.Step(id, version, held));
    if (wanted == null) {
      return given;
    }
    Standing next = held.standing() == Standing.GIVEN_BACK ? Standing.GIVEN_BACK : Standing.WAITING;
    OrderLine changed = new OrderLine(wanted, held.offer(), next);
    return stock.follow(new StockOfOrder.Step(id, version, changed));
  }

  private static RemoteOrder.Line sum(RemoteOrder.Line one, RemoteOrder.Line other) {
    return new RemoteOrder.Line(
        one.sku(), Math.addExact(one.quantity(), other.quantity()), one.unitPriceVnd());
  }

  private OrderCondition condition(Collection<OrderLine> lines) {
    if (any(lines, Standing.UNKNOWN_SKU)) {
      return say(Condition.Status.FALSE, OrderCondition.Reason.UNKNOWN_SKU);
    }
    if (any(lines, Standing.SHORT)) {
      return say(Condition.Status.FALSE, OrderCondition.Reason.OVERSOLD);
    }
    if (lines.stream().allMatch(line -> line.standing() == Standing.GIVEN_BACK)) {
      return say(Condition.Status.TRUE, OrderCondition.Reason.CLOSED);
    }
    return say(Condition.Status.TRUE, OrderCondition.Reason.SERVED);
  }

  private OrderCondition say(Condition.Status status, OrderCondition.Reason reason) {
    return new OrderCondition(status, reason, clock.instant());
  }

  private static boolean any(Collection<OrderLine> lines, Standing standing) {
    return lines.stream().anyMatch(line -> line.standing() == standing);
  }
}
