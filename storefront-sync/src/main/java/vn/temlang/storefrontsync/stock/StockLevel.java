package vn.temlang.storefrontsync.stock;

/** What is in the house, and how much of it is promised. */
public record StockLevel(long onHand, long reserved) {
  /** What can still be promised; never below 0. */
  public long available() {
    return onHand - reserved;
  }
}
