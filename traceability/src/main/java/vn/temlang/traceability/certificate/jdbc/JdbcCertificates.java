package vn.temlang.traceability.certificate.jdbc;

import static java.sql.Types.DATE;
import static java.sql.Types.INTEGER;
import static java.sql.Types.OTHER;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.traceability.certificate.Certificate;
import vn.temlang.traceability.certificate.Certificates;
import vn.temlang.traceability.certificate.RegisteredCertificate;
import vn.temlang.traceability.certificate.Registrar;
import vn.temlang.traceability.certificate.Revocation;
import vn.temlang.traceability.jdbc.Sighted;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.place.SiteId;
import vn.temlang.traceability.product.ProductId;

@Singleton
@Transactional
class JdbcCertificates implements Certificates {
  private static final String INSERT =
      """
      insert into trace.certificate (%s, producer_id, id, entered_by, registered_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict do nothing
      """
          .formatted(CertificateRow.COLUMNS);

  private static final String COVERING =
      """
      select c.* from trace.certificate c
      join trace.product p on p.producer_id = c.producer_id
      where p.id = ? and (c.product_id is null or c.product_id = p.id) and c.site_id is null
        and {seen c.producer_id}
      order by c.scheme, c.id
      """;

  // two papers are one where the index certificate_number says so, which judges those at once
  private static final String TAKEN =
      """
      select exists (
        select from trace.certificate other
        where other.producer_id = ? and other.id <> ? and other.revoked_on is null
          and (upper(regexp_replace(other.number, '\\s', '', 'g')), other.scheme)
            = (upper(regexp_replace(?, '\\s', '', 'g')), ?)
          and other.product_id is not distinct from ?::uuid
          and other.site_id is not distinct from ?::uuid
          and other.issued_on is not distinct from ?::date
          and other.issued_year is not distinct from ?::integer and {seen other.producer_id})
      """;

  private static final String EDIT =
      """
      update trace.certificate set (%s) = (?, ?, ?, ?, ?, ?, ?::date, ?, ?::date),
        revision = revision + 1, corrected_by = ?, checked_by = null, checked_at = null,
        doubled = false
      where id = ? and revision = ? and revoked_on is null and {seen producer_id}
      """
          .formatted(CertificateRow.COLUMNS);

  private static final String CHECK =
      """
      update trace.certificate set checked_by = ?, checked_at = ?
      where id = ? and revision = ? and checked_at is null and revoked_on is null
        and {seen producer_id}
      """;

  private static final String REVOKE =
      """
      update trace.certificate
      set revoked_on = ?, revoked_reason = ?, revoked_by = ?, revoked_at = ?
      where id = ? and revoked_on is null and {seen producer_id}
      """;

  // shops know of no other scheme than OCOP, and of no place
  private static final String TELL_SHOPS =
      """
      insert into trace.outbox (kind, subject, recorded_at)
      select 'ProductChanged', p.id, ?::timestamptz
      from trace.certificate c join trace.product p on p.producer_id = c.producer_id
      where c.id = ? and c.scheme = 'OCOP' and c.site_id is null
        and (c.product_id is null or c.product_id = p.id) and {seen c.producer_id}
      """;

  private final Sighted sighted;

  JdbcCertificates(Sighted sighted) {
    this.sighted = sighted;
  }

  /** Gives a statement its values. */
  @FunctionalInterface
  private interface Values {
    void bind(PreparedStatement statement) throws SQLException;
  }

  /** Reads one row. */
  @FunctionalInterface
  private interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  @Override
  public Added add(Certificate certificate, Registrar by, Instant at) {
    boolean stored =
        changed(
            INSERT,
            statement -> {
              CertificateRow.bind(statement, 1, certificate);
              statement.setObject(CertificateRow.WIDTH + 1, certificate.producer().value());
              statement.setObject(CertificateRow.WIDTH + 2, certificate.id());
              statement.setObject(CertificateRow.WIDTH + 3, by.account());
              statement.setObject(CertificateRow.WIDTH + 4, at.atOffset(ZoneOffset.UTC));
            });
    if (stored) {
      tellShops(certificate.id(), at);
      return Added.STORED;
    }
    return find(certificate.id()).isEmpty() && taken(certificate)
        ? Added.NUMBER_TAKEN
        : Added.ID_TAKEN;
  }

  @Override
  public Optional<Certificate> find(UUID id) {
    return list(
            "select * from trace.certificate where id = ? and {seen producer_id}",
            CertificateRow::certificate,
            statement -> statement.setObject(1, id))
        .stream()
        .findFirst();
  }

