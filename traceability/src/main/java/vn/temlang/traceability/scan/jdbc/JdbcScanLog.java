package vn.temlang.traceability.scan.jdbc;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.traceability.batch.BatchId;
import vn.temlang.traceability.scan.Scan;
import vn.temlang.traceability.scan.ScanLog;
import vn.temlang.traceability.scan.StampState;
import vn.temlang.traceability.stamp.VerifyStamp;

@Singleton
@Transactional
class JdbcScanLog implements ScanLog {
  private static final String RECORD =
      """
      with kept as (
        insert into trace.scan (stamp_id, scanned_at, id, way) values (?, ?, ?, ?)),
      seen as (
        insert into trace.stamp_seen as s (stamp_id, first_seen_at, times) values (?, ?, 1)
        on conflict (stamp_id) do update set times = s.times + 1
        returning first_seen_at, times)
      select seen.first_seen_at, seen.times, a.batch_id, b.recalled_at
      from seen
      left join trace.activation a on a.run_id = ? and a.serials @> ?::int8
      left join trace.batch b on b.id = a.batch_id
      """;
  private static final String LOOK =
      """
      select seen.first_seen_at, seen.times, a.batch_id, b.recalled_at
      from (select) one
      left join trace.stamp_seen seen on seen.stamp_id = ?
      left join trace.activation a on a.run_id = ? and a.serials @> ?::int8
      left join trace.batch b on b.id = a.batch_id
      """;

  private final JdbcOperations operations;

  JdbcScanLog(JdbcOperations operations) {
    this.operations = operations;
  }

  @Override
  public StampState record(Scan scan) {
    return operations.prepareStatement(
        RECORD,
        statement -> {
          long stamp = scan.stamp().code().id().value();
          OffsetDateTime at = scan.at().atOffset(ZoneOffset.UTC);
          statement.setLong(1, stamp);
          statement.setObject(2, at);
          statement.setObject(3, scan.id());
          statement.setString(4, scan.way().name());
          statement.setLong(5, stamp);
          statement.setObject(6, at);
          statement.setObject(7, scan.stamp().run().id().value());
          statement.setLong(8, scan.stamp().serial());
          return state(statement);
        });
  }

  @Override
  public StampState look(VerifyStamp.Genuine stamp) {
    return operations.prepareStatement(
        LOOK,
        statement -> {
          statement.setLong(1, stamp.code().id().value());
          statement.setObject(2, stamp.run().id().value());
          statement.setLong(3, stamp.serial());
          return state(statement);
        });
  }

  private static StampState state(PreparedStatement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery()) {
      row.next();
      OffsetDateTime first = row.getObject(1, OffsetDateTime.class);
      UUID batch = row.getObject(3, UUID.class);
      OffsetDateTime recalled = row.getObject(4, OffsetDateTime.class);
      return new StampState(
          first == null
              ? Optional.empty()
              : Optional.of(new StampState.Seen(first.toInstant(), row.getLong(2))),
          batch == null
              ? Optional.empty()
              : Optional.of(
                  new StampState.OnBatch(
                      new BatchId(batch),
                      Optional.ofNullable(recalled).map(OffsetDateTime::toInstant))));
    }
  }
}
