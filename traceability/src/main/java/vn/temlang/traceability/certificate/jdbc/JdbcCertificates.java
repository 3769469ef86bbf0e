package vn.temlang.traceability.certificate.jdbc;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.traceability.certificate.Certificate;
import vn.temlang.traceability.certificate.Certificates;
import vn.temlang.traceability.product.ProductId;

@Singleton
@Transactional
class JdbcCertificates implements Certificates {
  private static final String INSERT =
      """
      insert into trace.certificate
        (producer_id, id, product_id, scheme, number, issuer, stars, issued_on, issued_year,
         expires_on, revoked_on, registered_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (id) do nothing
      """;

  private final CertificateRows rows;
  private final JdbcOperations operations;

  JdbcCertificates(CertificateRows rows, JdbcOperations operations) {
    this.rows = rows;
    this.operations = operations;
  }

  @Override
  public boolean add(Certificate certificate, Instant at) {
    return inserted(CertificateRow.of(certificate, at));
  }

  @Override
  public Optional<Certificate> find(UUID id) {
    return rows.findById(id).map(CertificateRow::toCertificate);
  }

  @Override
  public List<Certificate> covering(ProductId product) {
    return rows.findCovering(product.value()).stream().map(CertificateRow::toCertificate).toList();
  }

  // a repository method answers how many rows it was given, not how many were stored
  private boolean inserted(CertificateRow row) {
    return operations.prepareStatement(
        INSERT,
        statement -> {
          row.bind(statement);
          return statement.executeUpdate() == 1;
        });
  }
}
