package vn.temlang.storefrontsync.listing;

import java.util.List;
import java.util.Optional;
import vn.temlang.storefrontsync.channel.RemoteListing;
import vn.temlang.storefrontsync.stock.OfferId;

/** Listings with their wishes, sightings and conditions. */
public interface Listings {
  /** Adds the wish to list; false where the id, or the offer in that shop, is there already. */
  boolean add(Listing.Place place);

  Optional<Listing> find(ListingId id);

  List<Listing> ofOffer(OfferId offer);

  List<Listing> all(int limit);

  /** Keeps what it should be; the generation grows when the hash is another. Answers that state. */
  Listing wish(ListingId id, Wish wish);

  /** Remembers its name over there. */
  void link(ListingId id, RemoteListing.Reference reference);

  /** Forgets a name that the shop no longer knows. */
  void unlink(ListingId id);

  void observe(ListingId id, Listing.Observed observed);

  /** Forgets the titles of an offer's listings; answers how many had one. */
  int forgetTitles(OfferId offer);

  /** Sets the condition; its time moves only when status or reason changes. */
  void set(ListingId id, Condition condition);

  List<Condition> conditions(ListingId id);

  /** What it should be, without the generation. */
  record Wish(String hash, boolean online, Listing.Figures figures) {}
}
