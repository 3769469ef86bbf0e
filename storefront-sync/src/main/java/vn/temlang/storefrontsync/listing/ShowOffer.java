package vn.temlang.storefrontsync.listing;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.storefrontsync.stock.Movement;
import vn.temlang.storefrontsync.stock.OfferId;
import vn.temlang.storefrontsync.stock.StockLedger;
import vn.temlang.storefrontsync.stock.StockLevel;

/** Shows an offer with its stock and the movements that explain it. */
@Singleton
public class ShowOffer {
  private static final int MOST = 100;
  private final Offers offers;
  private final StockLedger ledger;

  public ShowOffer(Offers offers, StockLedger ledger) {
    this.offers = offers;
    this.ledger = ledger;
  }

  /** Empty where there is none; at most the newest 100 movements. */
  public Optional<View> show(OfferId id) {
    return offers.find(id).map(this::view);
  }

  private View view(Offer offer) {
    StockLevel level = ledger.level(offer.id()).orElse(new StockLevel(0, 0));
    List<Moved> movements = ledger.entries(offer.id(), MOST).stream().map(Moved::of).toList();
    return new View(
        offer.id().value(),
        offer.productId(),
        offer.sku(),
        new Stock(level.onHand(), level.reserved(), level.available()),
        movements);
  }

  /** An offer as the API shows it. */
  public record View(UUID id, UUID productId, String sku, Stock stock, List<Moved> movements) {}

  /** Pieces. */
  public record Stock(long onHand, long reserved, long available) {}

  /** A movement as the API shows it. */
  public record Moved(UUID id, Movement.Kind kind, long quantity, String reference, Instant at) {
    static Moved of(StockLedger.Entry entry) {
      Movement movement = entry.movement();
      return new Moved(
          movement.id(), movement.kind(), movement.quantity(), movement.reference(), entry.at());
    }
  }
}
