package vn.temlang.traceability.certificate.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface CertificateRows extends GenericRepository<CertificateRow, UUID> {
  Optional<CertificateRow> findById(UUID id);

  @Query(
      """
      select c.* from trace.certificate c
      join trace.product p on p.producer_id = c.producer_id
      where p.id = :productId and (c.product_id is null or c.product_id = p.id)
      order by c.scheme, c.id
      """)
  List<CertificateRow> findCovering(UUID productId);
}
