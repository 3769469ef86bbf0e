package vn.temlang.traceability.stamp.jdbc;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.traceability.batch.BatchId;
import vn.temlang.traceability.jdbc.Sighted;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.stamp.Activation;
import vn.temlang.traceability.stamp.Activations;
import vn.temlang.traceability.stamp.RunId;

@Singleton
@Transactional
class JdbcActivations implements Activations {
  private static final String COLUMNS =
      "select id, run_id, lower(serials) as first, upper(serials) - 1 as last, batch_id ";

  private final Sighted sighted;

  JdbcActivations(Sighted sighted) {
    this.sighted = sighted;
  }

  @Override
  public boolean add(Activation activation, ProducerId producer, Instant at) {
    return sighted.prepareStatement(
        """
        insert into trace.activation (producer_id, id, run_id, batch_id, serials, activated_at)
        values (?, ?, ?, ?, int8range(?, ?, '[]'), ?)
        on conflict do nothing
        """,
        statement -> {
          statement.setObject(1, producer.value());
          statement.setObject(2, activation.id());
          statement.setObject(3, activation.run().value());
          statement.setObject(4, activation.batch().value());
          statement.setLong(5, activation.from());
          statement.setLong(6, activation.to());
          statement.setObject(7, at.atOffset(ZoneOffset.UTC));
          return statement.executeUpdate() == 1;
        });
  }

  @Override
  public Optional<Activation> find(UUID id) {
    return sighted.prepareStatement(
        COLUMNS + "from trace.activation where id = ? and {seen producer_id}",
        statement -> {
          statement.setObject(1, id);
          return one(statement);
        });
  }

  @Override
  public long countOnBatch(BatchId batch) {
    sighted.prepareStatement(
        "select 1 from trace.batch where id = ? and {seen producer_id} for update",
        statement -> {
          statement.setObject(1, batch.value());
          return statement.execute();
        });
    // a statement of its own: it must see what was stored while the lock was waited for
    return sighted.prepareStatement(
        """
        select coalesce(sum(upper(serials) - lower(serials)), 0)
        from trace.activation where batch_id = ? and {seen producer_id}
        """,
        statement -> {
          statement.setObject(1, batch.value());
          try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
          }
        });
  }

  @Override
  public Optional<Activation> covering(RunId run, long serial) {
    return sighted.prepareStatement(
        COLUMNS
            + """
            from trace.activation where run_id = ? and serials @> ?::int8 and {seen producer_id}
            """,
        statement -> {
          statement.setObject(1, run.value());
          statement.setLong(2, serial);
          return one(statement);
        });
  }

  private static Optional<Activation> one(PreparedStatement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery()) {
      return row.next()
          ? Optional.of(
              new Activation(
                  row.getObject("id", UUID.class),
                  new RunId(row.getObject("run_id", UUID.class)),
                  row.getLong("first"),
                  row.getLong("last"),
                  new BatchId(row.getObject("batch_id", UUID.class))))
          : Optional.empty();
    }
  }
}
