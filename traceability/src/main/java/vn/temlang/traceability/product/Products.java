package vn.temlang.traceability.product;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.temlang.traceability.Name;
import vn.temlang.traceability.Revised;
import vn.temlang.traceability.party.ProducerId;

/** Keeps products. */
public interface Products {
  /** What the database said to a new product. */
  enum Added {
    STORED,
    ID_TAKEN,
    CODE_TAKEN,
    NAME_TAKEN
  }

  Added add(Product product, Instant at);

  /** Stores those of many whose id, code and name are free, by one statement; answers which. */
  Set<ProductId> addAll(List<Product> products, Instant at);

  Optional<Product> find(ProductId id);

  /** The product with its revision. */
  Optional<Revised<Product>> findRevised(ProductId id);

  /**
   * Replaces all but id, producer and code, and leaves an outbox row in the same transaction; false
   * where another revision stands than {@code seen}.
   */
  boolean edit(Product product, int seen, Instant at);

  /** Whether batches are counted in the product's unit. */
  boolean hasBatches(ProductId id);

  /** The product that has this code; no two have the same. */
  Optional<Product> findCoded(ProductCode code);

  /** The producer's product of this name. */
  Optional<Product> findNamed(ProducerId producer, Name name);

  /** The producer's products by name in Vietnamese order. */
  List<Product> of(ProducerId producer);

  /** Products whose name contains the words, by name in Vietnamese order; all for an empty text. */
  List<Product> search(String words, int limit);

  /**
   * Sets the price and leaves an outbox row in the same transaction; false where the id is unknown.
   */
  boolean reprice(ProductId id, Price price, Instant at);
}
