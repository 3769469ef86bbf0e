package vn.temlang.api.page.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.traceability.certificate.Certificate;
import vn.temlang.traceability.certificate.CertificateScheme;
import vn.temlang.traceability.certificate.CertificateScope;
import vn.temlang.traceability.certificate.OcopRating;
import vn.temlang.traceability.party.ProducerId;

/** Judges by the certificate's own rule which stars a row of a list may show. */
final class OcopStars {
  private static final UUID NOBODY = new UUID(0, 0);

  private OcopStars() {}

  static Optional<Integer> of(ResultSet row, LocalDate today) throws SQLException {
    Certificate certificate =
        new Certificate(
            NOBODY,
            new ProducerId(NOBODY),
            new CertificateScope.WholeProducer(),
            CertificateScheme.OCOP,
            Optional.empty(),
            Optional.empty(),
            Optional.ofNullable(row.getObject("stars", Integer.class)),
            new Certificate.Term(
                day(row, "issued_on"),
                Optional.ofNullable(row.getObject("issued_year", Integer.class)).map(Year::of),
                day(row, "expires_on"),
                day(row, "revoked_on")));
    return OcopRating.on(today, List.of(certificate)).flatMap(Certificate::stars);
  }

  private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }
}
