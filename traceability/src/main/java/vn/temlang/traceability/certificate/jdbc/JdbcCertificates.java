package vn.temlang.traceability.certificate.jdbc;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.traceability.certificate.Certificate;
import vn.temlang.traceability.certificate.Certificates;
import vn.temlang.traceability.jdbc.Sighted;
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

  private static final String COVERING =
      """
      select c.* from trace.certificate c
      join trace.product p on p.producer_id = c.producer_id
      where p.id = ? and (c.product_id is null or c.product_id = p.id) and {seen c.producer_id}
      order by c.scheme, c.id
      """;

  private final Sighted sighted;
  private final JdbcOperations operations;

  JdbcCertificates(Sighted sighted, JdbcOperations operations) {
    this.sighted = sighted;
    this.operations = operations;
  }

  @Override
  public boolean add(Certificate certificate, Instant at) {
    return inserted(CertificateRow.of(certificate, at));
  }

  @Override
  public Optional<Certificate> find(UUID id) {
    return list("select * from trace.certificate where id = ? and {seen producer_id}", id).stream()
        .findFirst();
  }

  @Override
  public List<Certificate> covering(ProductId product) {
    return list(COVERING, product.value());
  }

  private List<Certificate> list(String sql, UUID key) {
    return sighted.prepareStatement(
        sql,
        statement -> {
          statement.setObject(1, key);
          try (ResultSet found = statement.executeQuery()) {
            return operations
                .entityStream(found, CertificateRow.class)
                .map(CertificateRow::toCertificate)
                .toList();
          }
        });
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
