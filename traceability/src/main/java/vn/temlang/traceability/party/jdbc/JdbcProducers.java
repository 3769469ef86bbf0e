package vn.temlang.traceability.party.jdbc;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
          and not coalesce(trace.reference_taken(?, p.id), false)
        returning id),
      told as (
        insert into trace.outbox (kind, subject, recorded_at)
        select 'ProductChanged', g.id, ? from trace.product g
        join changed on changed.id = g.producer_id)
      select count(*) from changed
      """;

  private static final String INSERT_MANY =
      """
      insert into trace.producer
        (registered_at, id, kind, name, reference, entered_on_behalf_by, sample, entered_by)
      select ?::timestamptz, fresh.*, {asker}
      from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[])
        as fresh (id, kind, name, reference, entered_on_behalf_by, sample)
      where {enters fresh.id}
      on conflict do nothing
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
  public Set<ProducerId> addAll(List<Producer> producers, Instant at) {
    int stored =
        sighted.prepareStatement(
            INSERT_MANY,
            statement -> {
              Connection connection = statement.getConnection();
              List<ProducerRow> rows =
                  producers.stream().map(one -> ProducerRow.of(one, at)).toList();
              statement.setObject(1, at.atOffset(ZoneOffset.UTC));
              statement.setArray(2, array(connection, "uuid", rows, ProducerRow::id));
              statement.setArray(3, array(connection, "text", rows, row -> row.kind().name()));
              statement.setArray(4, array(connection, "text", rows, ProducerRow::name));
              statement.setArray(5, array(connection, "text", rows, ProducerRow::reference));
              statement.setArray(
                  6, array(connection, "text", rows, ProducerRow::enteredOnBehalfBy));
              statement.setArray(7, array(connection, "boolean", rows, ProducerRow::sample));
              return statement.executeUpdate();
            });
    Set<ProducerId> all = producers.stream().map(Producer::id).collect(Collectors.toSet());
    return stored == producers.size() ? all : stored(all, at);
  }

  // the statement that enters a row cannot tell it: its own policy does not see it yet
  private Set<ProducerId> stored(Set<ProducerId> ids, Instant at) {
    return sighted.prepareStatement(
        "select id from trace.producer where id = any (?) and registered_at = ? and {seen id}",
        statement -> {
          statement.setArray(
              1, array(statement.getConnection(), "uuid", List.copyOf(ids), ProducerId::value));
          statement.setObject(2, at.atOffset(ZoneOffset.UTC));
          return ids(statement);
        });
  }

  @Override
  public Set<ProducerId> present(Set<ProducerId> ids) {
    return sighted.prepareStatement(
        "select id from trace.producer where id = any (?) and {seen id}",
        statement -> {
          statement.setArray(
              1, array(statement.getConnection(), "uuid", List.copyOf(ids), ProducerId::value));
          return ids(statement);
        });
  }

  private static <R> Array array(
      Connection connection, String type, List<R> rows, Function<R, @Nullable Object> column)
      throws SQLException {
    Object[] values = new Object[rows.size()];
    Arrays.setAll(values, place -> column.apply(rows.get(place)));
    return connection.createArrayOf(type, values);
  }

  private static Set<ProducerId> ids(PreparedStatement statement) throws SQLException {
    Set<ProducerId> ids = new HashSet<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        ids.add(new ProducerId(row.getObject(1, UUID.class)));
      }
    }
    return ids;
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
