package vn.temlang.traceability.certificate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.traceability.product.ProductId;

/** Keeps certificates. */
public interface Certificates {
  boolean add(Certificate certificate, Instant at);

  Optional<Certificate> find(UUID id);

  /** The product's own certificates and those of its producer as a whole. */
  List<Certificate> covering(ProductId product);
}
