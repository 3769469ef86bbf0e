package vn.temlang.storefrontsync.order;

import java.util.Set;
import vn.temlang.storefrontsync.stock.OfferId;

/** Hears of an order that waits to be packed, once, in the transaction that takes it in. */
public interface OrderNews {
  /**
   * @param offers of ours that it wants; empty where nothing in it is ours
   */
  void arrived(OrderId order, Set<OfferId> offers);
}
