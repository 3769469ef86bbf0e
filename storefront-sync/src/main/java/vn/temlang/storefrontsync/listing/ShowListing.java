package vn.temlang.storefrontsync.listing;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.storefrontsync.channel.RemoteListing;

/** Shows a listing: what it should be, what was seen, and why they differ. */
@Singleton
public class ShowListing {
  private static final int MOST = 200;
  private final Listings listings;

  public ShowListing(Listings listings) {
    this.listings = listings;
  }

  /** Empty where there is none. */
  public Optional<View> show(ListingId id) {
    return listings.find(id).map(listing -> View.of(listing, listings.conditions(id)));
  }

  /** At most 200. */
  public List<View> all() {
    return listings.all(MOST).stream()
        .map(listing -> View.of(listing, listings.conditions(listing.place().id())))
        .toList();
  }

  /**
   * A listing as the API shows it.
   *
   * @param url where buyers find it, once the shop has named it
   * @param inStep whether the shop shows what it should
   */
  public record View(
      Place place,
      Optional<String> url,
      boolean inStep,
      Listing.Desired desired,
      Listing.Observed observed,
      List<Condition> conditions) {
    static View of(Listing listing, List<Condition> conditions) {
      return new View(
          new Place(
              listing.place().id().value(),
              listing.place().account().value(),
              listing.place().offer().value(),
              listing.remote().map(RemoteListing.Reference::externalId)),
          listing.remote().map(RemoteListing.Reference::url),
          listing.inStep(),
          listing.desired(),
          listing.observed(),
          conditions);
    }
  }

  /** The ids as plain UUIDs. */
  public record Place(UUID id, UUID accountId, UUID offerId, Optional<String> externalId) {}
}
