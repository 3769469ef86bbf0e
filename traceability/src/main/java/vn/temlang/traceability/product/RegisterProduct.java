package vn.temlang.traceability.product;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.temlang.traceability.RefusalReason;
import vn.temlang.traceability.Registration;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.party.Producers;

/** Enters a product into the register. */
@Singleton
public class RegisterProduct {
  private final Products products;
  private final Producers producers;
  private final OcopGroups groups;
  private final Clock clock;

  RegisterProduct(Products products, Producers producers, OcopGroups groups, Clock clock) {
    this.products = products;
    this.producers = producers;
    this.groups = groups;
    this.clock = clock;
  }

  /**
   * Refuses an unknown producer, a group that the taxonomy does not have, and a code or name that
   * another product has.
   */
  @Transactional
  public Registration<Product> register(Product product) {
    if (producers.find(product.producer()).isEmpty()) {
      return Registration.refused(RefusalReason.UNKNOWN_PRODUCER);
    }
    Optional<String> strange = strangeGroup(product);
    if (strange.isPresent()) {
      return Registration.refused(RefusalReason.UNKNOWN_OCOP_GROUP, strange.get());
    }
    return switch (products.add(product, clock.instant())) {
      case STORED -> new Registration.New<>(product);
      case CODE_TAKEN ->
          Registration.refused(RefusalReason.PRODUCT_CODE_TAKEN, product.code().text());
      case NAME_TAKEN ->
          Registration.refused(RefusalReason.PRODUCT_NAME_TAKEN, product.name().value());
      case ID_TAKEN -> {
        Product stored = products.find(product.id()).orElseThrow();
        yield stored.sameButPrice(product)
            ? new Registration.Same<>(stored)
            : Registration.refused(RefusalReason.CONFLICTING_REPEAT);
      }
    };
  }

  private Optional<String> strangeGroup(Product product) {
    return product.facts().category().filter(code -> groups.find(code).isEmpty());
  }

  /**
   * Enters many by two statements; answers for each in their order what {@link #register} would.
   */
  @Transactional
  public List<Registration<Product>> registerAll(List<Product> many) {
    Set<ProducerId> known =
        producers.present(many.stream().map(Product::producer).collect(Collectors.toSet()));
    Set<ProductId> stored =
        products.addAll(
            many.stream()
                .filter(product -> known.contains(product.producer()))
                .filter(product -> strangeGroup(product).isEmpty())
                .toList(),
            clock.instant());
    return many.stream()
        .map(
            product ->
                stored.contains(product.id()) ? new Registration.New<>(product) : register(product))
        .toList();
  }
}
