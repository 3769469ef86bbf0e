package vn.temlang.storefrontsync.channel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One version of an order as a marketplace tells it. */
public record RemoteOrder(
    String externalId, Status status, Times times, List<Line> lines, Optional<Buyer> buyer) {
  public RemoteOrder {
    if (externalId.isBlank() || lines.isEmpty()) {
      throw new IllegalArgumentException("order: an id and at least one line are needed");
    }
    lines = List.copyOf(lines);
  }

  /** By the marketplace's clock; {@code updated} decides which version is newer. */
  public record Times(Instant placed, Instant updated) {}

  /** A line names what is sold by our SKU. */
  public record Line(String sku, long quantity, long unitPriceVnd) {
    public Line {
      if (sku.isBlank() || quantity <= 0 || unitPriceVnd < 0) {
        throw new IllegalArgumentException("order line: sku, a quantity and a price are needed");
      }
    }
  }

  /** Personal data; kept apart from the order. */
  public record Buyer(String name, String phone, String address) {
    @Override
    public String toString() {
      return "Buyer[kept private]";
    }
  }

  /** How far an order is. */
  public enum Status {
    PLACED,
    CONFIRMED,
    SHIPPED,
    COMPLETED,
    CANCELLED,
    RETURNED
  }

  public long totalVnd() {
    return lines.stream()
        .mapToLong(line -> Math.multiplyExact(line.quantity(), line.unitPriceVnd()))
        .reduce(0, Math::addExact);
  }
}
