package vn.temlang.traceability.certificate;

import java.util.Optional;
import vn.temlang.traceability.MalformedValue;
import vn.temlang.traceability.place.SiteId;
import vn.temlang.traceability.product.ProductId;

/** What of a producer a certificate is for. */
public sealed interface CertificateScope {
  /** All that the producer does. */
  record WholeProducer() implements CertificateScope {}

  /** One product, wherever it is made. */
  record OfProduct(ProductId product) implements CertificateScope {}

  /** One place, whatever is made there. */
  record AtSite(SiteId site) implements CertificateScope {}

  /** The scope that two optional ids mean; both at once is malformed. */
  static CertificateScope of(Optional<ProductId> product, Optional<SiteId> site) {
    if (product.isPresent() && site.isPresent()) {
      throw new MalformedValue("siteId", "a certificate is for a product or a place, not for both");
    }
    return product
        .<CertificateScope>map(OfProduct::new)
        .or(() -> site.map(AtSite::new))
        .orElseGet(WholeProducer::new);
  }
}
