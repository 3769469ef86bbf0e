package vn.temlang.storefrontsync.listing;

import java.util.UUID;
import vn.temlang.storefrontsync.MalformedValue;
import vn.temlang.storefrontsync.stock.OfferId;

/**
 * A product under the SKU that it has in every shop.
 *
 * @param sku 1 to 64 characters, ours alone
 */
public record Offer(OfferId id, UUID productId, String sku) {
  public Offer {
    if (sku.isBlank() || sku.length() > 64) {
      throw new MalformedValue("sku", "1 to 64 characters are needed");
    }
  }
}
