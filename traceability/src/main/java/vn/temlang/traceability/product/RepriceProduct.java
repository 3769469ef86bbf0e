package vn.temlang.traceability.product;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Sets what a product costs everywhere it is sold. */
@Singleton
public class RepriceProduct {
  private final Products products;
  private final Clock clock;

  RepriceProduct(Products products, Clock clock) {
    this.products = products;
    this.clock = clock;
  }

  /**
   * Answers the product at its new price; empty where there is none. The shops follow by the
   * outbox.
   */
  @Transactional
  public Optional<Product> reprice(ProductId id, Price price) {
    return products.reprice(id, price, clock.instant()) ? products.find(id) : Optional.empty();
  }
}
