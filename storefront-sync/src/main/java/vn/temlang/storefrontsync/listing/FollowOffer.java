package vn.temlang.storefrontsync.listing;

import jakarta.inject.Singleton;
import java.time.Clock;
import vn.temlang.storefrontsync.stock.OfferId;
import vn.temlang.storefrontsync.stock.StockWatch;
import vn.temlang.storefrontsync.work.WorkQueue;

/** Has every shop looked at that shows an offer, in the caller's transaction. */
@Singleton
class FollowOffer implements StockWatch {
  private final Listings listings;
  private final WorkQueue queue;
  private final Clock clock;

  FollowOffer(Listings listings, WorkQueue queue, Clock clock) {
    this.listings = listings;
    this.queue = queue;
    this.clock = clock;
  }

  @Override
  public void stockChanged(OfferId offer) {
    listings
        .ofOffer(offer)
        .forEach(listing -> queue.wish(ReconcileListing.key(listing.place()), clock.instant()));
  }
}
