package vn.temlang.storefrontsync.listing;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Has every shop looked at that shows a product. */
@Singleton
public class FollowProduct {
  private final Offers offers;
  private final FollowOffer follow;

  FollowProduct(Offers offers, FollowOffer follow) {
    this.offers = offers;
    this.follow = follow;
  }

  /** Call after anything of the product changed; how often does not matter. */
  @Transactional
  public void changed(UUID productId) {
    offers.ofProduct(productId).forEach(offer -> follow.stockChanged(offer.id()));
  }
}
