package vn.temlang.traceability.breach.jdbc;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.traceability.breach.Breach;
import vn.temlang.traceability.breach.Breaches;
import vn.temlang.traceability.breach.RegisteredBreach;

@Singleton
@Transactional
class JdbcBreaches implements Breaches {
  private final JdbcOperations operations;

  JdbcBreaches(JdbcOperations operations) {
    this.operations = operations;
  }

  @Override
  public boolean add(Breach breach, Instant at) {
    return operations.prepareStatement(
        """
        insert into trace.breach (id, noticed_at, what, people, measures, registered_at)
        values (?, ?, ?, ?, ?, ?) on conflict (id) do nothing
        """,
        statement -> {
          statement.setObject(1, breach.id());
          statement.setObject(2, breach.noticedAt().atOffset(ZoneOffset.UTC));
          statement.setString(3, breach.what());
          statement.setInt(4, breach.people());
          statement.setString(5, breach.measures());
          statement.setObject(6, at.atOffset(ZoneOffset.UTC));
          return statement.executeUpdate() == 1;
        });
  }

  @Override
  public Optional<RegisteredBreach> find(UUID id) {
    return operations.prepareStatement(
        "select * from trace.breach where id = ?",
        statement -> {
          statement.setObject(1, id);
          try (ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(read(row)) : Optional.empty();
          }
        });
  }

  @Override
  public List<RegisteredBreach> all() {
    return operations.prepareStatement(
        """
        select * from trace.breach
        order by reported_at is not null, case when reported_at is null then noticed_at end,
                 noticed_at desc, id
        """,
        statement -> {
          try (ResultSet rows = statement.executeQuery()) {
            List<RegisteredBreach> breaches = new ArrayList<>();
            while (rows.next()) {
              breaches.add(read(rows));
            }
            return breaches;
          }
        });
  }

  @Override
  public void report(UUID id, RegisteredBreach.Report report) {
    operations.prepareStatement(
        """
        update trace.breach set reported_at = ?, reference = ?
        where id = ? and reported_at is null
        """,
        statement -> {
          statement.setObject(1, report.at().atOffset(ZoneOffset.UTC));
          statement.setString(2, report.reference());
          statement.setObject(3, id);
          return statement.executeUpdate();
        });
  }

  private static RegisteredBreach read(ResultSet row) throws SQLException {
    String reference = row.getString("reference");
    return new RegisteredBreach(
        new Breach(
            row.getObject("id", UUID.class),
            row.getObject("noticed_at", OffsetDateTime.class).toInstant(),
            row.getString("what"),
            row.getInt("people"),
            row.getString("measures")),
        Optional.ofNullable(row.getObject("reported_at", OffsetDateTime.class))
            .map(at -> new RegisteredBreach.Report(at.toInstant(), reference)));
  }
}
