package vn.temlang.storefrontsync.stock;

/** How a movement ended. */
public sealed interface StockMove {
  /** It stands in the ledger; {@code repeated} when it stood there before. */
  record Moved(StockLevel level, boolean repeated) implements StockMove {}

  record Refused(Refusal reason, StockLevel level) implements StockMove {}

  /** Why not; the names are public contract. */
  enum Refusal {
    UNKNOWN_OFFER,
    NOT_ENOUGH,
    /** The id stands in the ledger with another content. */
    OTHER_CONTENT
  }
}
