package vn.temlang.storefrontsync.order;

import java.util.Optional;
import vn.temlang.storefrontsync.channel.RemoteOrder;
import vn.temlang.storefrontsync.stock.OfferId;

/**
 * What one SKU of an order has done to our stock.
 *
 * @param offer empty while the SKU is not ours
 */
public record OrderLine(RemoteOrder.Line line, Optional<OfferId> offer, Standing standing) {
  /** How far the stock has followed the order. */
  public enum Standing {
    /** Nothing has moved yet. */
    WAITING,
    /** Reserved for the buyer. */
    HELD,
    /** Left the house. */
    SOLD,
    /** Cancelled or returned; what was taken is back. */
    GIVEN_BACK,
    /** There was not enough: an oversell incident tells of it. */
    SHORT,
    /** Nothing of ours has this SKU. */
    UNKNOWN_SKU
  }

  OrderLine with(Standing next) {
    return new OrderLine(line, offer, next);
  }
}
