package vn.temlang.storefrontsync.order;

import java.time.Instant;
import vn.temlang.storefrontsync.listing.Condition;

/** Whether an order can be served, and what to do where it cannot. */
public record OrderCondition(Condition.Status status, Reason reason, Instant since) {
  /** Why; the names are public contract. */
  public enum Reason {
    SERVED("Đủ hàng cho đơn này.", "The order is served from stock."),
    UNKNOWN_SKU(
        "Đơn có mã hàng chưa có trong hệ thống. Hãy gắn mã hàng này với một sản phẩm.",
        "The order names a SKU that is not known here. Put a product on offer under it."),
    OVERSOLD(
        "Sàn đã nhận đơn nhưng kho không đủ hàng. Hãy gọi cho khách hoặc nhập thêm hàng.",
        "The shop took the order but there is not enough stock. Call the buyer or receive stock."),
    CLOSED("Đơn đã hủy hoặc trả hàng.", "The order was cancelled or returned.");

    private final String vietnamese;
    private final String english;

    Reason(String vietnamese, String english) {
      this.vietnamese = vietnamese;
      this.english = english;
    }

    public Condition.Message message() {
      return new Condition.Message(vietnamese, english);
    }
  }
}
