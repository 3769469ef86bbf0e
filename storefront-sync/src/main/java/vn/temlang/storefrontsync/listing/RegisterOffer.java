package vn.temlang.storefrontsync.listing;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Puts a product on offer under a SKU. */
@Singleton
public class RegisterOffer {
  private final Offers offers;
  private final SellableProducts products;

  public RegisterOffer(Offers offers, SellableProducts products) {
    this.offers = offers;
    this.products = products;
  }

  /** The same offer again answers the same. */
  @Transactional
  public Registration register(Offer offer) {
    if (products.find(offer.productId()).isEmpty()) {
      return new Registration.Refused(Refusal.UNKNOWN_PRODUCT);
    }
    if (offers.add(offer)) {
      return new Registration.Registered(true);
    }
    Optional<Offer> held = offers.find(offer.id());
    if (held.isEmpty()) {
      return new Registration.Refused(Refusal.SKU_TAKEN);
    }
    return held.get().equals(offer)
        ? new Registration.Registered(false)
        : new Registration.Refused(Refusal.OTHER_CONTENT);
  }

  /** How it ended. */
  public sealed interface Registration {
    record Registered(boolean created) implements Registration {}

    record Refused(Refusal reason) implements Registration {}
  }

  /** Why not; the names are public contract. */
  public enum Refusal {
    UNKNOWN_PRODUCT,
    SKU_TAKEN,
    OTHER_CONTENT
  }
}
