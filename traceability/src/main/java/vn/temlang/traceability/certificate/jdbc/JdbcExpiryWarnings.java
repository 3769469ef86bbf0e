package vn.temlang.traceability.certificate.jdbc;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.temlang.traceability.certificate.CertificateScheme;
import vn.temlang.traceability.certificate.ExpiryWarning;
import vn.temlang.traceability.certificate.ExpiryWarnings;
import vn.temlang.traceability.jdbc.Sighted;
import vn.temlang.traceability.party.ProducerId;

@Singleton
@Transactional
class JdbcExpiryWarnings implements ExpiryWarnings {
  private static final String DUE =
      """
      select c.id, c.producer_id, c.scheme, c.last_day,
        trace.expiry_stage(c.last_day, ?) as stage
      from trace.certificate c
      where c.last_day between ?::date - 30 and ?::date + 90 and c.revoked_on is null
        and (c.last_day >= ? or (c.registered_at at time zone 'Asia/Ho_Chi_Minh')::date <= c.last_day)
        and {seen c.producer_id}
        and exists (select from trace.party_contact k where k.producer_id = c.producer_id)
        and trace.consented_from(c.producer_id, 'MESSAGES', ?)
        and not trace.renewed(c)
        and not exists (
          select from trace.certificate_told t
          where t.producer_id = c.producer_id and t.certificate_id = c.id
            and t.last_day = c.last_day and t.what = trace.expiry_stage(c.last_day, ?))
      order by c.last_day, c.id limit ?
      """;

  private static final String TAKE =
      """
      insert into trace.certificate_told (producer_id, certificate_id, last_day, what, told_at)
      values (?, ?, ?, ?, ?) on conflict do nothing
      """;

  private static final String TELL_SHOPS =
      """
      with ended as (
        insert into trace.certificate_told (producer_id, certificate_id, last_day, what, told_at)
        select c.producer_id, c.id, c.last_day, 'SHOPS', ?::timestamptz from trace.certificate c
        where c.last_day < ? and c.scheme = 'OCOP' and c.site_id is null and c.revoked_on is null
          and {seen c.producer_id} and not exists (
            select from trace.certificate_told t
            where t.producer_id = c.producer_id and t.certificate_id = c.id
              and t.last_day = c.last_day and t.what = 'SHOPS')
        on conflict do nothing returning producer_id, certificate_id),
      told as (
        insert into trace.outbox (kind, subject, recorded_at)
        select distinct 'ProductChanged', p.id, ?::timestamptz
        from ended e join trace.certificate c on c.id = e.certificate_id
        join trace.product p on p.producer_id = c.producer_id
          and (c.product_id is null or c.product_id = p.id))
      select count(*) from ended
      """;

  private final Sighted sighted;

  JdbcExpiryWarnings(Sighted sighted) {
    this.sighted = sighted;
  }

  @Override
  public List<ExpiryWarning> due(LocalDate today, int sinceText, int limit) {
    return sighted.prepareStatement(
        DUE,
        statement -> {
          for (int place = 1; place <= 4; place++) {
            statement.setObject(place, today);
          }
          statement.setInt(5, sinceText);
          statement.setObject(6, today);
          statement.setInt(7, limit);
          try (ResultSet row = statement.executeQuery()) {
            List<ExpiryWarning> due = new ArrayList<>();
            while (row.next()) {
              due.add(warning(row));
            }
            return due;
          }
        });
  }

  private static ExpiryWarning warning(ResultSet row) throws SQLException {
    return new ExpiryWarning(
        row.getObject("id", UUID.class),
        new ProducerId(row.getObject("producer_id", UUID.class)),
        CertificateScheme.valueOf(row.getString("scheme")),
        row.getObject("last_day", LocalDate.class),
        ExpiryWarning.Stage.valueOf(row.getString("stage")));
  }

  @Override
  public boolean take(ExpiryWarning warning, Instant at) {
    return sighted.prepareStatement(
        TAKE,
        statement -> {
          statement.setObject(1, warning.producer().value());
          statement.setObject(2, warning.certificate());
          statement.setObject(3, warning.lastDay());
          statement.setString(4, warning.stage().name());
          statement.setObject(5, at.atOffset(ZoneOffset.UTC));
          return statement.executeUpdate() == 1;
        });
  }

  @Override
  public int tellShopsOfEnds(LocalDate today, Instant at) {
    return sighted.prepareStatement(
        TELL_SHOPS,
        statement -> {
          statement.setObject(1, at.atOffset(ZoneOffset.UTC));
          statement.setObject(2, today);
          statement.setObject(3, at.atOffset(ZoneOffset.UTC));
          try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
          }
        });
  }
}