  @Override
  public Optional<RegisteredCertificate> findRegistered(UUID id) {
    return list(
            "select * from trace.certificate where id = ? and {seen producer_id}",
            CertificateRow::registered,
            statement -> statement.setObject(1, id))
        .stream()
        .findFirst();
  }

  @Override
  public List<Certificate> covering(ProductId product) {
    return list(
        COVERING,
        CertificateRow::certificate,
        statement -> statement.setObject(1, product.value()));
  }

  @Override
  public List<RegisteredCertificate> of(ProducerId producer) {
    return list(
        """
        select * from trace.certificate where producer_id = ? and {seen producer_id}
        order by last_day desc nulls last, scheme, id
        """,
        CertificateRow::registered,
        statement -> statement.setObject(1, producer.value()));
  }

  @Override
  public List<RegisteredCertificate> ending(LocalDate from, LocalDate to, int limit) {
    return list(
        """
        select c.* from trace.certificate c
        where c.last_day between ? and ? and c.revoked_on is null and {seen c.producer_id}
          and not trace.renewed(c)
        order by c.last_day, c.id limit ?
        """,
        CertificateRow::registered,
        statement -> {
          statement.setObject(1, from);
          statement.setObject(2, to);
          statement.setInt(3, limit);
        });
  }

  @Override
  public List<RegisteredCertificate> unchecked(int limit) {
    return list(
        """
        select * from trace.certificate
        where checked_at is null and revoked_on is null and {seen producer_id}
        order by registered_at, id limit ?
        """,
        CertificateRow::registered,
        statement -> statement.setInt(1, limit));
  }

  @Override
  public Edited edit(Certificate certificate, int revision, Registrar by, Instant at) {
    if (taken(certificate)) {
      return Edited.NUMBER_TAKEN;
    }
    // of what it was about before, and below of what it is about now
    tellShops(certificate.id(), at);
    boolean stored =
        changed(
            EDIT,
            statement -> {
              CertificateRow.bind(statement, 1, certificate);
              statement.setObject(CertificateRow.WIDTH + 1, by.account());
              statement.setObject(CertificateRow.WIDTH + 2, certificate.id());
              statement.setInt(CertificateRow.WIDTH + 3, revision);
            });
    tellShops(certificate.id(), at);
    return stored ? Edited.STORED : Edited.CHANGED;
  }

  @Override
  public boolean check(UUID id, int revision, Registrar by, Instant at) {
    return changed(
        CHECK,
        statement -> {
          statement.setObject(1, by.account());
          statement.setObject(2, at.atOffset(ZoneOffset.UTC));
          statement.setObject(3, id);
          statement.setInt(4, revision);
        });
  }

  @Override
  public boolean revoke(UUID id, Revocation revocation, Registrar by, Instant at) {
    boolean revoked =
        changed(
            REVOKE,
            statement -> {
              statement.setObject(1, revocation.from());
              statement.setString(2, revocation.reason());
              statement.setObject(3, by.account());
              statement.setObject(4, at.atOffset(ZoneOffset.UTC));
              statement.setObject(5, id);
            });
    if (revoked) {
      tellShops(id, at);
    }
    return revoked;
  }

  private boolean taken(Certificate certificate) {
    return certificate.number().isPresent()
        && list(TAKEN, row -> row.getBoolean(1), statement -> bindTwin(statement, certificate))
            .getFirst();
  }

  private static void bindTwin(PreparedStatement statement, Certificate certificate)
      throws SQLException {
    statement.setObject(1, certificate.producer().value());
    statement.setObject(2, certificate.id());
    statement.setString(3, certificate.number().orElse(""));
    statement.setString(4, certificate.scheme().name());
    CertificateRow.set(statement, 5, certificate.product().map(ProductId::value), OTHER);
    CertificateRow.set(statement, 6, certificate.site().map(SiteId::value), OTHER);
    CertificateRow.set(statement, 7, certificate.term().issuedOn(), DATE);
    CertificateRow.set(statement, 8, certificate.term().issuedIn().map(Year::getValue), INTEGER);
  }

  private void tellShops(UUID id, Instant at) {
    changed(
        TELL_SHOPS,
        statement -> {
          statement.setObject(1, at.atOffset(ZoneOffset.UTC));
          statement.setObject(2, id);
        });
  }

  private boolean changed(String sql, Values values) {
    return sighted.prepareStatement(
        sql,
        statement -> {
          values.bind(statement);
          return statement.executeUpdate() > 0;
        });
  }

  private <T> List<T> list(String sql, Row<T> reader, Values values) {
    return sighted.prepareStatement(
        sql,
        statement -> {
          values.bind(statement);
          try (ResultSet row = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (row.next()) {
              found.add(reader.read(row));
            }
            return found;
          }
        });
  }
}
