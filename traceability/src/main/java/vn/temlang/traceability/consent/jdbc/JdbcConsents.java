package vn.temlang.traceability.consent.jdbc;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.traceability.consent.ConsentEntry;
import vn.temlang.traceability.consent.Consents;
import vn.temlang.traceability.consent.KeptDetail;
import vn.temlang.traceability.consent.Purpose;
import vn.temlang.traceability.jdbc.Sighted;
import vn.temlang.traceability.log.Hash;
import vn.temlang.traceability.party.ProducerId;

@Singleton
@Transactional
class JdbcConsents implements Consents {
  private static final String INSERT =
      """
      with entry as (
        insert into trace.consent
          (producer_id, number, id, act, purpose, version, text_hash, way, screen, recorded_by,
           controller, recorded_at, commitment, previous, hash)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        returning producer_id, id)
      insert into trace.consent_detail (producer_id, consent_id, salt, record)
      select producer_id, id, ?, ? from entry
      """;

  private final Sighted sighted;

  JdbcConsents(Sighted sighted) {
    this.sighted = sighted;
  }

  @Override
  public boolean lock(ProducerId producer) {
    return sighted.prepareStatement(
        "select 1 from trace.producer where id = ? and {seen id} for no key update",
        statement -> {
          statement.setObject(1, producer.value());
          try (ResultSet row = statement.executeQuery()) {
            return row.next();
          }
        });
  }

  @Override
  public void add(ConsentEntry entry, Hash hash, KeptDetail detail) {
    sighted.prepareStatement(
        INSERT,
        statement -> {
          ConsentRow.bind(statement, entry, hash);
          statement.setBytes(ConsentRow.COLUMNS + 1, detail.salt().value().bytes());
          statement.setString(ConsentRow.COLUMNS + 2, detail.record().text());
          return statement.executeUpdate();
        });
  }

  @Override
  public Optional<ConsentEntry> find(UUID id) {
    return sighted.prepareStatement(
        "select * from trace.consent where id = ? and {seen producer_id}",
        statement -> {
          statement.setObject(1, id);
          try (ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(ConsentRow.read(row).entry()) : Optional.empty();
          }
        });
  }

  @Override
  public List<Stored> of(ProducerId producer) {
    return sighted.prepareStatement(
        """
        select * from trace.consent where producer_id = ? and {seen producer_id} order by number
        """,
        statement -> {
          statement.setObject(1, producer.value());
          try (ResultSet rows = statement.executeQuery()) {
            List<Stored> entries = new ArrayList<>();
            while (rows.next()) {
              entries.add(ConsentRow.read(rows));
            }
            return entries;
          }
        });
  }

  @Override
  public Optional<KeptDetail> detail(UUID id) {
    return sighted.prepareStatement(
        """
        select salt, record from trace.consent_detail where consent_id = ? and {seen producer_id}
        """,
        statement -> {
          statement.setObject(1, id);
          try (ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(ConsentRow.detail(row)) : Optional.empty();
          }
        });
  }

  @Override
  public boolean given(ProducerId producer, Purpose purpose) {
    return given(producer, purpose, 1);
  }

  @Override
  public boolean given(ProducerId producer, Purpose purpose, int oldest) {
    return sighted.prepareStatement(
        """
        select trace.consented_from(id, ?, ?) from trace.producer where id = ? and {seen id}
        """,
        statement -> {
          statement.setString(1, purpose.name());
          statement.setInt(2, oldest);
          statement.setObject(3, producer.value());
          try (ResultSet row = statement.executeQuery()) {
            return row.next() && row.getBoolean(1);
          }
        });
  }

  @Override
  public int eraseDetails(ProducerId producer) {
    return sighted.prepareStatement(
        "delete from trace.consent_detail where producer_id = ? and {seen producer_id}",
        statement -> {
          statement.setObject(1, producer.value());
          return statement.executeUpdate();
        });
  }
}
