package vn.temlang.storefrontsync.listing;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Forgets what a product was called at shops, where its title held what had to be erased. */
@Singleton
public class ForgetTitles {
  private final Offers offers;
  private final Listings listings;

  ForgetTitles(Offers offers, Listings listings) {
    this.offers = offers;
    this.listings = listings;
  }

  /**
   * Titles as wished and as seen; the next look at the shop fills them in anew. The address that a
   * shop gave stays, for it is the way to the listing.
   *
   * @return how many listings had one
   */
  @Transactional
  public int forget(UUID productId) {
    return offers.ofProduct(productId).stream()
        .mapToInt(offer -> listings.forgetTitles(offer.id()))
        .sum();
  }
}
