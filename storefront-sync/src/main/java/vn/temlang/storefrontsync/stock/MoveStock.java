package vn.temlang.storefrontsync.stock;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Moves stock and tells those who show it. */
@Singleton
public class MoveStock {
  private final StockLedger ledger;
  private final List<StockWatch> watches;
  private final Clock clock;

  public MoveStock(StockLedger ledger, List<StockWatch> watches, Clock clock) {
    this.ledger = ledger;
    this.watches = watches;
    this.clock = clock;
  }

  /** The same movement again answers the same and moves nothing. */
  @Transactional
  public StockMove move(Movement movement) {
    StockMove move = ledger.move(movement, clock.instant());
    if (move instanceof StockMove.Moved moved && !moved.repeated()) {
      watches.forEach(watch -> watch.stockChanged(movement.offer()));
    }
    return move;
  }
}
