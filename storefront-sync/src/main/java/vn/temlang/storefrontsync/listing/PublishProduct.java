package vn.temlang.storefrontsync.listing;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import vn.temlang.storefrontsync.channel.ChannelAccounts;
import vn.temlang.storefrontsync.work.WorkQueue;

/** Wishes an offer to be shown in a shop. The rest happens behind. */
@Singleton
public class PublishProduct {
  private final Listings listings;
  private final Offers offers;
  private final ChannelAccounts accounts;
  private final WorkQueue queue;
  private final Clock clock;

  public PublishProduct(
      Listings listings, Offers offers, ChannelAccounts accounts, WorkQueue queue, Clock clock) {
    this.listings = listings;
    this.offers = offers;
    this.accounts = accounts;
    this.queue = queue;
    this.clock = clock;
  }

  /** The same wish again answers the same, and has the shop looked at again. */
  @Transactional
  public Publication publish(Listing.Place place) {
    if (accounts.find(place.account()).isEmpty()) {
      return new Publication.Refused(Refusal.UNKNOWN_ACCOUNT);
    }
    if (offers.find(place.offer()).isEmpty()) {
      return new Publication.Refused(Refusal.UNKNOWN_OFFER);
    }
    boolean created = listings.add(place);
    Optional<Listing> held = listings.find(place.id());
    if (held.isEmpty()) {
      return new Publication.Refused(Refusal.LISTED_ALREADY);
    }
    if (!held.get().place().equals(place)) {
      return new Publication.Refused(Refusal.OTHER_CONTENT);
    }
    queue.wish(ReconcileListing.key(place), clock.instant());
    return new Publication.Wished(created);
  }

  /** How it ended. */
  public sealed interface Publication {
    record Wished(boolean created) implements Publication {}

    record Refused(Refusal reason) implements Publication {}
  }

  /** Why not; the names are public contract. */
  public enum Refusal {
    UNKNOWN_ACCOUNT,
    UNKNOWN_OFFER,
    /** The offer is listed in this shop under another id. */
    LISTED_ALREADY,
    OTHER_CONTENT
  }
}
