package vn.temlang.storefrontsync.listing;

import java.util.Optional;
import java.util.UUID;

/** What can be sold, asked of those who know the products. */
public interface SellableProducts {
  Optional<SellableProduct> find(UUID productId);
}
