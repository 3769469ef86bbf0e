package vn.temlang.traceability.certificate.jdbc;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.traceability.certificate.Certificate;
import vn.temlang.traceability.certificate.Certificates;
import vn.temlang.traceability.product.ProductId;

@Singleton
class JdbcCertificates implements Certificates {
  private final CertificateRows rows;

  JdbcCertificates(CertificateRows rows) {
    this.rows = rows;
  }

  @Override
  public boolean add(Certificate certificate, Instant at) {
    return rows.insertIfAbsent(CertificateRow.of(certificate, at)) == 1;
  }

  @Override
  public Optional<Certificate> find(UUID id) {
    return rows.findById(id).map(CertificateRow::toCertificate);
  }

  @Override
  public List<Certificate> covering(ProductId product) {
    return rows.findCovering(product.value()).stream().map(CertificateRow::toCertificate).toList();
  }
}
