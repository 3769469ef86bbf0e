package vn.temlang.api.message.jdbc;

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
import java.util.UUID;
import vn.temlang.api.message.Message;
import vn.temlang.api.message.MessageQueue;

@Singleton
@Transactional
class JdbcMessageQueue implements MessageQueue {
  private final JdbcOperations operations;
  private final MessageSeal seal;

  JdbcMessageQueue(JdbcOperations operations, MessageSeal seal) {
    this.operations = operations;
    this.seal = seal;
  }

  @Override
  public void add(Message message, Instant now, Instant until) {
    operations.prepareStatement(
        "insert into account.message (id, kind, sealed, due_at, until) values (?, ?, ?, ?, ?)",
        statement -> {
          statement.setObject(1, message.id());
          statement.setString(2, message.kind().name());
          // no recipient has a line's end in it
          statement.setBytes(3, seal.seal(message.id(), message.to() + "\n" + message.text()));
          statement.setObject(4, utc(now));
          statement.setObject(5, utc(until));
          return statement.executeUpdate();
        });
  }

  @Override
  public List<Due> take(Instant now, Instant again, int limit) {
    return operations.prepareStatement(
        """
        update account.message set due_at = ?, tries = tries + 1
        where id in (
          select id from account.message where due_at <= ?
          order by due_at limit ? for update skip locked)
        returning id, kind, sealed, tries
        """,
        statement -> {
          statement.setObject(1, utc(again));
          statement.setObject(2, utc(now));
          statement.setInt(3, limit);
          List<Due> due = new ArrayList<>();
          try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
              due.add(due(row));
            }
          }
          return due;
        });
  }

  private Due due(ResultSet row) throws SQLException {
    UUID id = row.getObject(1, UUID.class);
    String[] parts = seal.open(id, row.getBytes(3)).split("\n", 2);
    return new Due(
        new Message(id, Message.Kind.valueOf(row.getString(2)), parts[0], parts[1]), row.getInt(4));
  }

  @Override
  public int forgetLate(Instant now) {
    return operations.prepareStatement(
        "delete from account.message where until <= ?",
        statement -> {
          statement.setObject(1, utc(now));
          return statement.executeUpdate();
        });
  }

  @Override
  public void forget(UUID id) {
    operations.prepareStatement(
        "delete from account.message where id = ?",
        statement -> {
          statement.setObject(1, id);
          return statement.executeUpdate();
        });
  }

  @Override
  public void postpone(UUID id, Instant due) {
    operations.prepareStatement(
        "update account.message set due_at = ? where id = ?",
        statement -> {
          statement.setObject(1, utc(due));
          statement.setObject(2, id);
          return statement.executeUpdate();
        });
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
