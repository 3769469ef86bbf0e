package vn.temlang.traceability.party.jdbc;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import vn.temlang.traceability.Name;
import vn.temlang.traceability.Revised;
import vn.temlang.traceability.jdbc.Sighted;
import vn.temlang.traceability.party.Producer;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.party.Producers;
import vn.temlang.traceability.party.SpokenName;

@Singleton
@Transactional
class JdbcProducers implements Producers {
  private static final String INSERT =
      """
      with fresh as (
        select ?::uuid as id, ?::text as kind, ?::text as name, ?::text as reference,
          ?::text as entered_on_behalf_by, ?::boolean as sample, ?::timestamptz as registered_at),
      stored as (
        insert into trace.producer
          (id, kind, name, reference, entered_on_behalf_by, sample, registered_at, entered_by)
        select fresh.*, {asker} from fresh where {enters fresh.id}
        on conflict do nothing returning 1)
      select exists (select from stored), exists (select from fresh where {enters fresh.id})
      """;

  private static final String EDIT =
      """
      with changed as (
        update trace.producer p
        set kind = ?, name = ?, reference = ?::text, revision = revision + 1
        where id = ? and revision = ? and {seen p.id}
          and not exists (select from trace.producer o where o.reference = ?::text and o.id <> p.id)
        returning id),
      told as (
        insert into trace.outbox (kind, subject, recorded_at)
        select 'ProductChanged', g.id, ? from trace.product g
        join changed on changed.id = g.producer_id)
      select count(*) from changed
      """;

  private final Sighted sighted;
  private final JdbcOperations operations;

  JdbcProducers(Sighted sighted, JdbcOperations operations) {
    this.sighted = sighted;
    this.operations = operations;
  }

  @Override
  public Added add(Producer producer, Instant at) {
    return sighted.prepareStatement(
        INSERT,
        statement -> {
          ProducerRow.of(producer, at).bind(statement);
          try (ResultSet row = statement.executeQuery()) {
            row.next();
            if (row.getBoolean(1)) {
              return Added.STORED;
            }
            return row.getBoolean(2) ? Added.TAKEN : Added.BEYOND_SIGHT;
          }
        });
  }

  @Override
  public Optional<Producer> find(ProducerId id) {
    return list("select * from trace.producer where id = ? and {seen id}", id.value()).stream()
        .findFirst();
  }

  @Override
  public Optional<Revised<Producer>> findRevised(ProducerId id) {
    return sighted.prepareStatement(
        "select * from trace.producer where id = ? and {seen id}",
        statement -> {
          statement.setObject(1, id.value());
          try (ResultSet rows = statement.executeQuery()) {
            return operations
                .entityStream(rows, ProducerRow.class)
                .map(row -> new Revised<>(row.toProducer(), row.revision()))
                .findFirst();
          }
        });
  }

  @Override
  public boolean edit(Producer producer, int seen, Instant at) {
    return sighted.prepareStatement(
        EDIT,
        statement -> {
          statement.setString(1, producer.kind().name());
          statement.setString(2, producer.name().value());
          statement.setString(3, producer.reference().orElse(null));
          statement.setObject(4, producer.id().value());
          statement.setInt(5, seen);
          statement.setString(6, producer.reference().orElse(null));
          statement.setObject(7, at.atOffset(ZoneOffset.UTC));
          try (ResultSet count = statement.executeQuery()) {
            return count.next() && count.getInt(1) == 1;
          }
        });
  }

  @Override
  public List<Producer> soundingLike(Name name) {
    SpokenName sound = SpokenName.of(name);
    return list(
            """
            select * from trace.producer
            where trace.words(name || ' ' || coalesce(reference, '')) @@ trace.wanted(?)
              and {seen id}
            order by name collate "vi-x-icu", id limit 200
            """,
            sound.value())
        .stream()
        .filter(producer -> SpokenName.of(producer.name()).equals(sound))
        .limit(20)
        .toList();
  }

  @Override
  public Optional<Producer> findByReference(String reference) {
    return list("select * from trace.producer where reference = ? and {seen id}", reference)
        .stream()
        .findFirst();
  }

  @Override
  public List<Producer> all() {
    return list(
        "select * from trace.producer where {seen id} order by name collate \"vi-x-icu\", id");
  }

  private List<Producer> list(String sql, Object... values) {
    return sighted.prepareStatement(
        sql,
        statement -> {
          for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
          }
          try (ResultSet rows = statement.executeQuery()) {
            return operations
                .entityStream(rows, ProducerRow.class)
                .map(ProducerRow::toProducer)
                .toList();
          }
        });
  }
}
