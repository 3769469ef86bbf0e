package vn.temlang.storefrontsync.order;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.storefrontsync.IdSource;
import vn.temlang.storefrontsync.channel.RemoteOrder;
import vn.temlang.storefrontsync.listing.Offer;
import vn.temlang.storefrontsync.listing.Offers;
import vn.temlang.storefrontsync.order.OrderLine.Standing;
import vn.temlang.storefrontsync.stock.MoveStock;
import vn.temlang.storefrontsync.stock.Movement;
import vn.temlang.storefrontsync.stock.OfferId;
import vn.temlang.storefrontsync.stock.StockMove;

/** Lets the stock follow one line of an order, in the transaction that holds the order's row. */
@Singleton
class StockOfOrder {
  private final MoveStock stock;
  private final Offers offers;
  private final Orders orders;
  private final IdSource ids;
  private final Clock clock;

  StockOfOrder(MoveStock stock, Offers offers, Orders orders, IdSource ids, Clock clock) {
    this.stock = stock;
    this.offers = offers;
    this.orders = orders;
    this.ids = ids;
    this.clock = clock;
  }

  /** A line on its way to what the order's newest version asks for. */
  record Step(OrderId order, Orders.Version version, OrderLine held) {
    RemoteOrder.Line line() {
      return held.line();
    }
  }

  /** The line as it stands after the movements. */
  OrderLine follow(Step step) {
    Optional<OfferId> offer = offers.findBySku(step.line().sku()).map(Offer::id);
    if (offer.isEmpty()) {
      return step.held().with(Standing.UNKNOWN_SKU);
    }
    OrderLine line = new OrderLine(step.line(), offer, step.held().standing());
    return line.with(
        switch (step.version().order().status()) {
          case PLACED, CONFIRMED -> hold(step, offer.get());
          case SHIPPED, COMPLETED -> sell(step, offer.get());
          case CANCELLED, RETURNED -> giveBack(step, offer.get());
        });
  }

  /** The line after all that it took is back. */
  OrderLine giveBack(Step step) {
    Standing standing =
        step.held().offer().map(offer -> giveBack(step, offer)).orElse(Standing.GIVEN_BACK);
    return step.held().with(standing);
  }

  private Standing hold(Step step, OfferId offer) {
    return switch (step.held().standing()) {
      case HELD, SOLD, GIVEN_BACK -> step.held().standing();
      case WAITING, SHORT, UNKNOWN_SKU -> reserve(step, offer);
    };
  }

  private Standing sell(Step step, OfferId offer) {
    Standing standing = hold(step, offer);
    if (standing == Standing.HELD) {
      must(step, offer, Movement.Kind.SOLD);
      return Standing.SOLD;
    }
    return standing;
  }

  private Standing giveBack(Step step, OfferId offer) {
    switch (step.held().standing()) {
      case HELD -> must(step, offer, Movement.Kind.RELEASED);
      case SOLD -> must(step, offer, Movement.Kind.RETURNED);
      case WAITING, SHORT, UNKNOWN_SKU, GIVEN_BACK -> {}
    }
    return Standing.GIVEN_BACK;
  }

  private Standing reserve(Step step, OfferId offer) {
    return switch (move(step, offer, Movement.Kind.RESERVED)) {
      case StockMove.Moved moved -> Standing.HELD;
      case StockMove.Refused refused -> {
        OversellIncident.Sale sale =
            new OversellIncident.Sale(
                step.version().account(), step.order(), step.line().sku(), offer);
        orders.openIncident(
            new OversellIncident(
                ids.next(),
                sale,
                step.line().quantity(),
                refused.level().available(),
                clock.instant()));
        yield Standing.SHORT;
      }
    };
  }

  /** What was reserved or sold before can always be moved on; anything else is a fault. */
  private void must(Step step, OfferId offer, Movement.Kind kind) {
    if (move(step, offer, kind) instanceof StockMove.Refused refused) {
      throw new IllegalStateException(kind + " of an order line refused: " + refused.reason());
    }
  }

  private StockMove move(Step step, OfferId offer, Movement.Kind kind) {
    String reference = "order " + step.order().value();
    String name =
        reference
            + "/"
            + step.line().sku()
            + "/"
            + kind
            + "/"
            + step.version().order().times().updated();
    UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    return stock.move(new Movement(id, offer, kind, step.line().quantity(), reference));
  }
}
