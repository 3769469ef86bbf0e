package vn.temlang.traceability.picture;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.temlang.traceability.product.ProductId;

/**
 * Which pictures a product shows, in their order; the first is the main one. Each change leaves an
 * outbox row in the same transaction. Their files are in the store.
 */
public interface Pictures {
  /** The most pictures of one product: what the shops take. */
  int MOST = 8;

  /** What the database said to a picture. */
  enum Put {
    ADDED,
    REPLACED,
    SAME,
    TOO_MANY,
    UNKNOWN_PRODUCT
  }

  /**
   * Puts a picture in the place of the main one, or makes it the first.
   *
   * @return {@code ADDED}, {@code REPLACED}, {@code SAME} or {@code UNKNOWN_PRODUCT}
   */
  Put replaceMain(ProductId product, ProductPicture picture, Instant at);

  /**
   * Puts a picture behind the others.
   *
   * @return {@code ADDED}, {@code SAME}, {@code TOO_MANY} or {@code UNKNOWN_PRODUCT}
   */
  Put add(ProductId product, ProductPicture picture, Instant at);

  /** Makes a picture the main one; answers whether the product shows it. */
  boolean moveFirst(ProductId product, PictureHash picture, Instant at);

  /** Says what a picture shows; answers whether the product shows it. */
  boolean describe(ProductId product, PictureHash picture, Optional<AltText> alt, Instant at);

  /** Takes a picture down; answers whether the product showed it. */
  boolean remove(ProductId product, PictureHash picture, Instant at);

  /** Those of a product, the main one first. */
  List<ProductPicture> of(ProductId product);

  /** Where a size of a picture is that some product shows now. */
  Optional<Held> find(PictureHash file);

  /** Where the bytes are. */
  sealed interface Held {
    record InStore() implements Held {}

    /** As until version 0.1 all were. */
    record InDatabase(Picture picture) implements Held {}
  }

  /** A picture whose bytes stand in the database. */
  record Old(ProductId product, Picture picture) {}

  Optional<Old> nextOld();

  /** Says that a picture of the database is in the store now, in all sizes. */
  void takenOver(Old old, ProductPicture picture);

  /**
   * Until the end of the transaction nothing is swept away: what is put into the store meanwhile is
   * referred to, or nobody's, before anybody looks.
   */
  void holdTheBroom();

  /**
   * Waits until nobody holds the broom, and keeps all from doing so until the end of the
   * transaction.
   */
  void takeTheBroom();

  /** Which of these files some product shows. */
  Set<PictureHash> shown(Collection<PictureHash> files);
}
