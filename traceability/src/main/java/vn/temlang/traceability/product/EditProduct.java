package vn.temlang.traceability.product;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import vn.temlang.traceability.Edit;
import vn.temlang.traceability.Name;
import vn.temlang.traceability.RefusalReason;
import vn.temlang.traceability.Revised;

/** Changes what is said of a product; its code stays, because labels are printed with it. */
@Singleton
public class EditProduct {
  private final Products products;
  private final OcopGroups groups;
  private final Clock clock;

  EditProduct(Products products, OcopGroups groups, Clock clock) {
    this.products = products;
    this.groups = groups;
    this.clock = clock;
  }

  /**
   * Sets name and facts where {@code seen} is the revision that stands. Refuses an unknown product,
   * a group that the taxonomy does not have, a name that another product of the producer has, and
   * another unit once there are batches, which are counted in it. The shops follow by the outbox.
   */
  @Transactional
  public Edit<Product> edit(ProductId id, int seen, Name name, Product.Facts facts) {
    Optional<Revised<Product>> found = products.findRevised(id);
    if (found.isEmpty()) {
      return Edit.refused(RefusalReason.NOT_FOUND);
    }
    Revised<Product> now = found.get();
    Product before = now.value();
    Product wanted =
        new Product(id, before.producer(), name, before.code(), facts, before.sample());
    if (wanted.equals(before)) {
      return new Edit.Same<>(now);
    }
    if (now.revision() != seen) {
      return new Edit.Conflict<>(now);
    }
    Optional<String> strange = facts.category().filter(code -> groups.find(code).isEmpty());
    if (strange.isPresent()) {
      return Edit.refused(RefusalReason.UNKNOWN_OCOP_GROUP, strange.get());
    }
    if (products
        .findNamed(before.producer(), name)
        .filter(same -> !same.id().equals(id))
        .isPresent()) {
      return Edit.refused(RefusalReason.PRODUCT_NAME_TAKEN, name.value());
    }
    if (!facts.unit().equals(before.facts().unit()) && products.hasBatches(id)) {
      return Edit.refused(RefusalReason.UNIT_IN_USE, before.facts().unit().code());
    }
    return products.edit(wanted, seen, clock.instant())
        ? new Edit.Done<>(new Revised<>(wanted, seen + 1))
        : new Edit.Conflict<>(products.findRevised(id).orElseThrow());
  }
}
