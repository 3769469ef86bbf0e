package vn.temlang.traceability.contact.jdbc;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.temlang.traceability.Name;
import vn.temlang.traceability.contact.Contacts;
import vn.temlang.traceability.contact.PhoneNumber;
import vn.temlang.traceability.contact.SealedIdNumber;
import vn.temlang.traceability.jdbc.Sighted;
import vn.temlang.traceability.party.ProducerId;

@Singleton
@Transactional
class JdbcContacts implements Contacts {
  // the consent is judged by the statement that has the effect
  private static final String PUT =
      """
      insert into trace.party_contact
        (producer_id, name, phone, id_number, id_number_key, changed_at)
      select id, ?, ?, ?, ?, ?::timestamptz from trace.producer
      where id = ? and trace.consented(id, 'KEEP_CONTACT') and {seen id}
      on conflict (producer_id) do update
        set name = excluded.name, phone = excluded.phone, id_number = excluded.id_number,
            id_number_key = excluded.id_number_key, changed_at = excluded.changed_at
      """;
  private static final long KEYS = 7450184;

  private final Sighted sighted;

  JdbcContacts(Sighted sighted) {
    this.sighted = sighted;
  }

  @Override
  public boolean put(Row row, Instant at) {
    return sighted.prepareStatement(
        PUT,
        statement -> {
          statement.setString(1, row.name().value());
          statement.setString(2, row.phone().value());
          statement.setBytes(3, row.idNumber().map(SealedIdNumber::bytes).orElse(null));
          statement.setObject(
              4, row.idNumber().map(SealedIdNumber::keyId).orElse(null), Types.INTEGER);
          statement.setObject(5, at.atOffset(ZoneOffset.UTC));
          statement.setObject(6, row.producer().value());
          return statement.executeUpdate() == 1;
        });
  }

  @Override
  public Optional<Row> find(ProducerId producer) {
    return sighted.prepareStatement(
        "select * from trace.party_contact where producer_id = ? and {seen producer_id}",
        statement -> {
          statement.setObject(1, producer.value());
          try (ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(read(row)) : Optional.empty();
          }
        });
  }

  @Override
  public boolean erase(ProducerId producer) {
    return sighted.prepareStatement(
        "delete from trace.party_contact where producer_id = ? and {seen producer_id}",
        statement -> {
          statement.setObject(1, producer.value());
          return statement.executeUpdate() == 1;
        });
  }

  @Override
  public void useKeys() {
    lock("select pg_advisory_xact_lock_shared(?)");
  }

  @Override
  public void changeKeys() {
    lock("select pg_advisory_xact_lock(?)");
  }

  private void lock(String sql) {
    sighted.prepareStatement(
        sql,
        statement -> {
          statement.setLong(1, KEYS);
          return statement.execute();
        });
  }

  @Override
  public List<Row> notSealedWith(int keyId) {
    return sighted.prepareStatement(
        """
        select * from trace.party_contact where id_number_key <> ? and {seen producer_id}
        for update
        """,
        statement -> {
          statement.setInt(1, keyId);
          try (ResultSet rows = statement.executeQuery()) {
            List<Row> found = new ArrayList<>();
            while (rows.next()) {
              found.add(read(rows));
            }
            return found;
          }
        });
  }

  @Override
  public void reseal(ProducerId producer, SealedIdNumber sealed) {
    sighted.prepareStatement(
        """
        update trace.party_contact set id_number = ?, id_number_key = ?
        where producer_id = ? and {seen producer_id}
        """,
        statement -> {
          statement.setBytes(1, sealed.bytes());
          statement.setInt(2, sealed.keyId());
          statement.setObject(3, producer.value());
          return statement.executeUpdate();
        });
  }

  @Override
  public Set<Integer> keysInUse() {
    return sighted.prepareStatement(
        """
        select distinct id_number_key from trace.party_contact
        where id_number_key is not null and {seen producer_id}
        """,
        statement -> {
          try (ResultSet rows = statement.executeQuery()) {
            Set<Integer> keys = new HashSet<>();
            while (rows.next()) {
              keys.add(rows.getInt(1));
            }
            return keys;
          }
        });
  }

  private static Row read(ResultSet row) throws SQLException {
    int keyId = row.getInt("id_number_key");
    return new Row(
        new ProducerId(row.getObject("producer_id", UUID.class)),
        new Name(row.getString("name")),
        new PhoneNumber(row.getString("phone")),
        Optional.ofNullable(row.getBytes("id_number"))
            .map(bytes -> SealedIdNumber.of(keyId, bytes)));
  }
}
