package vn.temlang.storefrontsync.listing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.storefrontsync.stock.OfferId;

/** What we sell. */
public interface Offers {
  /** Adds the offer with an empty stock; false where its id or its SKU is there already. */
  boolean add(Offer offer);

  Optional<Offer> find(OfferId id);

  Optional<Offer> findBySku(String sku);

  List<Offer> ofProduct(UUID productId);
}
