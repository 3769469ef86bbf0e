package vn.temlang.storefrontsync.stock;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Movements, appended; the level of an offer changes only together with one. */
public interface StockLedger {
  /** Empty where the offer is not known. */
  Optional<StockLevel> level(OfferId offer);

  /** Moves in the caller's transaction, or refuses and changes nothing. */
  StockMove move(Movement movement, Instant at);

  /** The newest first. */
  List<Entry> entries(OfferId offer, int limit);

  /** A movement with its time. */
  record Entry(Movement movement, Instant at) {}
}
