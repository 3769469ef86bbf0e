package vn.temlang.api.page.portal;

import java.time.Instant;
import java.util.List;
import vn.temlang.api.page.view.View;

/** Orders taken in from all channels, newest first; nothing of the buyer is shown. */
public record OrdersView(List<Order> orders) implements View {

  public OrdersView {
    orders = List.copyOf(orders);
  }

  @Override
  public String template() {
    return "portal/orders";
  }

  @Override
  public boolean portal() {
    return true;
  }

  /**
   * An order.
   *
   * @param number the channel's own number
   * @param totalVnd whole đồng
   * @param state how far it is, by the channel's last word
   */
  public record Order(
      String number,
      String channel,
      Instant placedAt,
      List<Line> lines,
      long totalVnd,
      OrderState state,
      boolean sample) {
    public Order {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A line of an order.
   *
   * @param product our product, or the channel's SKU when no product of ours has it
   * @param known whether it is a product of ours
   */
  public record Line(String product, long quantity, boolean known) {}
}
