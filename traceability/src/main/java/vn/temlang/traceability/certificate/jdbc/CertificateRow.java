package vn.temlang.traceability.certificate.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.temlang.traceability.certificate.Certificate;
import vn.temlang.traceability.certificate.CertificateScheme;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.product.ProductId;

@MappedEntity(value = "certificate", schema = "trace", alias = "c_")
record CertificateRow(
    @Id UUID id,
    UUID producerId,
    @Nullable UUID productId,
    CertificateScheme scheme,
    @Nullable String number,
    @Nullable String issuer,
    @Nullable Integer stars,
    @Nullable LocalDate issuedOn,
    @Nullable Integer issuedYear,
    @Nullable LocalDate expiresOn,
    @Nullable LocalDate revokedOn,
    Instant registeredAt) {
  static CertificateRow of(Certificate certificate, Instant at) {
    Certificate.Term term = certificate.term();
    return new CertificateRow(
        certificate.id(),
        certificate.producer().value(),
        certificate.product().map(ProductId::value).orElse(null),
        certificate.scheme(),
        certificate.number().orElse(null),
        certificate.issuer().orElse(null),
        certificate.stars().orElse(null),
        term.issuedOn().orElse(null),
        term.issuedIn().map(Year::getValue).orElse(null),
        term.expiresOn().orElse(null),
        term.revokedOn().orElse(null),
        at);
  }

  void bind(PreparedStatement statement) throws SQLException {
    statement.setObject(1, producerId);
    statement.setObject(2, id);
    statement.setObject(3, productId);
    statement.setString(4, scheme.name());
    statement.setString(5, number);
    statement.setString(6, issuer);
    statement.setObject(7, stars);
    statement.setObject(8, issuedOn);
    statement.setObject(9, issuedYear);
    statement.setObject(10, expiresOn);
    statement.setObject(11, revokedOn);
    statement.setObject(12, registeredAt.atOffset(ZoneOffset.UTC));
  }

  Certificate toCertificate() {
    return new Certificate(
        id,
        new ProducerId(producerId),
        Optional.ofNullable(productId).map(ProductId::new),
        scheme,
        Optional.ofNullable(number),
        Optional.ofNullable(issuer),
        Optional.ofNullable(stars),
        new Certificate.Term(
            Optional.ofNullable(issuedOn),
            Optional.ofNullable(issuedYear).map(Year::of),
            Optional.ofNullable(expiresOn),
            Optional.ofNullable(revokedOn)));
  }
}
