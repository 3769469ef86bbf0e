package vn.temlang.storefrontsync.stock;

import java.util.UUID;
import vn.temlang.storefrontsync.MalformedValue;

/**
 * One entry of the ledger.
 *
 * @param id made by whoever moves: the same movement again moves nothing
 * @param quantity pieces; positive, but for {@link Kind#ADJUSTED} of either sign
 * @param reference what it was for: an order, a count, a delivery
 */
public record Movement(UUID id, OfferId offer, Kind kind, long quantity, String reference) {
  /** What is done to the two figures, by kind. */
  public enum Kind {
    RECEIVED(1, 0),
    RESERVED(0, 1),
    RELEASED(0, -1),
    /** What was reserved leaves the house. */
    SOLD(-1, -1),
    RETURNED(1, 0),
    /** A count found more or less than the book. */
    ADJUSTED(1, 0);

    private final int onHand;
    private final int reserved;

    Kind(int onHand, int reserved) {
      this.onHand = onHand;
      this.reserved = reserved;
    }
  }

  public Movement {
    if (quantity == 0 || (quantity < 0 && kind != Kind.ADJUSTED)) {
      throw new MalformedValue("quantity", "above 0 is needed; for an adjustment not 0");
    }
    if (quantity > 1_000_000_000 || quantity < -1_000_000_000) {
      throw new MalformedValue("quantity", "at most 1,000,000,000");
    }
  }

  public long onHandChange() {
    return quantity * kind.onHand;
  }

  public long reservedChange() {
    return quantity * kind.reserved;
  }
}
