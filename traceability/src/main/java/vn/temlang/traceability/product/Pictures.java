package vn.temlang.traceability.product;

import java.time.Instant;
import java.util.Optional;

/** Keeps one picture for each product. */
public interface Pictures {
  /** What the database said to a picture. */
  enum Put {
    FIRST,
    REPLACED,
    SAME,
    UNKNOWN_PRODUCT
  }

  /**
   * Replaces a product's picture and leaves an outbox row in the same transaction, unless it is the
   * one that was there.
   *
   * @param sample whether it is made up for a demonstration
   */
  Put put(ProductId product, Picture picture, boolean sample, Instant at);

  /** The picture that some product shows now. */
  Optional<Picture> find(PictureHash hash);

  Optional<PictureHash> of(ProductId product);
}
