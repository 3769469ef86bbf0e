package vn.temlang.api.page.portal;

/** How far an order is, with the key of its words and the tone of its mark. */
public enum OrderState {
  /** The buyer ordered; the shop waits for the seller. */
  PLACED("order.placed", "warning"),
  /** The seller said yes; it is to be packed. */
  CONFIRMED("order.confirmed", "warning"),
  /** On its way. */
  SHIPPED("order.shipped", "good"),
  /** With the buyer, and settled. */
  COMPLETED("order.completed", "good"),
  /** Called off before it was sent. */
  CANCELLED("order.cancelled", "neutral"),
  /** Sent back by the buyer. */
  RETURNED("order.returned", "neutral");

  private final String word;
  private final String tone;

  OrderState(String word, String tone) {
    this.word = word;
    this.tone = tone;
  }

  /** Key of the words. */
  public String word() {
    return word;
  }

  /** Class name of the mark. */
  public String tone() {
    return tone;
  }
}
