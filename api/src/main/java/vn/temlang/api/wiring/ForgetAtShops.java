package vn.temlang.api.wiring;

import jakarta.inject.Singleton;
import java.time.Instant;
import vn.temlang.storefrontsync.listing.ForgetTitles;
import vn.temlang.traceability.party.Producer;
import vn.temlang.traceability.product.Product;
import vn.temlang.traceability.product.ProductId;
import vn.temlang.traceability.product.Products;
import vn.temlang.traceability.rights.ErasureEffect;

/** A title at a shop names the producer: ours forget it, and the shop is told the new one. */
@Singleton
class ForgetAtShops implements ErasureEffect {
  private final Products products;
  private final ForgetTitles titles;

  ForgetAtShops(Products products, ForgetTitles titles) {
    this.products = products;
    this.titles = titles;
  }

  @Override
  public int erase(Producer producer, Instant at) {
    return producer.kind().isOrganisation()
        ? 0
        : products.of(producer.id()).stream()
            .map(Product::id)
            .map(ProductId::value)
            .mapToInt(titles::forget)
            .sum();
  }
}
