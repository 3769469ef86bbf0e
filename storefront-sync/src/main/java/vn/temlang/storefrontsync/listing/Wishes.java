package vn.temlang.storefrontsync.listing;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import vn.temlang.storefrontsync.listing.Condition.Reason;
import vn.temlang.storefrontsync.stock.StockLedger;
import vn.temlang.storefrontsync.stock.StockLevel;

/** Derives anew what a listing should be, and keeps it with its reasons. */
@Singleton
class Wishes {
  private final Listings listings;
  private final Offers offers;
  private final SellableProducts products;
  private final StockLedger ledger;
  private final Clock clock;

  Wishes(
      Listings listings,
      Offers offers,
      SellableProducts products,
      StockLedger ledger,
      Clock clock) {
    this.listings = listings;
    this.offers = offers;
    this.products = products;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** A listing and what it should say. */
  record Wished(Listing listing, DesiredListing desired) {}

  @Transactional
  Wished renew(Listing listing) {
    ListingId id = listing.place().id();
    Offer offer = offers.find(listing.place().offer()).orElseThrow();
    long available = ledger.level(offer.id()).map(StockLevel::available).orElse(0L);
    DesiredListing desired = DesiredListing.of(offer, products.find(offer.productId()), available);
    Listing kept = listings.wish(id, desired.wish());
    Instant now = clock.instant();
    Condition.Status sellable = desired.online() ? Condition.Status.TRUE : Condition.Status.FALSE;
    listings.set(id, Condition.of(Condition.Type.SELLABLE, sellable, desired.sellable(), now));
    Condition.Status certificate = certificate(desired.certificate());
    listings.set(
        id, Condition.of(Condition.Type.CERTIFICATE, certificate, desired.certificate(), now));
    return new Wished(kept, desired);
  }

  private static Condition.Status certificate(Reason reason) {
    return switch (reason) {
      case CERTIFICATE_VALID, NO_STARS_CLAIMED -> Condition.Status.TRUE;
      case CERTIFICATE_UNKNOWN -> Condition.Status.UNKNOWN;
      default -> Condition.Status.FALSE;
    };
  }
}
