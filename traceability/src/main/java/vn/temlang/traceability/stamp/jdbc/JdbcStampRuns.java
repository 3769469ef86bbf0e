package vn.temlang.traceability.stamp.jdbc;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import vn.temlang.qrlabels.stampcode.StampId;
import vn.temlang.traceability.jdbc.Sighted;
import vn.temlang.traceability.log.Hash;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.product.ProductId;
import vn.temlang.traceability.stamp.RunCommitment;
import vn.temlang.traceability.stamp.RunId;
import vn.temlang.traceability.stamp.StampRun;
import vn.temlang.traceability.stamp.StampRuns;

@Singleton
@Transactional
class JdbcStampRuns implements StampRuns {
  private final Sighted sighted;

  JdbcStampRuns(Sighted sighted) {
    this.sighted = sighted;
  }

  @Override
  public OptionalLong takeBlock(long size) {
    return sighted.prepareStatement(
        """
        update trace.stamp_block set next_id = next_id + ?
        where next_id + ? <= 1099511627776 returning next_id - ?
        """,
        statement -> {
          statement.setLong(1, size);
          statement.setLong(2, size);
          statement.setLong(3, size);
          try (ResultSet row = statement.executeQuery()) {
            return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
          }
        });
  }

  @Override
  public boolean add(StampRun run) {
    return sighted.prepareStatement(
        """
        insert into trace.stamp_run
          (producer_id, id, product_id, first_id, size, key_epoch, tree_root, tree_salt,
           tree_nodes, sample, ordered_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (id) do nothing
        """,
        statement -> {
          statement.setObject(1, run.producer().value());
          statement.setObject(2, run.id().value());
          statement.setObject(3, run.product().value());
          statement.setLong(4, run.firstId().value());
          statement.setLong(5, run.size());
          statement.setInt(6, run.keyEpoch());
          statement.setBytes(7, run.commitment().root().bytes());
          statement.setBytes(8, run.commitment().secret());
          statement.setBytes(9, run.commitment().keptNodes());
          statement.setBoolean(10, run.sample());
          statement.setObject(11, run.orderedAt().atOffset(ZoneOffset.UTC));
          return statement.executeUpdate() == 1;
        });
  }

  @Override
  public Optional<StampRun> find(RunId id) {
    return sighted.prepareStatement(
        "select * from trace.stamp_run where id = ? and {seen producer_id}",
        statement -> {
          statement.setObject(1, id.value());
          return list(statement).stream().findFirst();
        });
  }

  @Override
  public Optional<StampRun> holding(StampId stamp) {
    return sighted.prepareStatement(
        """
        select * from (
          select * from trace.stamp_run where first_id <= ? order by first_id desc limit 1) as run
        where {seen producer_id}
        """,
        statement -> {
          statement.setLong(1, stamp.value());
          return list(statement).stream().filter(run -> run.holds(stamp)).findFirst();
        });
  }

  @Override
  public List<StampRun> of(ProductId product) {
    return sighted.prepareStatement(
        """
        select * from trace.stamp_run where product_id = ? and {seen producer_id}
        order by first_id desc
        """,
        statement -> {
          statement.setObject(1, product.value());
          return list(statement);
        });
  }

  private static List<StampRun> list(PreparedStatement statement) throws SQLException {
    List<StampRun> found = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        found.add(
            new StampRun(
                new RunId(row.getObject("id", UUID.class)),
                new ProducerId(row.getObject("producer_id", UUID.class)),
                new ProductId(row.getObject("product_id", UUID.class)),
                new StampId(row.getLong("first_id")),
                row.getLong("size"),
                row.getInt("key_epoch"),
                new RunCommitment(
                    Hash.of(row.getBytes("tree_root")),
                    row.getBytes("tree_salt"),
                    row.getBytes("tree_nodes")),
                row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("sample")));
      }
    }
    return found;
  }
}
