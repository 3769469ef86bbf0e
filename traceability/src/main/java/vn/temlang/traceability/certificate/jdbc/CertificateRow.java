package vn.temlang.traceability.certificate.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.traceability.certificate.Certificate;
import vn.temlang.traceability.certificate.CertificateScheme;
import vn.temlang.traceability.certificate.CertificateScope;
import vn.temlang.traceability.certificate.RegisteredCertificate;
import vn.temlang.traceability.certificate.Revocation;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.place.SiteId;
import vn.temlang.traceability.product.ProductId;

/** Between a certificate and its row. */
final class CertificateRow {
  /** Of what a person can change, in the order of {@link #bind}. */
  static final String COLUMNS =
      "product_id, site_id, scheme, number, issuer, stars, issued_on, issued_year, expires_on";

  static final int WIDTH = 9;

  private CertificateRow() {}

  /** Binds {@link #COLUMNS} from a place on. */
  static void bind(PreparedStatement statement, int from, Certificate certificate)
      throws SQLException {
    Certificate.Term term = certificate.term();
    set(statement, from, certificate.product().map(ProductId::value), Types.OTHER);
    set(statement, from + 1, certificate.site().map(SiteId::value), Types.OTHER);
    statement.setString(from + 2, certificate.scheme().name());
    set(statement, from + 3, certificate.number(), Types.VARCHAR);
    set(statement, from + 4, certificate.issuer(), Types.VARCHAR);
    set(statement, from + 5, certificate.stars(), Types.INTEGER);
    set(statement, from + 6, term.issuedOn(), Types.DATE);
    set(statement, from + 7, term.issuedIn().map(Year::getValue), Types.INTEGER);
    set(statement, from + 8, term.expiresOn(), Types.DATE);
  }

  static void set(PreparedStatement statement, int place, Optional<?> value, int type)
      throws SQLException {
    if (value.isPresent()) {
      statement.setObject(place, value.get());
    } else {
      statement.setNull(place, type);
    }
  }

  static Certificate certificate(ResultSet row) throws SQLException {
    return new Certificate(
        row.getObject("id", UUID.class),
        new ProducerId(row.getObject("producer_id", UUID.class)),
        CertificateScope.of(
            uuid(row, "product_id").map(ProductId::new), uuid(row, "site_id").map(SiteId::new)),
        CertificateScheme.valueOf(row.getString("scheme")),
        Optional.ofNullable(row.getString("number")),
        Optional.ofNullable(row.getString("issuer")),
        Optional.ofNullable(row.getObject("stars", Integer.class)),
        new Certificate.Term(
            day(row, "issued_on"),
            Optional.ofNullable(row.getObject("issued_year", Integer.class)).map(Year::of),
            day(row, "expires_on"),
            day(row, "revoked_on")));
  }

  static RegisteredCertificate registered(ResultSet row) throws SQLException {
    Optional<UUID> checkedBy = uuid(row, "checked_by");
    Optional<String> reason = Optional.ofNullable(row.getString("revoked_reason"));
    Optional<LocalDate> revokedOn = day(row, "revoked_on");
    Instant checkedAt =
        Optional.ofNullable(row.getObject("checked_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant)
            .orElse(Instant.EPOCH);
    return new RegisteredCertificate(
        certificate(row),
        row.getInt("revision"),
        new RegisteredCertificate.Hands(uuid(row, "entered_by"), uuid(row, "corrected_by")),
        checkedBy.map(by -> new RegisteredCertificate.Check(by, checkedAt)),
        revokedOn.flatMap(from -> reason.map(words -> new Revocation(from, words))));
  }

  private static Optional<UUID> uuid(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, UUID.class));
  }

  private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }
}
