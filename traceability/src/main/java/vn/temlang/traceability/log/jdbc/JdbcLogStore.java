package vn.temlang.traceability.log.jdbc;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.temlang.traceability.log.Commitment;
import vn.temlang.traceability.log.Hash;
import vn.temlang.traceability.log.LogStore;
import vn.temlang.traceability.log.SignedCheckpoint;
import vn.temlang.traceability.log.Tile;

@Singleton
class JdbcLogStore implements LogStore {
  /** Any number that no other advisory lock of the deployment uses. */
  private static final long SEQUENCER_LOCK = 7_450_930L;

  private static final String APPEND =
      """
      with taken as (
        delete from trace.log_queue where position = any (?)
        returning position, disclosure_id, kind, subject, commitment)
      insert into trace.log_leaf
        (leaf_index, disclosure_id, kind, subject, commitment, sequenced_at)
      select ? - 1 + row_number() over (order by position),
        disclosure_id, kind, subject, commitment, ? from taken
      """;
  private static final String PUT_TILE =
      """
      insert into trace.log_tile (level, tile_index, hashes) values (?, ?, ?)
      on conflict (level, tile_index) do update set hashes = excluded.hashes
      """;

  private final JdbcOperations operations;

  JdbcLogStore(JdbcOperations operations) {
    this.operations = operations;
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean tryLock() {
    return operations.prepareStatement(
        "select pg_try_advisory_xact_lock(?)",
        statement -> {
          statement.setLong(1, SEQUENCER_LOCK);
          try (ResultSet row = statement.executeQuery()) {
            return row.next() && row.getBoolean(1);
          }
        });
  }

  @Override
  @ReadOnly
  public List<Queued> queued(int limit) {
    return operations.prepareStatement(
        "select position, commitment from trace.log_queue order by position limit ?",
        statement -> {
          statement.setInt(1, limit);
          try (ResultSet rows = statement.executeQuery()) {
            List<Queued> queued = new ArrayList<>();
            while (rows.next()) {
              queued.add(new Queued(rows.getLong(1), new Commitment(Hash.of(rows.getBytes(2)))));
            }
            return queued;
          }
        });
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void append(long firstIndex, List<Queued> leaves, Instant at) {
    int rows =
        operations.prepareStatement(
            APPEND,
            statement -> {
              Object[] positions = leaves.stream().map(Queued::position).toArray();
              statement.setArray(1, statement.getConnection().createArrayOf("bigint", positions));
              statement.setLong(2, firstIndex);
              statement.setObject(3, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
              return statement.executeUpdate();
            });
    if (rows != leaves.size()) {
      throw new IllegalStateException(rows + " of " + leaves.size() + " queued leaves were there");
    }
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void put(Collection<Tile> tiles) {
    operations.prepareStatement(
        PUT_TILE,
        statement -> {
          for (Tile tile : tiles) {
            statement.setInt(1, tile.level());
            statement.setLong(2, tile.index());
            statement.setBytes(3, tile.bytes());
            statement.addBatch();
          }
          return statement.executeBatch();
        });
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void put(SignedCheckpoint signed, Instant at) {
    operations.prepareStatement(
        "insert into trace.log_checkpoint (size, root, note, signed_at) values (?, ?, ?, ?)",
        statement -> {
          statement.setLong(1, signed.checkpoint().size());
          statement.setBytes(2, signed.checkpoint().root().bytes());
          statement.setString(3, signed.text());
          statement.setObject(4, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
          return statement.executeUpdate();
        });
  }

  @Override
  @ReadOnly
  public Optional<SignedCheckpoint> newestCheckpoint() {
    return operations.prepareStatement(
        "select note from trace.log_checkpoint order by size desc limit 1",
        JdbcLogStore::checkpoint);
  }

  @Override
  @ReadOnly
  public Optional<SignedCheckpoint> findCheckpoint(long size) {
    return operations.prepareStatement(
        "select note from trace.log_checkpoint where size = ?",
        statement -> {
          statement.setLong(1, size);
          return checkpoint(statement);
        });
  }

  private static Optional<SignedCheckpoint> checkpoint(PreparedStatement statement)
      throws SQLException {
    try (ResultSet row = statement.executeQuery()) {
      return row.next() ? Optional.of(SignedCheckpoint.parse(row.getString(1))) : Optional.empty();
    }
  }

  @Override
  @ReadOnly
  public Optional<Tile> find(int level, long index) {
    return operations.prepareStatement(
        "select hashes from trace.log_tile where level = ? and tile_index = ?",
        statement -> {
          statement.setInt(1, level);
          statement.setLong(2, index);
          try (ResultSet row = statement.executeQuery()) {
            return row.next()
                ? Optional.of(Tile.parse(level, index, row.getBytes(1)))
                : Optional.empty();
          }
        });
  }

  @Override
  @ReadOnly
  public List<Commitment> entries(long index) {
    return operations.prepareStatement(
        "select commitment from trace.log_leaf where leaf_index between ? and ? order by leaf_index",
        statement -> {
          statement.setLong(1, index * Tile.WIDTH);
          statement.setLong(2, index * Tile.WIDTH + Tile.WIDTH - 1);
          try (ResultSet rows = statement.executeQuery()) {
            List<Commitment> entries = new ArrayList<>();
            while (rows.next()) {
              entries.add(new Commitment(Hash.of(rows.getBytes(1))));
            }
            return entries;
          }
        });
  }

  @Override
  @ReadOnly
  public long queueLength() {
    return operations.prepareStatement(
        "select count(*) from trace.log_queue",
        statement -> {
          try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
          }
        });
  }
}
